using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Values;

/// <summary>How many bytes a system takes for an option, and what they are.</summary>
/// <param name="Bytes">The size in a 64-bit process and in a 32-bit one.</param>
/// <param name="Words">What the buffer holds, in words.</param>
internal readonly record struct NativeSize(ByteCount Bytes, string Words)
{
    /// <summary>The fewest bytes that can be right.</summary>
    public int Least => Bytes.Least;

    public bool Is(int length) => Bytes.CanBe(length);

    /// <summary>The size for <paramref name="option"/> on <paramref name="platform"/>; null where it varies, or is not known.</summary>
    public static NativeSize? Of(LinkedOption option, Platform platform)
    {
        var type = option.Type;
        if (type.Structure is { } structure)
        {
            return OfStructure(structure, platform);
        }

        return LayoutInfo.Of(type.Layout[platform]) is not { Width: { } width, Words: { } words } layout ? null
            : new NativeSize(width,
                type.Unit is { } unit && layout.Bytes == sizeof(int) ? $"a 32-bit count of {TimeUnitInfo.Of(unit).Key}" : words);
    }

    /// <summary>"a struct timeval (16 bytes, 8 in a 32-bit process)".</summary>
    public override string ToString() =>
        $"{Words} ({Digits.Of(Bytes.In64)} " +
            $"byte{(Bytes.In64 == 1 ? "" : "s")}{(Bytes.In32 == Bytes.In64 ? "" : $", {Digits.Of(Bytes.In32)} in a 32-bit process")})";

    private static NativeSize? OfStructure(StructureType structure, Platform platform)
    {
        // Where the length says how much there is, or which version is meant, none is wrong.
        if (structure.Size[platform] is not { } size || structure.Grows || structure.Fields.Any(static field => field.IsTrailing))
        {
            return null;
        }

        return new NativeSize(size, $"a {(structure.Native[platform] is { } native ? Display.Short(native) : "structure")}");
    }
}
