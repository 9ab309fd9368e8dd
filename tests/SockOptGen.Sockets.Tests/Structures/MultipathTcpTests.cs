using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>A connection of Multipath TCP has subflows, the first between the addresses of the connection.</summary>
[SupportedOSPlatform("linux")]
public class MultipathTcpTests
{
    [Fact]
    public void Info_counts_what_was_sent()
    {
        using var made = Connected();
        var before = made.Socket.GetMptcpInfo();
        Assert.Equal(700, made.Socket.Send(new byte[700]));
        var after = made.Socket.GetMptcpInfo();
        Assert.False(after.HasFallenBack);
        Assert.True(after.RemoteKeyReceived);
        Assert.Equal(700ul, after.WriteSequence - before.WriteSequence);
        Assert.NotEqual(0u, after.Token);
    }

    [Fact]
    public void Subflow_has_the_addresses_of_the_connection()
    {
        using var made = Connected();
        var list = made.Socket.GetMptcpSubflowAddresses();
        var subflow = Assert.Single(list.Subflows.ToArray());
        Assert.Equal(made.Socket.LocalEndPoint, subflow.Local);
        Assert.Equal(made.Socket.RemoteEndPoint, subflow.Remote);
    }

    private static ProbeSocket Connected()
    {
        OnLinux.Only();
        var probe = AllProbes.Known.Single(probe => probe.Name == "connected Multipath TCP");
        Assert.SkipWhen(probe.Error != 0, "This kernel has no Multipath TCP.");
        return probe.Create();
    }
}
