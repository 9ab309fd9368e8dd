using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Judging;

/// <summary>The time of a LingerOption, which .NET looks at when the option is set.</summary>
internal static class LingerTime
{
    /// <summary>Linger times of .NET and of Windows have 16 bits.</summary>
    public const int MaxSeconds = ushort.MaxValue;

    /// <summary>The seconds of the new LingerOption <paramref name="value"/> that .NET refuses, and why; null where it
    /// takes them, or they are not known.</summary>
    public static (IOperation Seconds, string Problem)? FindRefused(IOperation? value, KnownSymbols symbols)
    {
        if (value is not IObjectCreationOperation { Constructor.Parameters.Length: 2, Type: { } type } creation ||
            !SymbolEqualityComparer.Default.Equals(type, symbols.LingerOption))
        {
            return null;
        }

        var seconds = creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 1)?.Value;
        return BufferReader.Constant(seconds) is { } time and (< 0 or > MaxSeconds)
            ? (seconds!, $"A linger time is 0 to {Digits.Of(MaxSeconds)} seconds, not {Digits.Of(time)}")
            : null;
    }
}
