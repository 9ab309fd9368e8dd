using System.Net.Sockets.Options;
using System.Text.RegularExpressions;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Explaining;

/// <summary>Everything there is to say of an option, for people.</summary>
internal static partial class Explanation
{
    private const int Width = 100;
    private const int Indent = 12;

    public static void Write(Terminal terminal, SocketOptionDescriptor option)
    {
        var output = terminal.Output;
        output.WriteLine($"{option.Name} ({option.Level})");
        Lines(output, "", option.Summary);
        foreach (var system in option.Systems)
        {
            Lines(output, system.Platform, OnSystem(system));
        }

        Lines(output, "type", TypeText.Of(option.ValueType) + (option.Unit is { } unit ? $", counted in {unit}" : ""));
        Lines(output, "range", option.Range);
        Lines(output, "default", option.Default is { } value && option.Unit is { } counted ? $"{value} {counted}" : option.Default);
        Lines(output, "sockets", option.Sockets.Count == 0 ? "any of the level" : string.Join(", ", option.Sockets));
        Lines(output, "needs", string.Join(", ", Capability().Matches(option.Remarks ?? "").Select(match => match.Value).Distinct()));
        Lines(output, "accessors", string.Join(", ", option.AccessorNames));
        Lines(output, ".NET", option.Dotnet is { } dotnet ? Dotnet(dotnet) : "no name");
        Lines(output, "differs", option.DotnetDiffers);
        Lines(output, "unlisted", option.WhyNotListed);
        Lines(output, "remarks", option.Remarks);
    }

    /// <summary>.NET's names in full.</summary>
    public static string Dotnet(string pair) => pair.Split('.') is [var level, var name]
        ? $"SocketOptionLevel.{level}, SocketOptionName.{name}" : pair;

    /// <summary>What may be done where.</summary>
    public static string AccessOf(bool canRead, bool canWrite) => canRead ? canWrite ? "read, set" : "read" : "set";

    private static string OnSystem(SocketOptionSystem system) =>
        $"{system.Name} = ({system.Level}, {system.Number}), {AccessOf(system.CanRead, system.CanWrite)}" +
        (system.Since is { } since ? $", since {since}" : "") + (system.Until is { } until ? $", removed in {until}" : "") +
        (system.Limits is { } limits ? $", takes {limits}" : "");

    private static void Lines(TextWriter output, string label, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var line = $"  {label}".PadRight(label.Length == 0 ? 2 : Indent);
        var indent = line.Length;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > indent && line.Length + word.Length >= Width)
            {
                output.WriteLine(line.TrimEnd());
                line = new string(' ', indent);
            }

            line += $"{word} ";
        }

        output.WriteLine(line.TrimEnd());
    }

    [GeneratedRegex(@"\bCAP_[A-Z_]+\b")]
    private static partial Regex Capability();
}
