using System.Net.Sockets.Options;
using System.Text.Json;
using SockOptGen.Tool.Output;
using SockOptGen.Tool.Sockets;

namespace SockOptGen.Tool.Dumps;

/// <summary>Writes sockets with their options as JSON; docs/tool.md says what is in it.</summary>
internal static class DumpWriter
{
    public static void Write(TextWriter output, string command, IReadOnlyList<SocketReport> reports, bool isOneLine = false) =>
        JsonValue.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString(DumpFormat.Format, DumpFormat.Dump);
            json.WriteNumber(DumpFormat.Version, DumpFormat.CurrentVersion);
            json.WriteString("command", command);
            json.WriteString("system", SocketOptionSystem.Current);
            json.WriteString("time", DateTime.UtcNow);
            json.WriteStartArray(DumpFormat.Sockets);
            foreach (var report in reports)
            {
                WriteSocket(json, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }, isOneLine);

    private static void WriteSocket(Utf8JsonWriter json, SocketReport report)
    {
        json.WriteStartObject();
        json.WriteString(DumpFormat.Kind, report.Kind);
        if (report.Process is { } process)
        {
            json.WriteNumber("process", process);
            json.WriteString("name", report.ProcessName);
            json.WriteNumber(DumpFormat.Descriptor, report.Descriptor!.Value);
            json.WriteString("local", report.Local);
            json.WriteString("peer", report.Peer);
            json.WriteString("state", report.State);
            json.WriteStartArray("sharedWith");
            foreach (var other in report.SharedWith)
            {
                json.WriteNumberValue(other);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray(DumpFormat.Options);
        foreach (var entry in report.Entries)
        {
            json.WriteStartObject();
            json.WriteString(DumpFormat.Level, entry.Option.Level);
            json.WriteString(DumpFormat.Name, entry.Option.Name);
            if (entry.WhyNot is { } reason)
            {
                json.WriteString(DumpFormat.Unavailable, reason);
            }
            else
            {
                json.WritePropertyName(DumpFormat.Value);
                json.WriteValue(entry.Value);
            }

            if (entry.Option.Unit is { } unit)
            {
                json.WriteString("unit", unit);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
