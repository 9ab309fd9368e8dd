using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Judging;

/// <summary>A count that is handed to a switch whose name reads like that of a count: .NET's HopLimit at the level IPv6 reports the hops
/// of what arrives, and people write it for those of what is sent.</summary>
internal static class CountForSwitch
{
    /// <summary>What is wrong with <paramref name="value"/>; null: it may well be a switch.</summary>
    public static string? Problem(JudgedCall call, IOperation value) =>
        call.Dotnet() is { Option: { } own, Name: { Level: var level, Name: var name } } && call.Index.MeantBy(level, name) is { } meant &&
        IsPossible(own, meant) && Shown(value) is { } count
            ? $"{own.Option.Name} is a switch, and {count} is a number; the option that takes one is {meant.Option.Name}" +
                Phrases.With(Replacement.Of(call, meant), static instead => $": write {instead}")
            : null;

    /// <summary>Whether <paramref name="own"/> is a switch, and <paramref name="meant"/> a count, so that only the value tells which of the
    /// two a call is for.</summary>
    public static bool IsPossible(KnownOption? own, KnownOption meant) =>
        own?.Linked?.Type.Kind == ValueKind.Boolean && meant.Linked?.Type.Kind == ValueKind.Integer;

    /// <summary>The number, or the name that shows that it is one. Minus one is how some say true.</summary>
    private static string? Shown(IOperation value) =>
        BufferReader.Constant(value) is { } constant
            ? constant is >= -1 and <= 1 ? null : Digits.Of(constant)
            : WrittenValue.NameOf(WrittenSource.Of(value, IsCount)) is { } name && IsCount(name) ? name : null;

    // Not those of a switch: receiveTtl, enableTtl.
    private static bool IsCount(string name) =>
        (Ends(name, "Ttl") || Ends(name, "TimeToLive") || Ends(name, "Hops")) &&
        !Has(name, "receive") && !Has(name, "recv") && !Has(name, "enable") && !Has(name, "report");

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
