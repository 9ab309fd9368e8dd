using System.Net.Sockets;

namespace Cookbook;

internal static class DeadPeer
{
    #region code
    public static void NoticeWithinTenSeconds(Socket connection)
    {
        // While nothing is sent: a probe after 4 s, then one each 2 s. The third one without an answer ends the connection.
        connection.SetSoKeepAlive(true);
        connection.SetTcpKeepIdle(TimeSpan.FromSeconds(4));
        connection.SetTcpKeepInterval(TimeSpan.FromSeconds(2));
        connection.SetTcpKeepCount(3);
        if (OperatingSystem.IsLinux())
        {
            // While sent data is unacknowledged: keep-alive does not run then, and Linux retransmits for about 15 minutes.
            connection.SetTcpUserTimeout(TimeSpan.FromSeconds(10));
        }
    }
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (client)
        using (server)
        {
            NoticeWithinTenSeconds(client);
            if (OperatingSystem.IsLinux())
            {
                // Less, to see it soon.
                client.SetTcpUserTimeout(TimeSpan.FromMilliseconds(300));
                if (Loopback.TryDeafen(server))
                {
                    client.Send([1]);
                    Check.Fails(() => client.Receive(new byte[1]));
                }
            }
        }
    }
}
