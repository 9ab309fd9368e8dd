using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

internal static class Retransmissions
{
    #region code
    public static string Describe(Socket connection)
    {
        if (connection.TryGetTcpInfo(out var info))
        {
            return $"{info.State}, {info.TotalRetransmits} segments sent again, round trip {info.RoundTripTime.TotalMilliseconds} ms";
        }

        return connection.TryGetTcpConnectionInfo(out var mac)
            ? $"{mac.State}, {mac.BytesRetransmitted} bytes sent again, round trip {mac.RoundTripTime.TotalMilliseconds} ms"
            : "this system does not tell";
    }
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (client)
        using (server)
        {
            if (OperatingSystem.IsLinux())
            {
                RunOnLinux(client, server);
            }
        }
    }

    [SupportedOSPlatform("linux")]
    private static void RunOnLinux(Socket client, Socket server)
    {
        Check.That(Describe(client).StartsWith("Established, 0 segments sent again", StringComparison.Ordinal));
        if (Loopback.TryDeafen(server))
        {
            client.Send([1]);
            for (var i = 0; i < 250 && client.GetTcpInfo().TotalRetransmits == 0; i++)
            {
                Thread.Sleep(20);
            }

            Check.That(client.GetTcpInfo().TotalRetransmits > 0);
        }

        using var udp = Loopback.Udp();
        Check.Fails(() => udp.GetTcpInfo());
    }
}
