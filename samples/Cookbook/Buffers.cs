using System.Net.Sockets;

namespace Cookbook;

internal static class Buffers
{
    #region code
    public static bool TryReceiveBuffer(Socket socket, int bytes)
    {
        socket.SetSoReceiveBuffer(bytes);
        var got = socket.GetSoReceiveBuffer();
        // Linux cuts the value to net.core.rmem_max without an error, then doubles it: half is for its own bookkeeping.
        return got >= (OperatingSystem.IsLinux() ? 2L * bytes : bytes);
    }
    #endregion

    public static void Run()
    {
        using var socket = Loopback.Udp();
        Check.That(TryReceiveBuffer(socket, 20_000));
        if (OperatingSystem.IsLinux())
        {
            Check.Equal(40_000, socket.GetSoReceiveBuffer());
            Check.That(!TryReceiveBuffer(socket, int.MaxValue));
            try
            {
                socket.SetSoReceiveBufferForce(1 << 26);
            }
            catch (SocketException e)
            {
                Check.Print(e);
            }
        }
    }
}
