using System.Buffers.Binary;
using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>Switches controllers on, which Linux leaves to programs.</summary>
internal static partial class HostControl
{
    // EALREADY: Linux brings it up by itself, too.
    private const int AlreadyUp = 114;

    // _IOW('H', 201, int) and _IOW('H', 221, int); the second takes a hci_dev_req.
    private const nuint DeviceUp = 0x400448C9, SetScan = 0x400448DD;

    // SCAN_PAGE: it lets others call it.
    private const uint Page = 2;

    public static void BringUp(ushort number)
    {
        using var socket = HciSocket.Open();
        Check(ioctl(socket.SafeHandle, DeviceUp, number), AlreadyUp);
        var request = new byte[8];
        BinaryPrimitives.WriteUInt16LittleEndian(request, number);
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(4), Page);
        Check(ioctl(socket.SafeHandle, SetScan, request), 0);
    }

    private static void Check(int result, int allowed)
    {
        if (result != 0 && Marshal.GetLastPInvokeError() is var errno && errno != allowed)
        {
            throw new Win32Exception(errno);
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int ioctl(SafeSocketHandle socket, nuint request, nint argument);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int ioctl(SafeSocketHandle socket, nuint request, byte[] argument);
}
