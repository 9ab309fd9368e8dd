using System.Net.Sockets;

namespace Cookbook;

internal static class LowLatency
{
    #region code
    public static void Prepare(Socket connection)
    {
        connection.SetTcpNoDelay(true);                // small writes leave at once
        if (OperatingSystem.IsLinux())
        {
            connection.SetTcpNotSentLowWater(16384);    // no long queue in the kernel before fresh data
            connection.SetTcpQuickAck(true);            // the kernel may return to delayed acknowledgements: set it again after Receive
        }
    }
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (client)
        using (server)
        {
            Prepare(client);
            Check.That(client.GetTcpNoDelay());
        }

        using var udp = Loopback.Udp();
        Check.That(!udp.TrySetTcpNoDelay(true));
        Check.Fails(() => NoDelay(udp));
    }

    private static void NoDelay(Socket socket) => socket.SetTcpNoDelay(true);
}
