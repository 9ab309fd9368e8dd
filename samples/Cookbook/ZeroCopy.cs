using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static partial class ZeroCopy
{
    #region code
    /// <summary>Sends pinned memory, and returns when the kernel no longer reads it.</summary>
    public static unsafe int Send(Socket connection, ReadOnlySpan<byte> pinned)
    {
        const int zeroCopy = 0x4000000, errorQueue = 0x2000;
        connection.SetSoZeroCopy(true);
        fixed (byte* start = pinned)
        {
            var sent = (int)send(connection.SafeHandle, start, (nuint)pinned.Length, zeroCopy);
            if (sent < 0)
            {
                throw new Win32Exception(Marshal.GetLastPInvokeError());
            }

            // The completion comes as a control message of the error queue (IP_RECVERR, SO_EE_ORIGIN_ZEROCOPY).
            connection.Poll(-1, SelectMode.SelectError);
            ControlMessages.Receive(connection, [], errorQueue, out _, []);
            return sent;
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial nint send(SafeSocketHandle socket, byte* data, nuint length, int flags);
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (client)
        using (server)
        {
            Check.Equal(30_000, Send(client, GC.AllocateArray<byte>(30_000, pinned: true)));
            var received = 0;
            while (received < 30_000)
            {
                received += Loopback.Receive(server).Length;
            }
        }

        using var unix = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Check.Fails(() => Allow(unix));
        using var other = Loopback.Tcp();
        Check.Fails(() => other.Send([1], (SocketFlags)0x4000000));
    }

    private static void Allow(Socket socket) => socket.SetSoZeroCopy(true);
}
