namespace SockOptGen.Catalogue;

/// <summary>What there is to know of a native layout, whoever asks: reading, linking, emission or analysis.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Key">What a catalogue calls it; null where it follows from the kind of the type.</param>
/// <param name="Width">The bytes of one value, of a text those of one unit; null where something else tells them.</param>
/// <param name="Words">What a buffer holds for an option of this layout, in words; null where its length varies.</param>
internal sealed record LayoutInfo(NativeLayout Layout, string? Key, ByteCount? Width, string? Words = null)
{
    private static readonly EnumTable<LayoutInfo> s_table = new(
        static info => (int)info.Layout,
        Integer(NativeLayout.Int32, "int32", "int", 4, isSigned: true),
        Integer(NativeLayout.UInt32, "uint32", "uint", 4),
        Integer(NativeLayout.Int64, "int64", "long", 8, isSigned: true),
        Integer(NativeLayout.UInt64, "uint64", "ulong", 8),
        Integer(NativeLayout.UInt8, "uint8", "byte", 1),
        Integer(NativeLayout.Int16, "int16", "short", 2, isSigned: true),
        Integer(NativeLayout.UInt16, "uint16", "ushort", 2),
        Integer(NativeLayout.NetworkInt32, "network-int32", "int", 4, isSigned: true) with { IsNetworkOrder = true },
        Integer(NativeLayout.NetworkUInt32, "network-uint32", "uint", 4) with { IsNetworkOrder = true },
        Integer(NativeLayout.NetworkUInt16, "network-uint16", "ushort", 2) with { IsNetworkOrder = true },
        // A buffer of either width is one that the option takes.
        Integer(NativeLayout.UnsignedLong, "unsigned-long", "ulong", 8) with
        {
            Width = new(8, 4),
            Words = "an unsigned long of the kernel",
        },
        Integer(NativeLayout.RequestIndex, "mreqn-index", "int", 4, isSigned: true) with { Width = Same(12), Words = "a struct ip_mreqn" },
        new(NativeLayout.Timeval, "timeval", new(16, 8), "a struct timeval") { IsTimeval = true },
        new(NativeLayout.Timeval64, "timeval64", Same(16), "two 64-bit integers, seconds and microseconds") { IsTimeval = true },
        new(NativeLayout.LingerInt32, "linger-int32", Same(8), "a struct linger of two 32-bit integers") { MaxSeconds = int.MaxValue },
        new(NativeLayout.LingerUInt16, "linger-uint16", Same(4), "a struct linger of two 16-bit integers") { MaxSeconds = ushort.MaxValue },
        new(NativeLayout.LingerHundredths, "linger-hundredths", Same(8), "a struct linger of two 32-bit integers")
        { MaxSeconds = short.MaxValue / 100 },
        new(NativeLayout.Text, "text", Same(1)),
        new(NativeLayout.InAddr, "in-addr", Same(4), "an in_addr"),
        new(NativeLayout.In6Addr, "in6-addr", Same(16), "an in6_addr"),
        // The room of a sockaddr_storage; an option takes the shorter forms as well.
        new(NativeLayout.SocketAddress, "socket-address", Same(128)),
        new(NativeLayout.Structure, null, null),
        new(NativeLayout.Array, "array", null),
        new(NativeLayout.Program, "program", null),
        new(NativeLayout.PackedAddresses, "packed-addresses", null),
        new(NativeLayout.AnyInt32, "any-int32", Same(4)));

    /// <summary>The C# type that has the bytes of an integer, their order aside; null for what is no integer.</summary>
    public string? Number { get; init; }

    public bool IsSigned { get; init; }

    /// <summary>
    /// Whether the bytes of an integer stand in network order on every machine; otherwise they do as the machine has them.
    /// </summary>
    public bool IsNetworkOrder { get; init; }

    /// <summary>Whether it is a time of two numbers, seconds and microseconds, whatever unit the type counts in.</summary>
    public bool IsTimeval { get; init; }

    public bool IsInteger => Number is not null;

    /// <summary>Whether it is an integer as C# stores it too.</summary>
    public bool IsNativeInteger => IsInteger && !IsNetworkOrder;

    /// <summary>The bytes of an integer, the same in every process; 0 of what is none.</summary>
    public int Bytes { get; init; }

    /// <summary>The longest linger time that it holds; 0 of what is none.</summary>
    public int MaxSeconds { get; init; }

    /// <summary>The numbers of an integer, as far as 64 signed bits can name them.</summary>
    public (long Min, long Max) Bounds => IsSigned
        ? (-1L << ((8 * Bytes) - 1), ~(-1L << ((8 * Bytes) - 1)))
        : (0, Bytes == sizeof(long) ? long.MaxValue : (1L << (8 * Bytes)) - 1);

    /// <summary>All layouts.</summary>
    public static EquatableArray<LayoutInfo> All => s_table.Rows;

    /// <summary>The information on <paramref name="layout"/>.</summary>
    public static LayoutInfo Of(NativeLayout layout) => s_table[(int)layout];

    private static LayoutInfo Integer(NativeLayout layout, string key, string number, int bytes, bool isSigned = false) =>
        new(layout, key, Same(bytes), bytes == 1 ? "one byte" : $"a {8 * bytes}-bit integer")
        { Number = number, Bytes = bytes, IsSigned = isSigned };

    private static ByteCount Same(int bytes) => new(bytes, bytes);
}
