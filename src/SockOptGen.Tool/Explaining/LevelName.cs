using System.Globalization;
using System.Net.Sockets.Options;
using SockOptGen.Tool.Commands;

namespace SockOptGen.Tool.Explaining;

/// <summary>Levels as people, .NET, strace and numbers name them.</summary>
internal static class LevelName
{
    private const string DotnetLevels = "SocketOptionLevel.";

    /// <summary>Whether <paramref name="option"/> belongs to <paramref name="level"/>: IPPROTO_TCP, SOL_TCP, Tcp,
    /// SocketOptionLevel.Tcp or 6.</summary>
    public static bool Fits(SocketOptionDescriptor option, string level) => ParseNumber(level) is { } number
        ? option.Systems.Any(system => system.Level == number)
        : FitsName(option, level.StartsWith(DotnetLevels, StringComparison.Ordinal) ? level[DotnetLevels.Length..] : level);

    /// <exception cref="ToolException">No system has the <paramref name="level"/>.</exception>
    public static void Check(string? level)
    {
        if (level is not null && !SocketOptionDescriptor.All.Any(option => Fits(option, level)))
        {
            var close = Suggestions.For(level, SocketOptionDescriptor.All.Select(option => option.Level).Distinct());
            throw new ToolException(ExitCode.NothingFound, $"No system has a level {level}." +
                (close.Count == 0 ? " Write its name or number, as in IPPROTO_TCP or 6; sockopt list shows them."
                    : $" Did you mean {string.Join(" or ", close)}?"));
        }
    }

    /// <summary>A number in decimal or hexadecimal digits; null for what is none.</summary>
    public static int? ParseNumber(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return uint.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits)
                ? unchecked((int)bits) : null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // Headers have SOL_TCP and IPPROTO_TCP for the same level: what counts stands behind the prefix.
    private static bool FitsName(SocketOptionDescriptor option, string level) =>
        string.Equals(Stem(option.Level), Stem(level), StringComparison.OrdinalIgnoreCase) ||
        option.Dotnet?.StartsWith($"{level}.", StringComparison.OrdinalIgnoreCase) == true;

    private static string Stem(string level) => level[(level.IndexOf('_') + 1)..];
}
