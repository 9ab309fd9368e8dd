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
            ? $"{own.Option.Name} is a switch, and {count} is a number; the option for the number is {meant.Option.Name}" +
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
            : WrittenSource.Of(value, IsCount) is { Type.SpecialType: not SpecialType.System_Boolean } source &&
                WrittenValue.NameOf(source) is { } name && IsCount(name) ? name : null;

    // Not those of a switch: receiveTtl, enableTtl, useHopLimit. Constants are in capitals, and say the family last: HOP_LIMIT_V6.
    private static bool IsCount(string written)
    {
        var name = WithoutFamily(written.Replace("_", ""));
        return (Ends(name, "Ttl") || Ends(name, "TimeToLive") || Ends(name, "Hops") || Ends(name, "HopLimit")) &&
            !Has(name, "receive") && !Has(name, "recv") && !Has(name, "enable") && !Has(name, "report") && !IsUse(name);
    }

    private static bool IsUse(string name) => Starts(name, "use") && !Starts(name, "user");

    private static string WithoutFamily(string name) =>
        Ends(name, "IPv6") ? name.Substring(0, name.Length - 4) : Ends(name, "V6") ? name.Substring(0, name.Length - 2) : name;

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
