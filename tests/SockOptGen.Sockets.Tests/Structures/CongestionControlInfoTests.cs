using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>Each algorithm answers a structure of its own, all at the same place, or none; the length tells which.</summary>
[SupportedOSPlatform("linux")]
public class CongestionControlInfoTests
{
    public static TheoryData<string> Algorithms => new(CongestionControls.Usable);

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Length_tells_whose_it_is(string algorithm)
    {
        OnLinux.Only();
        using var pair = new TcpPair(prepareClient: socket => socket.SetTcpCongestion(algorithm));
        pair.Exchange(100_000);
        var info = pair.Client.GetTcpCongestionControlInfo();
        var expected = algorithm switch
        {
            "bbr" => 20,
            "dctcp" or "vegas" => 16,
            _ => 0,
        };
        Assert.Equal(expected, info.AnsweredLength);
        Assert.Equal(algorithm == "bbr", info.Bbr.BandwidthLow != 0);
        Assert.Equal(algorithm == "bbr", info.Bbr.PacingGain != 0);
    }
}
