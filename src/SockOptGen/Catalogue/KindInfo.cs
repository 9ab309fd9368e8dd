namespace SockOptGen.Catalogue;

/// <summary>What there is to know of a kind of values, whoever asks: reading, linking, emission or analysis.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Key">What a catalogue calls it.</param>
/// <param name="ClrType">The C# type of a value; null where the layout or the entry tells it.</param>
/// <param name="Layouts">The layouts that an option of this kind may have.</param>
internal sealed record KindInfo(ValueKind Kind, string Key, string? ClrType, EquatableArray<NativeLayout> Layouts)
{
    private static readonly EquatableArray<NativeLayout> s_small =
        [NativeLayout.Int32, NativeLayout.UInt32, NativeLayout.UInt8, NativeLayout.Int16, NativeLayout.UInt16];

    private static readonly EquatableArray<NativeLayout> s_wide = [NativeLayout.Int64, NativeLayout.UInt64];

    private static readonly EnumTable<KindInfo> s_table = new(
        static info => (int)info.Kind,
        new(ValueKind.Boolean, "boolean", "bool", s_small)
        { FieldLayouts = s_wide, CanBeField = true, IsNumber = true, HasMappedCall = true },
        new(ValueKind.Integer, "integer", null, [.. s_small, .. s_wide, NativeLayout.NetworkInt32, NativeLayout.NetworkUInt32])
        {
            FieldLayouts = [NativeLayout.NetworkUInt16],
            OptionLayouts = [NativeLayout.UnsignedLong, NativeLayout.RequestIndex],
            CanBeField = true,
            IsNumber = true,
            HasMappedCall = true,
            HasRange = true,
        },
        new(ValueKind.Duration, "duration", "TimeSpan", [.. s_small, NativeLayout.Timeval, NativeLayout.Timeval64])
        { FieldLayouts = s_wide, CanBeField = true, HasMappedCall = true, HasRange = true, HasUnit = true },
        new(ValueKind.Enumeration, "enum", null, s_small)
        { FieldLayouts = s_wide, CanBeField = true, IsNumber = true, HasMappedCall = true, HasMembers = true },
        // A type of the emitted code, which knows its name.
        new(ValueKind.Linger, "linger", "", [NativeLayout.LingerInt32, NativeLayout.LingerUInt16, NativeLayout.LingerHundredths])
        {
            HasMappedCall = true,
        },
        new(ValueKind.Text, "string", "string", [NativeLayout.Text])
        { CanBeField = true, HasSize = true, HasSpanForm = true, IsText = true },
        new(ValueKind.Address, "address", "IPAddress", [NativeLayout.InAddr, NativeLayout.In6Addr])
        { FieldLayouts = [NativeLayout.SocketAddress], CanBeField = true, CanBeElement = true },
        new(ValueKind.Endpoint, "endpoint", "IPEndPoint", [NativeLayout.SocketAddress]) { CanBeField = true, CanBeElement = true },
        new(ValueKind.Structure, "structure", null, [NativeLayout.Structure])
        { CanBeField = true, CanBeElement = true, DefaultLayout = NativeLayout.Structure, HasFields = true },
        new(ValueKind.List, "list", null, [NativeLayout.Array, NativeLayout.Program, NativeLayout.PackedAddresses])
        { DefaultLayout = NativeLayout.Array, HasSize = true, HasSpanForm = true, HasElement = true },
        new(ValueKind.Action, "action", "int", [NativeLayout.AnyInt32]) { IsWriteOnly = true });

    /// <summary>The layouts that a field of a structure may have beside those of an option.</summary>
    public EquatableArray<NativeLayout> FieldLayouts { get; init; }

    /// <summary>The layouts that an option may have beside them and a field may not: a call of its own reads and writes each.</summary>
    public EquatableArray<NativeLayout> OptionLayouts { get; init; }

    /// <summary>The layout of a type that names none; null: every type names one.</summary>
    public NativeLayout? DefaultLayout { get; init; }

    /// <summary>Whether a field of a structure can be one.</summary>
    public bool CanBeField { get; init; }

    /// <summary>Whether a structure can hold an array of them, whatever their layout.</summary>
    public bool CanBeElement { get; init; }

    /// <summary>Whether the native value is an integer, so that a field of it can be bits of one, a count or a constant.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether its values have an order, so that an entry can limit them.</summary>
    public bool HasRange { get; init; }

    /// <summary>Whether it counts units of time.</summary>
    public bool HasUnit { get; init; }

    /// <summary>Whether its values have names.</summary>
    public bool HasMembers { get; init; }

    /// <summary>Whether it consists of fields.</summary>
    public bool HasFields { get; init; }

    /// <summary>Whether it consists of elements of another type.</summary>
    public bool HasElement { get; init; }

    /// <summary>Whether a single value is several bytes long: the `length` of a field counts them, and makes no array of it.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether an option says how large its buffer is.</summary>
    public bool HasSize { get; init; }

    /// <summary>Whether a getter answers a reference, so that one that fills a span stands beside it.</summary>
    public bool HasSpanForm { get; init; }

    /// <summary>Whether a value passes through SetSocketOption of .NET: what fits an int does, and linger.</summary>
    public bool HasMappedCall { get; init; }

    /// <summary>Whether there is no value that a read could answer.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>All kinds.</summary>
    public static EquatableArray<KindInfo> All => s_table.Rows;

    /// <summary>The information on <paramref name="kind"/>.</summary>
    public static KindInfo Of(ValueKind kind) => s_table[(int)kind];

    /// <summary>Whether a type of this kind may have <paramref name="layout"/>.</summary>
    public bool Fits(NativeLayout layout) => Layouts.Contains(layout) || FieldLayouts.Contains(layout) ||
        OptionLayouts.Contains(layout);

    /// <summary>The C# type of a value of <paramref name="layout"/>; empty where only the entry tells it.</summary>
    public string ClrTypeOf(LayoutInfo layout) => ClrType ?? layout.Number ?? "";
}
