using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The C# that takes bits out of an integer and puts them in.</summary>
internal static class BitText
{
    /// <summary>The methods for the bit-fields of C; those for flags are among the others.</summary>
    public const string Template = "BufferBits";

    /// <summary>
    /// Whether C places the bits otherwise on a big-endian machine: not in a number that looks the same on every machine.
    /// </summary>
    public static bool AreBitField(BitRange bits, LayoutInfo layout) => !bits.IsMask && !layout.IsNetworkOrder;

    public static string Load(BitRange bits, LayoutInfo layout, string unit) => AreBitField(bits, layout)
        ? $"LoadBitField({unit}, {Digits.Of(8 * layout.Bytes)}, {Arguments(bits)})"
        : $"LoadBits({unit}, {Arguments(bits)})";

    public static string Store(BitRange bits, LayoutInfo layout, string unit, string value, string name) => AreBitField(bits, layout)
        ? $"StoreBitField({unit}, {value}, {Digits.Of(8 * layout.Bytes)}, {Arguments(bits)}, {name})"
        : $"StoreBits({unit}, {value}, {Arguments(bits)}, {name})";

    private static string Arguments(BitRange bits) => $"{Digits.Of(bits.First)}, {Digits.Of(bits.Count)}";
}
