using System.Net.Sockets.Options;
using System.Text.Json;
using SockOptGen.Tool.Dumps;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Explaining;

/// <summary>What options are, as JSON; docs/tool.md says what is in it.</summary>
internal static class OptionJson
{
    public static void Write(TextWriter output, IReadOnlyList<SocketOptionDescriptor> options) => JsonValue.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString(DumpFormat.Format, DumpFormat.OptionList);
        json.WriteNumber(DumpFormat.Version, DumpFormat.CurrentVersion);
        json.WriteStartArray(DumpFormat.Options);
        foreach (var option in options)
        {
            Write(json, option);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, SocketOptionDescriptor option)
    {
        json.WriteStartObject();
        json.WriteString(DumpFormat.Level, option.Level);
        json.WriteString(DumpFormat.Name, option.Name);
        Texts(json, "synonyms", option.Synonyms);
        Texts(json, "accessors", option.AccessorNames);
        json.WriteString("type", TypeText.Of(option.ValueType));
        json.WriteString("unit", option.Unit);
        json.WriteString("range", option.Range);
        json.WriteString("default", option.Default);
        Texts(json, DumpFormat.Sockets, option.Sockets);
        json.WriteString("dotnet", option.Dotnet);
        json.WriteString("dotnetDiffers", option.DotnetDiffers);
        json.WriteString("notListed", option.WhyNotListed);
        json.WriteString("summary", option.Summary);
        json.WriteString("remarks", option.Remarks);
        json.WriteStartArray("systems");
        foreach (var system in option.Systems)
        {
            json.WriteStartObject();
            json.WriteString("system", system.Platform);
            json.WriteString(DumpFormat.Name, system.Name);
            json.WriteNumber(DumpFormat.Level, system.Level);
            json.WriteNumber("number", system.Number);
            json.WriteBoolean("read", system.CanRead);
            json.WriteBoolean("set", system.CanWrite);
            json.WriteString("since", system.Since);
            json.WriteString("until", system.Until);
            json.WriteString("limits", system.Limits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
