using System.Net.Sockets;

namespace Cookbook;

internal static class AbortiveClose
{
    #region code
    public static void Reset(Socket connection)
    {
        connection.SetSoLinger(new(true, TimeSpan.Zero));
        connection.Dispose();    // sends RST, drops what is unsent, leaves no TIME_WAIT
    }
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (server)
        {
            Reset(client);
            Check.Fails(() => server.Receive(new byte[1]));
        }
    }
}
