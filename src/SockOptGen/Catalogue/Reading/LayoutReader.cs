using System.Text.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads the `layout` of a value type: what is possible for its kind, and what C# type follows.</summary>
internal static class LayoutReader
{
    private static readonly Dictionary<string, NativeLayout> s_layouts = new()
    {
        ["int32"] = NativeLayout.Int32,
        ["uint32"] = NativeLayout.UInt32,
        ["int64"] = NativeLayout.Int64,
        ["uint64"] = NativeLayout.UInt64,
        ["uint8"] = NativeLayout.UInt8,
        ["int16"] = NativeLayout.Int16,
        ["uint16"] = NativeLayout.UInt16,
        ["network-int32"] = NativeLayout.NetworkInt32,
        ["network-uint32"] = NativeLayout.NetworkUInt32,
        ["network-uint16"] = NativeLayout.NetworkUInt16,
        ["timeval"] = NativeLayout.Timeval,
        ["timeval64"] = NativeLayout.Timeval64,
        ["linger-int32"] = NativeLayout.LingerInt32,
        ["linger-uint16"] = NativeLayout.LingerUInt16,
        ["text"] = NativeLayout.Text,
        ["in-addr"] = NativeLayout.InAddr,
        ["in6-addr"] = NativeLayout.In6Addr,
        ["socket-address"] = NativeLayout.SocketAddress,
        ["array"] = NativeLayout.Array,
        ["program"] = NativeLayout.Program,
        ["packed-addresses"] = NativeLayout.PackedAddresses,
        ["any-int32"] = NativeLayout.AnyInt32,
    };

    public static PerPlatform<NativeLayout> Read(ObjectReader reader, ValueKind kind)
    {
        if (kind == ValueKind.Structure)
        {
            return PerPlatform<NativeLayout>.Same(NativeLayout.Structure);
        }

        var layout = PerPlatform<NativeLayout>.Same(kind == ValueKind.List ? NativeLayout.Array : default);
        if (reader.TakeAny("layout", required: kind != ValueKind.List) is not { } node)
        {
            return layout;
        }

        if (node.Kind != JsonTokenType.StartObject)
        {
            layout = PerPlatform<NativeLayout>.Same(reader.OneOf("layout", s_layouts) ?? default);
        }
        else
        {
            foreach (var (platform, value) in reader.PerPlatform("layout", JsonTokenType.String))
            {
                layout = layout.With(platform.Platform, reader.OneOf("layout", value, s_layouts) ?? default);
            }
        }

        if (!reader.HasFailed && PlatformInfo.All.Any(platform => !Fits(kind, layout[platform.Platform])))
        {
            reader.Fail(reader.Node.Span, $"A type of kind '{reader.String("kind")}' cannot have this layout");
        }

        return layout;
    }

    public static string ClrType(ValueKind kind, NativeLayout layout) => (kind, layout) switch
    {
        (ValueKind.Boolean, _) => "bool",
        (ValueKind.Duration, _) => "TimeSpan",
        // A type of the emitted code, which knows its name.
        (ValueKind.Linger, _) => "",
        (ValueKind.Text, _) => "string",
        (ValueKind.Address, _) => "IPAddress",
        (ValueKind.Endpoint, _) => "IPEndPoint",
        (_, NativeLayout.UInt8) => "byte",
        (_, NativeLayout.Int16) => "short",
        (_, NativeLayout.UInt16 or NativeLayout.NetworkUInt16) => "ushort",
        (_, NativeLayout.UInt32 or NativeLayout.NetworkUInt32) => "uint",
        (_, NativeLayout.Int64) => "long",
        (_, NativeLayout.UInt64) => "ulong",
        _ => "int",
    };

    private static bool Fits(ValueKind kind, NativeLayout layout) => kind switch
    {
        ValueKind.Boolean or ValueKind.Enumeration => layout <= NativeLayout.UInt16,
        ValueKind.Integer => layout <= NativeLayout.NetworkUInt16,
        ValueKind.Duration => layout is <= NativeLayout.UInt16 or NativeLayout.Timeval or NativeLayout.Timeval64,
        ValueKind.Linger => layout is NativeLayout.LingerInt32 or NativeLayout.LingerUInt16,
        ValueKind.Text => layout is NativeLayout.Text,
        ValueKind.Address => layout is NativeLayout.InAddr or NativeLayout.In6Addr or NativeLayout.SocketAddress,
        ValueKind.Endpoint => layout is NativeLayout.SocketAddress,
        ValueKind.List => layout is NativeLayout.Array or NativeLayout.Program or NativeLayout.PackedAddresses,
        _ => layout is NativeLayout.AnyInt32,
    };
}
