using System.Net.Sockets;

namespace Cookbook;

internal static class KeepAlive
{
    #region code
    public static void StayInTheTableOfTheRouter(Socket connection)
    {
        connection.SetSoKeepAlive(true);
        connection.SetTcpKeepIdle(TimeSpan.FromSeconds(50));
        connection.SetTcpKeepInterval(TimeSpan.FromSeconds(10));
        connection.SetTcpKeepCount(6);
    }
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (client)
        using (server)
        {
            StayInTheTableOfTheRouter(client);
            Check.Equal(TimeSpan.FromSeconds(50), client.GetTcpKeepIdle());
            Check.Equal(6, client.GetTcpKeepCount());
            Check.Fails(() => SetIdle(client, TimeSpan.FromSeconds(1.5)));
            Check.Fails(() => SetIdle(client, TimeSpan.FromHours(24)));
        }
    }

    private static void SetIdle(Socket connection, TimeSpan idle) => connection.SetTcpKeepIdle(idle);
}
