using System.Globalization;
using SockOptGen.Catalogue;

namespace SockOptGen.Emit;

/// <summary>How the emitted code deals with a native layout.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Code">What stands for it in the code of an option; null: no option has it.</param>
/// <param name="Loading">C# that takes it out of a structure: {0} is its place. Null: the kind of the value says it.</param>
/// <param name="Storing">C# that puts it into a structure: {0} is its place, {1} the value, {2} the field's name as a literal.</param>
internal sealed record LayoutEmission(NativeLayout Layout, CodeLayout? Code, string? Loading = null, string? Storing = null)
{
    private const string Plainly = "Store(buffer, {0}, {1})";
    private const string Network = "BufferNetwork";

    private static readonly EnumTable<LayoutEmission> s_table = new(
        static row => (int)row.Layout,
        new(NativeLayout.Int32, CodeLayout.Plain, "Load<int>(buffer, {0})", Plainly),
        new(NativeLayout.UInt32, CodeLayout.Plain, "Load<uint>(buffer, {0})", Plainly),
        new(NativeLayout.Int64, CodeLayout.Plain, "Load<long>(buffer, {0})", Plainly),
        new(NativeLayout.UInt64, CodeLayout.Plain, "Load<ulong>(buffer, {0})", Plainly),
        new(NativeLayout.UInt8, CodeLayout.OneByte, "buffer[{0}]", Plainly),
        new(NativeLayout.Int16, CodeLayout.TwoBytes, "Load<short>(buffer, {0})", Plainly),
        new(NativeLayout.UInt16, CodeLayout.TwoBytes, "Load<ushort>(buffer, {0})", Plainly),
        new(
            NativeLayout.NetworkInt32,
            CodeLayout.NetworkOrder,
            "unchecked((int)LoadNetwork32(buffer, {0}))",
            "StoreNetwork32(buffer, {0}, unchecked((uint)({1})))")
        { Template = Network },
        new(NativeLayout.NetworkUInt32, CodeLayout.NetworkOrder, "LoadNetwork32(buffer, {0})", "StoreNetwork32(buffer, {0}, {1})")
        { Template = Network },
        new(NativeLayout.NetworkUInt16, null, "LoadNetwork16(buffer, {0})", "StoreNetwork16(buffer, {0}, {1})") { Template = Network },
        new(NativeLayout.UnsignedLong, CodeLayout.UnsignedLong),
        new(NativeLayout.RequestIndex, CodeLayout.RequestIndex),
        new(NativeLayout.Timeval, CodeLayout.Timeval, "LoadTimeval(buffer, {0})", "StoreTimeval(buffer, {0}, {1}, {2})")
        { Template = "BufferTimeval" },
        new(NativeLayout.Timeval64, CodeLayout.Timeval64, "LoadTimeval64(buffer, {0})", "StoreTimeval64(buffer, {0}, {1}, {2})")
        { Template = "BufferTimeval64" },
        new(NativeLayout.LingerInt32, CodeLayout.Plain),
        new(NativeLayout.LingerUInt16, CodeLayout.ShortLinger),
        new(NativeLayout.LingerHundredths, CodeLayout.LingerHundredths),
        new(NativeLayout.Text, CodeLayout.Plain),
        new(NativeLayout.InAddr, CodeLayout.Plain, "LoadAddress(buffer, {0}, 4)", "StoreAddress(buffer, {0}, 4, {1}, {2})")
        { AddressSize = "4" },
        new(NativeLayout.In6Addr, CodeLayout.Plain, "LoadAddress(buffer, {0}, 16)", "StoreAddress(buffer, {0}, 16, {1}, {2})")
        { AddressSize = "16" },
        new(NativeLayout.SocketAddress, CodeLayout.Plain, "LoadHost(buffer, {0})", "StoreHost(buffer, {0}, {1})")
        { AddressSize = "SocketAddressSize" },
        new(NativeLayout.Structure, CodeLayout.Plain),
        new(NativeLayout.Array, CodeLayout.Plain),
        new(NativeLayout.Program, CodeLayout.Program),
        new(NativeLayout.PackedAddresses, CodeLayout.Plain),
        new(NativeLayout.AnyInt32, CodeLayout.Plain));

    /// <summary>The template with the methods that load and store it, where Buffer does not have them.</summary>
    public string? Template { get; init; }

    /// <summary>The bytes of an address, as C#; null for what is none.</summary>
    public string? AddressSize { get; init; }

    /// <summary>All layouts.</summary>
    public static EquatableArray<LayoutEmission> All => s_table.Rows;

    /// <summary>How the emitted code deals with <paramref name="layout"/>.</summary>
    public static LayoutEmission Of(NativeLayout layout) => s_table[(int)layout];

    /// <summary>C# that takes the value at <paramref name="place"/> out of a structure.</summary>
    public string Load(string place) => string.Format(CultureInfo.InvariantCulture, Loading ?? throw NoField(), place);

    /// <summary>C# that puts <paramref name="value"/> into a structure.</summary>
    public string Store(string place, string value, string name) =>
        string.Format(CultureInfo.InvariantCulture, Storing ?? throw NoField(), place, value, name);

    private InvalidOperationException NoField() => new($"{Layout} does not tell how a field is loaded and stored.");
}
