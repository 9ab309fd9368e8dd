using System.Globalization;

namespace SockOptGen.Tool.Commands;

/// <summary>Times on the command line: 1s, 500ms, 2m.</summary>
internal static class Interval
{
    public static TimeSpan Parse(string text)
    {
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        return double.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) &&
            count * UnitOf(text[digits..]) is >= 10 and <= 3_600_000 and var milliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new ToolException(ExitCode.WrongUsage, $"'{text}' is not an interval from 10ms to 60m; write 1s, 500ms or 2m.");
    }

    private static double UnitOf(string unit) => unit switch
    {
        "ms" => 1,
        "" or "s" => 1000,
        "m" => 60_000,
        _ => 0,
    };
}
