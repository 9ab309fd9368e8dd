using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>An option's value in Linux's bytes and back, written without regard to how the accessors do it.</summary>
internal static class NativeValue
{
    /// <summary>How many bytes the kernel stores, at most.</summary>
    public static int SizeOf(LinkedOption option) => (option.Type.Kind, option.Type.Layout.Linux) switch
    {
        (ValueKind.Text or ValueKind.List, _) => option.Option.Size,
        (ValueKind.Structure, _) => NativeStructure.ReadSizeOf(option.Value),
        (_, NativeLayout.UInt8) => 1,
        (_, NativeLayout.Int16 or NativeLayout.UInt16 or NativeLayout.NetworkUInt16) => 2,
        (_, NativeLayout.Int64 or NativeLayout.UInt64 or NativeLayout.UnsignedLong or NativeLayout.LingerInt32) => 8,
        (_, NativeLayout.RequestIndex) => 12,
        (_, NativeLayout.Timeval) => 2 * nint.Size,
        (_, NativeLayout.Timeval64) => 16,
        (_, NativeLayout.In6Addr) => 16,
        (_, NativeLayout.SocketAddress) => 128,
        _ => 4,
    };

    /// <summary>Whether every answer has these bytes.</summary>
    public static bool IsSized(LinkedOption option) => option.Type.Kind switch
    {
        ValueKind.Text or ValueKind.List or ValueKind.Endpoint => false,
        ValueKind.Structure => NativeStructure.IsFixed(option.Value),
        _ => true,
    };

    /// <summary>What <paramref name="bytes"/> say, as the type that the accessor returns, or in the form
    /// that <see cref="Shape"/> gives it.</summary>
    /// <param name="option">The option.</param>
    /// <param name="type">The type that the accessor returns.</param>
    /// <param name="bytes">The buffer.</param>
    /// <param name="length">How many of its bytes the kernel wrote.</param>
    public static object? Decode(LinkedOption option, Type type, byte[] bytes, int length) =>
        (option.Type.Kind, option.Type.Layout.Linux) switch
        {
            (ValueKind.Structure, _) => StructureDecoder.Decode(option.Value, type, bytes, length),
            // The kernel answers the instructions of a program, and their number as the length.
            (ValueKind.List, NativeLayout.Program) => ListOf(option.Value.Element!, type.GetElementType()!, bytes[..(8 * length)]),
            (ValueKind.List, _) => ListOf(option.Value.Element!, type.GetElementType()!, bytes[..length]),
            (ValueKind.Text, _) => Encoding.UTF8.GetString(bytes[..length]).Split('\0')[0],
            (ValueKind.Address, _) => new IPAddress(bytes[..length]),
            (ValueKind.Endpoint, _) => StructureDecoder.EndPoint(bytes),
            (ValueKind.Duration, NativeLayout.Timeval or NativeLayout.Timeval64) => Timeval(bytes),
            (ValueKind.Linger, _) =>
                    new SocketLinger(BitConverter.ToInt32(bytes) != 0, TimeSpan.FromSeconds(BitConverter.ToInt32(bytes, 4))),
            _ => Scalar(option, type, Number(option, bytes[..length])),
        };

