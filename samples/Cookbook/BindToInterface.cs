using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

internal static class BindToInterface
{
    #region code
    public static void Use(Socket socket, NetworkInterface nic)
    {
        var index = nic.GetIPProperties().GetIPv4Properties().Index;
        if (OperatingSystem.IsLinux())
        {
            socket.SetSoBindToDevice(nic.Name);
        }
        else if (OperatingSystem.IsMacOS())
        {
            socket.SetIpBoundInterface(index);
        }
        else if (OperatingSystem.IsWindows())
        {
            socket.SetIpUnicastInterface(index);
        }
    }
    #endregion

    public static void Run()
    {
        using var socket = Loopback.Udp();
        Use(socket, NetworkInterface.GetAllNetworkInterfaces().First(nic => nic.NetworkInterfaceType == NetworkInterfaceType.Loopback));
        if (OperatingSystem.IsLinux())
        {
            Check.Equal("lo", socket.GetSoBindToDevice());
            RunOnLinux();
        }
    }

    [SupportedOSPlatform("linux")]
    private static void RunOnLinux()
    {
        using var socket = Loopback.Udp();
        Check.Fails(() => Bind(socket, "nosuch0"));
        Check.Fails(() => Bind(socket, "a-name-that-is-too-long"));
    }

    [SupportedOSPlatform("linux")]
    private static void Bind(Socket socket, string name) => socket.SetSoBindToDevice(name);
}
