using System.Buffers.Binary;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Analysis.Values;

/// <summary>The number that stands in a buffer, as a system reads it.</summary>
internal static class NativeValue
{
    /// <summary>The number for <paramref name="option"/> on <paramref name="platform"/>; null where the content
    /// is not known, or is no integer.</summary>
    public static long? Read(in BufferArgument buffer, LinkedOption option, Platform platform)
    {
        var layout = LayoutInfo.Of(option.Type.Layout[platform]);
        if (buffer.Length is not { } length || !layout.IsInteger)
        {
            return null;
        }

        // A byte is an integer as well at a level of bytes.
        var width = length < layout.Bytes && option.Level.IsNarrow[platform] ? 1 : layout.Bytes;
        if (length < width || Bits(buffer, width) is not { } bits)
        {
            return null;
        }

        // Of fewer bytes than the integer has there is no sign.
        var isWhole = width == layout.Bytes;
        var unused = 64 - (8 * width);
        bits = isWhole && layout.IsNetworkOrder ? BinaryPrimitives.ReverseEndianness(bits) >> unused : bits;
        return isWhole && layout.IsSigned ? unchecked((long)(bits << unused) >> unused)
            : bits > long.MaxValue ? null
            : (long)bits;
    }

    /// <summary>The number with its bytes the other way round: what someone meant who wrote it in network byte order.</summary>
    public static long Reversed(long value) => BinaryPrimitives.ReverseEndianness(unchecked((int)value));

    // .NET runs on little-endian machines, mainframes aside.
    private static ulong? Bits(in BufferArgument buffer, int width)
    {
        var mask = width == 8 ? ulong.MaxValue : (1UL << (8 * width)) - 1;
        if (buffer.Integer is { } integer)
        {
            return unchecked((ulong)integer) & mask;
        }

        if (buffer.Bytes is not { } bytes || bytes.Length < width)
        {
            return null;
        }

        var bits = 0UL;
        for (var i = width - 1; i >= 0; i--)
        {
            bits = (bits << 8) | bytes[i];
        }

        return bits;
    }
}
