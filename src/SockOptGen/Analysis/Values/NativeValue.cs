using System.Buffers.Binary;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Analysis.Values;

/// <summary>The number that stands in a buffer, as a system reads it.</summary>
internal static class NativeValue
{
    /// <summary>The number for <paramref name="option"/> on <paramref name="platform"/>; null where the content is not known, or is no integer.</summary>
    public static long? Read(in BufferArgument buffer, LinkedOption option, Platform platform)
    {
        var layout = option.Type.Layout[platform];
        if (buffer.Length is not { } length || WidthOf(layout) is not { } width)
        {
            return null;
        }

        // A byte is an integer as well at a level of bytes.
        width = length < width && option.Level.IsNarrow ? 1 : width;
        if (length < width)
        {
            return null;
        }

        return Bits(buffer, width) is { } bits ? (layout, width) switch
        {
            (NativeLayout.NetworkInt32, 4) => BinaryPrimitives.ReverseEndianness(unchecked((int)bits)),
            (NativeLayout.NetworkUInt32, 4) => BinaryPrimitives.ReverseEndianness(unchecked((uint)bits)),
            (NativeLayout.Int32, 4) => unchecked((int)bits),
            (NativeLayout.Int16, 2) => unchecked((short)bits),
            (NativeLayout.Int64, 8) => unchecked((long)bits),
            _ => bits > long.MaxValue ? null : (long)bits,
        } : null;
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

    private static int? WidthOf(NativeLayout layout) => layout switch
    {
        NativeLayout.UInt8 => 1,
        NativeLayout.Int16 or NativeLayout.UInt16 => 2,
        NativeLayout.Int32 or NativeLayout.UInt32 or NativeLayout.NetworkInt32 or NativeLayout.NetworkUInt32 => 4,
        NativeLayout.Int64 or NativeLayout.UInt64 => 8,
        _ => null,
    };
}
