using System.Net.Sockets.Options;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>Every accessor on Linux for Arm, as qemu's user mode has it.</summary>
[Collection(SystemWide.Name)]
[SupportedOSPlatform("linux")]
public class ArmTests
{
    private const string Tcp = "TCP over IPv4";
    private const string Runtime = "linux-arm64";

    [Fact]
    public async Task Every_accessor_keeps_its_contract()
    {
        var run = await HostPrograms.Arm();
        Assert.Equal(RuntimeInformation.OSDescription, run.System);
        Contracts.Hold(run.Rows.Where(row => !Preparations.Names.Contains(row.Option) && !Verdicts.IsLeftToChance(row.Option)),
            Platform.Linux, Runtime);
    }

    [Theory]
    [InlineData("TCP_NODELAY", "True", "True", "01000000")]
    [InlineData("TCP_KEEPIDLE", "00:10:00", "00:10:00", "58020000")]
    [InlineData("SO_RCVTIMEO", "00:00:50", "00:00:50", "32000000000000000000000000000000")] // a timeval of two longs
    [InlineData("SO_LINGER", "SocketLinger { Enabled = True, Time = 00:00:05 }", "SocketLinger { Enabled = True, Time = 00:00:05 }",
        "0100000005000000")]
    [InlineData("SO_RCVBUF", "50000", "100000", "A0860100")] // doubled
    [InlineData("IP_TTL", "5", "5", "05000000")]
    public async Task A_value_goes_and_comes_back(string option, string value, string readBack, string bytes)
    {
        var row = (await HostPrograms.Arm()).Call(option, Tcp, value);
        Assert.Equal((HostRow.Done, HostRow.Done, readBack, bytes), (row.Plain, row.Trying, row.ReadBack, row.Bytes));
    }

    [Fact]
    public async Task An_option_of_Windows_alone_names_itself_and_the_system()
    {
        var run = await HostPrograms.Arm();
        var row = run.Call("SO_EXCLUSIVEADDRUSE", Tcp);
        Assert.Equal(($"PlatformNotSupportedException: SO_EXCLUSIVEADDRUSE is not available on {Runtime}.", HostRow.False),
            (row.Plain, row.Trying));
    }
}