    /// <summary>The bytes that libc has to be given for <paramref name="value"/>.</summary>
    public static byte[] Encode(LinkedOption option, object value) => (value, option.Type.Layout.Linux) switch
    {
        (ValueTuple, _) => new byte[4],
        (Array list, _) => [.. list.Cast<object>().SelectMany(element => Element(option.Value.Element!, element))],
        (string text, _) => Encoding.UTF8.GetBytes(text + '\0'),
        (IPAddress address, _) => address.GetAddressBytes(),
        (IPEndPoint address, _) => StructureEncoder.SocketAddress(address),
        (TimeSpan time, NativeLayout.Timeval or NativeLayout.Timeval64) => Timeval(time),
        (TimeSpan time, var layout) => StructureEncoder.Number(layout, (long)(time / UnitOf(option.Type))),
        (SocketLinger linger, _) =>
            [.. BitConverter.GetBytes(linger.Enabled ? 1 : 0), .. BitConverter.GetBytes((int)linger.Time.TotalSeconds)],
        (bool flag, var layout) => StructureEncoder.Number(layout, flag ? 1 : 0),
        (Enum member, var layout) => StructureEncoder.Number(layout, ToNative(option.Type.Enumeration!, member)),
        (ulong number, _) => BitConverter.GetBytes(number),
        (int index, NativeLayout.RequestIndex) => [.. new byte[8], .. BitConverter.GetBytes(index)],
        (_, NativeLayout.Structure) => StructureEncoder.Encode(option.Value, value),
        (_, var layout) => StructureEncoder.Number(layout, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>One unit of a duration.</summary>
    public static TimeSpan UnitOf(OptionType type) => type.Unit switch
    {
        TimeUnit.Minutes => TimeSpan.FromMinutes(1),
        TimeUnit.Seconds => TimeSpan.FromSeconds(1),
        TimeUnit.Milliseconds => TimeSpan.FromMilliseconds(1),
        _ => TimeSpan.FromMicroseconds(1),
    };

    public static TimeSpan Timeval(byte[] bytes) => nint.Size == 8
        ? TimeSpan.FromSeconds(BitConverter.ToInt64(bytes)) + TimeSpan.FromMicroseconds(BitConverter.ToInt64(bytes, 8))
        : TimeSpan.FromSeconds(BitConverter.ToInt32(bytes)) + TimeSpan.FromMicroseconds(BitConverter.ToInt32(bytes, 4));

    public static byte[] Timeval(TimeSpan time) =>
        [.. Register(time.Ticks / TimeSpan.TicksPerSecond),
            .. Register(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond)];

    // Two members may share a number here (Linux has AF_PACKET where Winsock has AF_NETBIOS): it means the one it was given for.
    public static object ToEnum(EnumType enumeration, Type type, int number) =>
        enumeration.Members.Where(member => member.Numbers.Linux == number).OrderBy(member => member.Value == number)
            .FirstOrDefault() is { } known
            ? Enum.Parse(type, known.Name)
            : Enum.ToObject(type, number);

    public static int ToNative(EnumType enumeration, Enum value) =>
        enumeration.Members.FirstOrDefault(member => member.Name == value.ToString())?.Numbers.Linux ??
        Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static object Scalar(LinkedOption option, Type type, long number) => option.Type.Kind switch
    {
        ValueKind.Duration => number * UnitOf(option.Type),
        ValueKind.Boolean => number != 0,
        ValueKind.Enumeration => ToEnum(option.Type.Enumeration!, type, (int)number),
        _ when type == typeof(ulong) => unchecked((ulong)number),
        _ when type == typeof(uint) => unchecked((uint)number),
        _ => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
    };

    // A native option of fewer than four bytes is an integer too.
    private static long Number(LinkedOption option, byte[] bytes) => (bytes.Length, option.Type.Layout.Linux) switch
    {
        (4, NativeLayout.NetworkInt32 or NativeLayout.NetworkUInt32) => IPAddress.NetworkToHostOrder(BitConverter.ToInt32(bytes)),
        (8, _) => BitConverter.ToInt64(bytes),
        (4, _) => BitConverter.ToInt32(bytes),
        (2, _) => BitConverter.ToUInt16(bytes),
        (1, _) => bytes[0],
        _ => throw new InvalidOperationException($"{option.Option.Name} answered {bytes.Length} bytes."),
    };

    private static string ListOf(LinkedType element, Type type, byte[] bytes)
    {
        var width = element.Type.Kind == ValueKind.Structure ? NativeStructure.SizeOf(element)
            : StructureEncoder.Number(element.Type.Layout.Linux, 0).Length;
        return Shape.List(bytes.Chunk(width).Where(chunk => chunk.Length == width).Select(chunk => element.Type.Kind == ValueKind.Structure
            ? StructureDecoder.Decode(element, type, chunk, width)
            : (object)StructureDecoder.Number(element.Type.Layout.Linux, chunk)));
    }

    private static byte[] Element(LinkedType element, object value) => value switch
    {
        IPEndPoint address => StructureEncoder.SocketAddress(address),
        _ when element.Type.Kind == ValueKind.Structure => StructureEncoder.Encode(element, value),
        _ => StructureEncoder.Number(element.Type.Layout.Linux, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private static byte[] Register(long value) => nint.Size == 8 ? BitConverter.GetBytes(value) : BitConverter.GetBytes((int)value);
}
