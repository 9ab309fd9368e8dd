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
    public int Least => Math.Min(Bytes.In64, Bytes.In32);

    public bool Is(int length) => length == Bytes.In64 || length == Bytes.In32;

    /// <summary>The size for <paramref name="option"/> on <paramref name="platform"/>; null where it varies, or is not known.</summary>
    public static NativeSize? Of(LinkedOption option, Platform platform)
    {
        var type = option.Type;
        return type.Layout[platform] switch
        {
            NativeLayout.UInt8 => Same(1, "one byte"),
            NativeLayout.Int16 or NativeLayout.UInt16 or NativeLayout.NetworkUInt16 => Same(2, "a 16-bit integer"),
            NativeLayout.Int64 or NativeLayout.UInt64 => Same(8, "a 64-bit integer"),
            NativeLayout.Timeval => new NativeSize(new ByteCount(16, 8), "a struct timeval"),
            NativeLayout.Timeval64 => Same(16, "two 64-bit integers, seconds and microseconds"),
            NativeLayout.LingerInt32 => Same(8, "a struct linger of two 32-bit integers"),
            NativeLayout.LingerUInt16 => Same(4, "a struct linger of two 16-bit integers"),
            NativeLayout.InAddr => Same(4, "an in_addr"),
            NativeLayout.In6Addr => Same(16, "an in6_addr"),
            NativeLayout.Structure => OfStructure(type.Structure!, platform),
            NativeLayout.Text or NativeLayout.Array or NativeLayout.Program or NativeLayout.PackedAddresses or
                NativeLayout.SocketAddress or NativeLayout.AnyInt32 => null,
            _ => Same(4, type.Unit is { } unit ? $"a 32-bit count of {unit.ToString().ToLowerInvariant()}" : "a 32-bit integer"),
        };
    }

    /// <summary>"a struct timeval (16 bytes, 8 in a 32-bit process)".</summary>
    public override string ToString() =>
        $"{Words} ({Digits.Of(Bytes.In64)} byte{(Bytes.In64 == 1 ? "" : "s")}{(Bytes.In32 == Bytes.In64 ? "" : $", {Digits.Of(Bytes.In32)} in a 32-bit process")})";

    private static NativeSize Same(int bytes, string words) => new(new ByteCount(bytes, bytes), words);

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
