using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>A connection under repair shows its windows, and takes them back.</summary>
[SupportedOSPlatform("linux")]
public class RepairTests
{
    [Fact]
    public void Window_goes_back_as_it_came()
    {
        OnLinux.Only();
        Assert.SkipUnless(Capabilities.OverNetwork, "It takes CAP_NET_ADMIN.");
        using var pair = new TcpPair();
        pair.Exchange(100);
        pair.Client.SetTcpRepair(TcpRepairMode.On);
        var window = pair.Client.GetTcpRepairWindow();
        Assert.NotEqual(0u, window.SendWindow);
        Assert.InRange(window.SendWindow, 1u, window.MaxWindow);
        pair.Client.SetTcpRepairWindow(window);
        Assert.Equal(window, pair.Client.GetTcpRepairWindow());
        pair.Client.SetTcpRepair(TcpRepairMode.OffWithoutWindowProbe);
        pair.Exchange(100);
    }
}
