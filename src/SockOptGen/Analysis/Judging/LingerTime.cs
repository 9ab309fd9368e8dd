using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>The time of a LingerOption, which .NET looks at when the option is set.</summary>
internal static class LingerTime
{
    /// <summary>Linger times of .NET have 16 bits on every system.</summary>
    private const int MaxSeconds = ushort.MaxValue;

    /// <summary>Whether .NET and all <paramref name="platforms"/> take <paramref name="seconds"/>.</summary>
    public static bool IsTaken(EquatableArray<Platform> platforms, LinkedOption option, long seconds) =>
        IsTaken(seconds) && FindExcess(platforms, option, seconds) is null;

    /// <summary>What systems hold less than <paramref name="seconds"/>, in words; null: those that reach the call hold it.</summary>
    public static string? FindExcess(EquatableArray<Platform> platforms, LinkedOption option, long seconds)
    {
        var limits = platforms
            .Where(platform => option.Option.Numbers[platform] is not null && MaxSecondsOn(option, platform) < seconds)
            .Select(platform => $"{Digits.Of(MaxSecondsOn(option, platform))} seconds on {PlatformInfo.Of(platform).DisplayName}").ToList();
        return limits.Count == 0 ? null : $"takes up to {string.Join(" and ", limits)}, not {Digits.Of(seconds)}";
    }

    /// <summary>The seconds of the new LingerOption <paramref name="value"/> that cannot be meant, and why; null where they can, or are not
    /// known.</summary>
    /// <param name="refusal">What becomes of a time that .NET refuses: "the call throws ArgumentException".</param>
    public static (IOperation Seconds, string Problem)? Find(IOperation? value, KnownSymbols symbols, string refusal)
    {
        if (value is null || WrittenSource.Of(value, static _ => false) is not IObjectCreationOperation
            { Constructor.Parameters.Length: 2, Type: { } type } creation ||
            !SymbolEqualityComparer.Default.Equals(type, symbols.LingerOption) ||
            creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 1)?.Value is not { } seconds)
        {
            return null;
        }

        return BufferReader.Constant(seconds) is { } time && !IsTaken(time)
            ? (seconds, $"A linger time is 0 to {Digits.Of(MaxSeconds)} seconds, not {Digits.Of(time)}: {refusal}")
            : WrittenValue.UnitProblem("A linger time", TimeUnit.Seconds, seconds) is { } problem ? (seconds, problem) : null;
    }

    private static bool IsTaken(long seconds) => seconds is >= 0 and <= MaxSeconds;

    private static int MaxSecondsOn(LinkedOption option, Platform platform) => LayoutInfo.Of(option.Type.Layout[platform]).MaxSeconds;
}
