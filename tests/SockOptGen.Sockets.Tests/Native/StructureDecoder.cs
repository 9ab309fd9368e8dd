using System.Buffers.Binary;
using System.Net;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>What the bytes of a structure say, from the places in the catalogue alone, in the words of <see cref="Shape"/>.</summary>
internal static class StructureDecoder
{
    /// <summary>The text of a structure at the start of <paramref name="bytes"/>, of which the kernel
    /// wrote <paramref name="length"/>.</summary>
    public static string Decode(LinkedType type, Type clr, byte[] bytes, int length)
    {
        var fields = type.Fields.Where(field => field.Field.Name is not null)
            .Select(field => (field.Field.Name!, Field(type, field, clr.GetProperty(field.Field.Name!)!.PropertyType, bytes, length)));
        return Shape.Structure(type.Type.Structure!.Grows ? fields.Append(("AnsweredLength", Shape.Text(length))) : fields);
    }

    /// <summary>The integer that <paramref name="bytes"/> start with.</summary>
    public static decimal Number(NativeLayout layout, ReadOnlySpan<byte> bytes) => layout switch
    {
        NativeLayout.UInt8 => bytes[0],
        NativeLayout.Int16 => BitConverter.ToInt16(bytes),
        NativeLayout.UInt16 => BitConverter.ToUInt16(bytes),
        NativeLayout.NetworkUInt16 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        NativeLayout.Int32 => BitConverter.ToInt32(bytes),
        NativeLayout.UInt32 => BitConverter.ToUInt32(bytes),
        NativeLayout.NetworkInt32 => BinaryPrimitives.ReadInt32BigEndian(bytes),
        NativeLayout.NetworkUInt32 => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        NativeLayout.Int64 => BitConverter.ToInt64(bytes),
        NativeLayout.UInt64 => BitConverter.ToUInt64(bytes),
        _ => throw new InvalidOperationException($"{layout} is no integer."),
    };

    /// <summary>The host in a sockaddr, and its port; null where it is of another family.</summary>
    public static IPEndPoint? EndPoint(ReadOnlySpan<byte> bytes) => BitConverter.ToUInt16(bytes) switch
    {
        2 => new IPEndPoint(new IPAddress(bytes[4..8]), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])),
        10 =>
            new IPEndPoint(new IPAddress(bytes[8..24], BitConverter.ToUInt32(bytes[24..])),
                BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])),
        _ => null,
    };

    private static string Field(LinkedType structure, LinkedField linked, Type clr, byte[] bytes, int length)
    {
        var field = linked.Field;
        if (field.Offset.Linux is not { } offset)
        {
            return Shape.Text(clr.IsValueType ? Activator.CreateInstance(clr) : null);
        }

        var at = NativeStructure.In(offset);
        if (linked.Type.Type.Kind == ValueKind.Text)
        {
            return Encoding.UTF8.GetString(bytes, at, field.Length!.Value).Split('\0')[0];
        }

        if (field.Length is not { } max)
        {
            return Shape.Text(Single(linked, clr, bytes.AsSpan(at), NativeStructure.WidthOf(linked)));
        }

        // An older kernel may have shorter elements, and says so.
        var width = NativeStructure.WidthOf(linked);
        if (Told(structure, linked, bytes, static field => field.Sizes) is { } size)
        {
            width = (int)Math.Clamp(size, 1, width);
        }

        var count = Math.Min(max, Math.Max(0, ((field.IsTrailing ? length : bytes.Length) - at) / width));
        if (Told(structure, linked, bytes, static field => field.Counts) is { } number)
        {
            count = (int)Math.Min(count, number);
        }

        var element = clr.GetGenericArguments()[0];
        return Shape.List(Enumerable.Range(0, count).Select(i => Single(linked, element, bytes.AsSpan(at + (i * width)), width)));
    }

    /// <summary>What another field says of <paramref name="array"/>; null where none does.</summary>
    private static decimal? Told(LinkedType structure, LinkedField array, byte[] bytes, Func<StructureField, string?> names) =>
        NativeStructure.TellerOf(structure, array, names) is { Field.Offset.Linux: { } at } teller
            ? Number(teller.Type.Type.Layout.Linux, bytes.AsSpan(NativeStructure.In(at))) : null;

    private static object? Single(LinkedField linked, Type clr, ReadOnlySpan<byte> bytes, int width)
    {
        var type = linked.Type.Type;
        return (type.Kind, type.Layout.Linux) switch
        {
            (ValueKind.Structure, _) => Element(linked.Type, clr, bytes[..width]),
            (ValueKind.Address, NativeLayout.InAddr) => new IPAddress(bytes[..4]),
            (ValueKind.Address, NativeLayout.In6Addr) => new IPAddress(bytes[..16]),
            (ValueKind.Address, _) => EndPoint(bytes)?.Address,
            (ValueKind.Endpoint, _) => EndPoint(bytes),
            (ValueKind.Duration, NativeLayout.Timeval) => NativeValue.Timeval(bytes.ToArray()),
            (ValueKind.Duration, _) => Time(Integer(linked, bytes), type),
            (ValueKind.Boolean, _) => Integer(linked, bytes) != 0,
            (ValueKind.Enumeration, _) => NativeValue.ToEnum(type.Enumeration!, clr, unchecked((int)(long)Integer(linked, bytes))),
            _ => Integer(linked, bytes),
        };
    }

    /// <summary>The text of a structure in another one; what the kernel does not have of it is zero.</summary>
    private static string Element(LinkedType type, Type clr, ReadOnlySpan<byte> bytes)
    {
        var whole = new byte[NativeStructure.SizeOf(type)];
        bytes.CopyTo(whole);
        return Decode(type, clr, whole, bytes.Length);
    }

    private static decimal Integer(LinkedField linked, ReadOnlySpan<byte> bytes)
    {
        var number = Number(linked.Type.Type.Layout.Linux, bytes);
        return linked.Field.Bits is var (first, count) ? ((long)number >> first) & ((1L << count) - 1) : number;
    }

    private static TimeSpan Time(decimal count, OptionType type)
    {
        var ticks = (count < 0 ? count + ulong.MaxValue + 1 : count) * NativeValue.UnitOf(type).Ticks;
        return ticks > TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : new TimeSpan((long)ticks);
    }
}
