using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>The bytes of a structure, from the places in the catalogue and the properties of the value.</summary>
internal static class StructureEncoder
{
    /// <summary>As many bytes as <paramref name="value"/> takes.</summary>
    public static byte[] Encode(LinkedType type, object value)
    {
        var bytes = new byte[NativeStructure.SizeOf(type)];
        int? end = null;
        foreach (var linked in type.Fields)
        {
            var field = linked.Field;
            if ((field.Offset.Linux is { } offset ? NativeStructure.In(offset) : field.IsTrailing ? end : null) is not { } at)
            {
                continue;
            }

            if (field.Length is not null && linked.Type.Type.Kind != ValueKind.Text)
            {
                foreach (var element in Elements(value, field.Name!))
                {
                    Put(linked, element, bytes.AsSpan(at));
                    at += NativeStructure.WidthOf(linked);
                }

                end = field.IsTrailing ? at : end;
            }
            else
            {
                Put(linked, Value(value, field), bytes.AsSpan(at));
            }
        }

        return bytes[..(end ?? NativeStructure.In(type.Type.Structure!.Size.Linux!))];
    }

    /// <summary>The sockaddr of <paramref name="address"/>; no bytes for none.</summary>
    public static byte[] SocketAddress(IPEndPoint? address)
    {
        if (address is null)
        {
            return [];
        }

        // .NET's own form of a sockaddr_in or sockaddr_in6, which has Linux's family.
        var native = address.Serialize();
        return native.Buffer[..native.Size].ToArray();
    }

    /// <summary>The bytes of an integer.</summary>
    public static byte[] Number(NativeLayout layout, long number) => layout switch
    {
        NativeLayout.UInt8 => [unchecked((byte)number)],
        NativeLayout.Int16 or NativeLayout.UInt16 => BitConverter.GetBytes(unchecked((short)number)),
        NativeLayout.Int64 or NativeLayout.UInt64 => BitConverter.GetBytes(number),
        NativeLayout.NetworkUInt16 => BitConverter.GetBytes(IPAddress.HostToNetworkOrder(unchecked((short)number))),
        NativeLayout.NetworkUInt32 or NativeLayout.NetworkInt32 =>
            BitConverter.GetBytes(IPAddress.HostToNetworkOrder(unchecked((int)number))),
        _ => BitConverter.GetBytes(unchecked((int)number)),
    };

    private static object? Value(object value, StructureField field) =>
        field.Value is { } constant ? constant
        : field.Counts is { } counted ? (long)Elements(value, counted).Length
        : value.GetType().GetProperty(field.Name!)!.GetValue(value);

    private static object?[] Elements(object value, string name)
    {
        var memory = value.GetType().GetProperty(name)!.GetValue(value)!;
        return [.. ((IEnumerable)memory.GetType().GetMethod("ToArray")!.Invoke(memory, null)!).Cast<object?>()];
    }

    private static void Put(LinkedField linked, object? value, Span<byte> place)
    {
        var (type, layout) = (linked.Type.Type, linked.Type.Type.Layout.Linux);
        byte[] bytes = value switch
        {
            null => [],
            string text => Encoding.UTF8.GetBytes(text),
            IPAddress host when layout == NativeLayout.SocketAddress => SocketAddress(new IPEndPoint(host, 0)),
            IPAddress host => host.GetAddressBytes(),
            IPEndPoint address => SocketAddress(address),
            TimeSpan time when layout == NativeLayout.Timeval => NativeValue.Timeval(time),
            TimeSpan time => Number(layout, (long)(time / NativeValue.UnitOf(type))),
            bool flag => Bits(linked, flag ? 1 : 0, place),
            Enum member => Bits(linked, NativeValue.ToNative(type.Enumeration!, member), place),
            _ when Shape.IsStructure(value.GetType()) => Encode(linked.Type, value),
            ulong number => Bits(linked, unchecked((long)number), place),
            _ => Bits(linked, Convert.ToInt64(value, CultureInfo.InvariantCulture), place),
        };
        bytes.CopyTo(place);
    }

    /// <summary>The integer, or what is in its place already with some bits of it.</summary>
    private static byte[] Bits(LinkedField linked, long number, ReadOnlySpan<byte> place)
    {
        var layout = linked.Type.Type.Layout.Linux;
        return Number(layout,
            linked.Field.Bits is var (first, _) ? (long)StructureDecoder.Number(layout, place) | (number << first) : number);
    }
}
