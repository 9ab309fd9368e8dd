using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>Translates flags bit by bit, since they come combined. Bits without a name pass, unless they are a
/// named one's on the other side.</summary>
internal static class FlagTranslation
{
    public static string FromNative(UsedEnum used, Platform platform)
    {
        var (known, taken) = Masks(used, platform);
        var parts = Moved(used, platform)
            .Select(member => $"((number & {Digits.Of(member.Native)}) == {Digits.Of(member.Native)} ? {Digits.Of(member.Value)} : 0)");
        var kept = unchecked((int)~((known & ~Kept(used, platform)) | (taken & ~known)));
        return $"({used.CodeName})({string.Join(" | ", parts.Prepend($"(number & {Digits.Of(kept)})"))})";
    }

    public static string ToNative(UsedEnum used, Platform platform)
    {
        var missing = used.Type.Members.Where(member => member.Numbers[platform] is null).Select(member => $"{used.CodeName}.{member.Name}")
            .ToList();
        var (known, taken) = Masks(used, platform);
        var parts = Moved(used, platform)
            .Select(member => $"(((int)value & {Digits.Of(member.Value)}) == {Digits.Of(member.Value)} ? {Digits.Of(member.Native)} : 0)");
        var kept = unchecked((int)~((taken & ~Kept(used, platform)) | (known & ~taken)));
        var moved = string.Join(" | ", parts.Prepend($"((int)value & {Digits.Of(kept)})"));
        return missing.Count == 0 ? moved : $"(value & ({string.Join(" | ", missing)})) != 0 ? throw {EnumEmitter.NotHere} : {moved}";
    }

    /// <summary>The members whose native bits are not their values.</summary>
    private static IEnumerable<(int Native, int Value)> Moved(UsedEnum used, Platform platform) => used.Type.Members
        .Where(member => member.Numbers[platform] is { } number && number != Value(member) && number != 0)
        .Select(member => (member.Numbers[platform]!.Value, Value(member)));

    /// <summary>The native bits and the C# bits that have a name.</summary>
    private static (uint Native, uint Value) Masks(UsedEnum used, Platform platform)
    {
        var (native, value) = (0u, 0u);
        foreach (var member in used.Type.Members)
        {
            native |= unchecked((uint)(member.Numbers[platform] ?? 0));
            value |= unchecked((uint)Value(member));
        }

        return (native, value);
    }

    /// <summary>The bits that mean the same on both sides.</summary>
    private static uint Kept(UsedEnum used, Platform platform)
    {
        var bits = 0u;
        foreach (var member in used.Type.Members)
        {
            if (member.Numbers[platform] == Value(member))
            {
                bits |= unchecked((uint)Value(member));
            }
        }

        return bits;
    }

    private static int Value(EnumMember member) => unchecked((int)member.Value!.Value);
}
