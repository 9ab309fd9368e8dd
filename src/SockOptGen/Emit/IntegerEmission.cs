using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>How the emitted accessors read and set an integer of one C# type.</summary>
/// <param name="ClrType">The type.</param>
/// <param name="Read">The expression with the value, of the arguments of the call that reads the number.</param>
/// <param name="TryRead">What follows the name of a TryGet accessor, of the codes.</param>
/// <param name="Write">The call that sets a value.</param>
/// <param name="Templates">The helpers that they call, beside Int32.</param>
internal sealed record IntegerEmission(
    string ClrType,
    Func<string, string> Read,
    Func<string, string> TryRead,
    Func<AccessorContext, WriteCall> Write,
    params string[] Templates)
{
    private static readonly Dictionary<string, IntegerEmission> s_table = new IntegerEmission[]
    {
        Narrow("byte"),
        Narrow("short"),
        Narrow("ushort"),
        new(
            "int",
            static arguments => $"ReadInt32{arguments}",
            static codes => AccessorEmission.Forward("int", "TryReadInt32", codes),
            static context => new("Int32", ValueText.InRange(context))),
        new(
            "uint",
            static arguments => $"unchecked((uint)ReadInt32{arguments})",
            static codes => AccessorEmission.Forward("uint", "TryReadUInt32", codes),
            static context => new("Int32", $"unchecked((int){ValueText.InRange(context, "UInt32")})")),
        new(
            "long",
            static arguments => $"ReadInt64{arguments}",
            static codes => AccessorEmission.Forward("long", "TryReadInt64", codes),
            static context => new("Int64", ValueText.InRange(context, "Int64")),
            "Int64"),
        new(
            "ulong",
            static arguments => $"unchecked((ulong)ReadInt64{arguments})",
            static codes => AccessorEmission.Forward("ulong", "TryReadUInt64", codes),
            static context => new("Int64", $"unchecked((long){ValueText.InRange(context, "UInt64")})"),
            "Int64"),
    }.ToDictionary(static row => row.ClrType, StringComparer.Ordinal);

    /// <summary>The integers that lie in the buffer on some system as no other does, by that layout.</summary>
    private static readonly Dictionary<NativeLayout, IntegerEmission> s_special = new()
    {
        [NativeLayout.UnsignedLong] = Special("ulong", "UnsignedLong", "UInt64", "Int64"),
        [NativeLayout.RequestIndex] = Special("int", "RequestIndex", ""),
    };

    /// <summary>How the emitted code deals with the integer <paramref name="type"/>.</summary>
    public static IntegerEmission Of(OptionType type)
    {
        foreach (var info in PlatformInfo.All)
        {
            if (s_special.TryGetValue(type.Layout[info.Platform], out var special))
            {
                return special;
            }
        }

        return s_table.TryGetValue(type.ClrType, out var row)
            ? row
            : throw new ArgumentOutOfRangeException(nameof(type), type.ClrType, "There is no row for this type.");
    }

    private static IntegerEmission Special(string type, string helper, string range, params string[] templates) => new(
        type,
        arguments => $"Read{helper}{arguments}",
        codes => AccessorEmission.Forward(type, $"TryRead{helper}", codes),
        context => new(helper, ValueText.InRange(context, range)),
        [helper, "Exchange", .. templates]);

    private static IntegerEmission Narrow(string type) => new(
        type,
        arguments => $"unchecked(({type})ReadInt32{arguments})",
        codes => AccessorEmission.Convert(type, $"unchecked(({type})number)", codes),
        static context => new("Int32", ValueText.InRange(context)));
}
