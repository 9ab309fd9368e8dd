using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>An option's value in Linux's bytes and back, written without regard to how the accessors do it.</summary>
internal static class NativeValue
{
    /// <summary>How many bytes the kernel stores.</summary>
    public static int SizeOf(LinkedOption option) => option.Type.Layout.Linux switch
    {
        NativeLayout.Int32 or NativeLayout.UInt32 or NativeLayout.NetworkInt32 => 4,
        NativeLayout.Int64 or NativeLayout.UInt64 or NativeLayout.LingerInt32 => 8,
        NativeLayout.Timeval => 2 * nint.Size,
        NativeLayout.Text => option.Option.Size,
        var other => throw new InvalidOperationException($"Linux has no layout {other}."),
    };

    /// <summary>What <paramref name="bytes"/> say, as the type that the accessor returns.</summary>
    public static object Decode(LinkedOption option, Type type, byte[] bytes) => (option.Type.Kind, option.Type.Layout.Linux) switch
    {
        (ValueKind.Text, _) => Encoding.UTF8.GetString(bytes).Split('\0')[0],
        (ValueKind.Duration, NativeLayout.Timeval) => TimeSpan.FromSeconds(Register(bytes, 0)) + TimeSpan.FromMicroseconds(Register(bytes, 1)),
        (ValueKind.Duration, _) => Number(option, bytes) * UnitOf(option),
        (ValueKind.Linger, _) => new SocketLinger(BitConverter.ToInt32(bytes) != 0, TimeSpan.FromSeconds(BitConverter.ToInt32(bytes, 4))),
        (ValueKind.Boolean, _) => Number(option, bytes) != 0,
        (ValueKind.Enumeration, _) => ToEnum(option.Type.Enumeration!, type, (int)Number(option, bytes)),
        _ when type == typeof(ulong) => BitConverter.ToUInt64(bytes),
        _ when type == typeof(uint) => unchecked((uint)Number(option, bytes)),
        _ => Convert.ChangeType(Number(option, bytes), type, CultureInfo.InvariantCulture),
    };

    /// <summary>The bytes that libc has to be given for <paramref name="value"/>.</summary>
    public static byte[] Encode(LinkedOption option, object value) => (value, option.Type.Layout.Linux) switch
    {
        (string text, _) => Encoding.UTF8.GetBytes(text + '\0'),
        (TimeSpan time, NativeLayout.Timeval) => [.. Register(time.Ticks / TimeSpan.TicksPerSecond), .. Register(time.Ticks % TimeSpan.TicksPerSecond / 10)],
        (TimeSpan time, _) => BitConverter.GetBytes((int)(time / UnitOf(option))),
        (SocketLinger linger, _) => [.. BitConverter.GetBytes(linger.Enabled ? 1 : 0), .. BitConverter.GetBytes((int)linger.Time.TotalSeconds)],
        (bool flag, _) => BitConverter.GetBytes(flag ? 1 : 0),
        (ulong number, _) => BitConverter.GetBytes(number),
        (uint number, _) => BitConverter.GetBytes(number),
        (Enum member, _) => BitConverter.GetBytes(ToNative(option.Type.Enumeration!, member)),
        (int number, NativeLayout.NetworkInt32) => BitConverter.GetBytes(BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(number) : number),
        (int number, _) => BitConverter.GetBytes(number),
        _ => throw new InvalidOperationException($"No option of Linux is set to a {value.GetType()}."),
    };

    /// <summary>One unit of a duration.</summary>
    public static TimeSpan UnitOf(LinkedOption option) => option.Type.Unit switch
    {
        TimeUnit.Minutes => TimeSpan.FromMinutes(1),
        TimeUnit.Seconds => TimeSpan.FromSeconds(1),
        TimeUnit.Milliseconds => TimeSpan.FromMilliseconds(1),
        _ => TimeSpan.FromMicroseconds(1),
    };

    // A native option of fewer than four bytes is an integer too.
    private static long Number(LinkedOption option, byte[] bytes) => (bytes.Length, option.Type.Layout.Linux) switch
    {
        (4, NativeLayout.NetworkInt32) => BinaryPrimitives.ReadInt32BigEndian(bytes),
        (8, _) => BitConverter.ToInt64(bytes),
        (4, _) => BitConverter.ToInt32(bytes),
        (2, _) => BitConverter.ToUInt16(bytes),
        (1, _) => bytes[0],
        _ => throw new InvalidOperationException($"{option.Option.Name} answered {bytes.Length} bytes."),
    };

    private static long Register(byte[] bytes, int index) =>
        nint.Size == 8 ? BitConverter.ToInt64(bytes, 8 * index) : BitConverter.ToInt32(bytes, 4 * index);

    private static byte[] Register(long value) => nint.Size == 8 ? BitConverter.GetBytes(value) : BitConverter.GetBytes((int)value);

    // Two members may share a number here (Linux has AF_PACKET where Winsock has AF_NETBIOS): it means the one it was given for.
    private static object ToEnum(EnumType enumeration, Type type, int number) =>
        enumeration.Members.Where(member => member.Numbers.Linux == number).OrderBy(member => member.Value == number).FirstOrDefault() is { } known
            ? Enum.Parse(type, known.Name)
            : Enum.ToObject(type, number);

    private static int ToNative(EnumType enumeration, Enum value) =>
        enumeration.Members.FirstOrDefault(member => member.Name == value.ToString())?.Numbers.Linux ?? Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
