using SockOptGen.Texts;

namespace SockOptGen.Analysis.Values;

/// <summary>The code points that somebody writes for a byte whose upper six bits they are.</summary>
internal static class Dscp
{
    /// <summary>What is wrong with <paramref name="value"/> for the option <paramref name="name"/>; null: it may be the whole
    /// byte.</summary>
    /// <remarks>Only code points whose lower two bits are set are told apart: nobody sets a DSCP that no standard knows together with a
    /// mark of congestion.</remarks>
    public static string? Problem(string name, long? value) => value is { } given && NameOf(given) is { } meant
        ? $"{Digits.Of(given)} is the DSCP {meant}, but {name} has the DSCP in its upper six bits: " +
            $"there it means the DSCP {Digits.Of(given >> 2)} with ECN bits; " +
            $"write {Digits.Of(given << 2)}"
        : null;

    private static string? NameOf(long value) => value switch
    {
        10 => "AF11",
        14 => "AF13",
        18 => "AF21",
        22 => "AF23",
        26 => "AF31",
        30 => "AF33",
        34 => "AF41",
        38 => "AF43",
        46 => "EF",
        _ => null,
    };
}
