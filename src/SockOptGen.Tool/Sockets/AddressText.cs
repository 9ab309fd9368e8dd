using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace SockOptGen.Tool.Sockets;

/// <summary>Native socket addresses of Linux for people.</summary>
internal static class AddressText
{
    private delegate int Query(int descriptor, Span<byte> address, ref int length);

    /// <summary>The address of the socket; null where it has none.</summary>
    public static string? Local(int descriptor) => Of(descriptor, LibC.getsockname);

    /// <summary>The address of its peer; null where it has none.</summary>
    public static string? Peer(int descriptor) => Of(descriptor, LibC.getpeername);

    /// <summary>Whether there is a socket behind <paramref name="descriptor"/>; some have no address.</summary>
    public static bool IsSocket(int descriptor)
    {
        Span<byte> buffer = stackalloc byte[128];
        var length = buffer.Length;
        return LibC.getsockname(descriptor, buffer, ref length) == 0 ||
            Marshal.GetLastPInvokeError() is not (LibC.NotASocket or LibC.BadDescriptor);
    }

    /// <summary>The number of the address family, which every socket has; 0 where nothing says it.</summary>
    public static int FamilyOf(int descriptor)
    {
        Span<byte> buffer = stackalloc byte[128];
        var length = buffer.Length;
        return LibC.getsockname(descriptor, buffer, ref length) == 0 && length >= sizeof(ushort) ? BitConverter.ToUInt16(buffer) : 0;
    }

    private static string? Of(int descriptor, Query query)
    {
        Span<byte> buffer = stackalloc byte[128];
        var length = buffer.Length;
        return query(descriptor, buffer, ref length) == 0 ? Of(buffer[..Math.Min(length, buffer.Length)]) : null;
    }

    private static string? Of(ReadOnlySpan<byte> address) => (address.Length < 2 ? 0 : BitConverter.ToUInt16(address)) switch
    {
        1 => UnixPath(address[2..]),
        2 when address.Length >= 8 => new IPEndPoint(new IPAddress(address.Slice(4, 4)), Port(address)).ToString(),
        10 when address.Length >= 28 =>
            new IPEndPoint(new IPAddress(address.Slice(8, 16), BitConverter.ToUInt32(address[24..])), Port(address)).ToString(),
        16 when address.Length >= 8 => $"port {BitConverter.ToUInt32(address[4..])}",
        17 when address.Length >= 8 => $"interface {BitConverter.ToInt32(address[4..])}",
        40 when address.Length >= 12 => $"{BitConverter.ToUInt32(address[8..])}:{BitConverter.ToUInt32(address[4..])}",
        _ => null,
    };

    private static int Port(ReadOnlySpan<byte> address) => BinaryPrimitives.ReadUInt16BigEndian(address[2..]);

    private static string? UnixPath(ReadOnlySpan<byte> path) =>
        path.IsEmpty ? null
        // A name that is no file begins with a zero byte; ss and netstat write an @ for it.
        : path[0] == 0 ? $"@{Encoding.UTF8.GetString(path[1..])}".Replace('\0', '@')
        : Encoding.UTF8.GetString(path[..(path.IndexOf((byte)0) is >= 0 and var end ? end : path.Length)]);
}
