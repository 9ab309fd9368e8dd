using System.Net.Sockets;

namespace Cookbook;

internal static class Dscp
{
    #region code
    public static void ExpeditedForwarding(Socket socket)
    {
        const int value = 46 << 2;    // DSCP 46 (EF): the upper six bits of the byte
        if (socket.AddressFamily == AddressFamily.InterNetworkV6 && (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()))
        {
            socket.SetIPv6TrafficClass(value);
        }

        if (socket.AddressFamily == AddressFamily.InterNetwork || OperatingSystem.IsLinux())
        {
            socket.SetIpTypeOfService(value);    // on Linux also for the IPv4 packets of a dual-stack socket
        }
    }
    #endregion

    public static void Run()
    {
        using var four = Loopback.Udp();
        ExpeditedForwarding(four);
        Check.Equal(184, four.GetIpTypeOfService());

        using var six = new Socket(SocketType.Stream, ProtocolType.Tcp);
        ExpeditedForwarding(six);
        if (OperatingSystem.IsLinux())
        {
            Check.Equal(184, six.GetIPv6TrafficClass());
        }

        Check.Fails(() => SetTypeOfService(four, 256));
    }

    private static void SetTypeOfService(Socket socket, int value) => socket.SetIpTypeOfService(value);
}
