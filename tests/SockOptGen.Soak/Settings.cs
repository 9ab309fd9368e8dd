using System.Globalization;

namespace SockOptGen.Soak;

/// <summary>How long, on how many sockets, from how many threads.</summary>
/// <param name="ByNumber">Also reads through descriptor numbers that were kept, as careless code does: this must be found out.</param>
internal sealed record Settings(int Seconds, int Sockets, int Threads, bool ByNumber)
{
    public static Settings? Parse(string[] args) =>
        args switch
        {
            [var seconds, var sockets, var threads, .. var rest] when rest is [] or ["by-number"]
                && Count(seconds) is { } time && Count(sockets) is { } count && Count(threads) is { } users =>
                    new(time, count, users, rest is not []),
            _ => null,
        };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
