using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The options that ReadTests and WriteTests leave out: no socket here should have them.</summary>
[Collection(SystemWide.Name)]
[SupportedOSPlatform("linux")]
public class FamilyTests(ITestOutputHelper output)
{
    // What every Linux has, as far as the process may have it.
    private static readonly string[] s_core =
        ["TCP over IPv4", "UDP over IPv4", "Unix stream", "Unix datagram", "netlink", "raw ICMP", "raw IPv4 of protocol 255", "packet"];

    [Fact]
    public void This_kernel_has_the_core_families()
    {
        OnLinux.Only();
        foreach (var probe in AllProbes.Known.Where(probe => probe.Error != 0))
        {
            output.WriteLine($"{probe}: errno {probe.Error}, {Marshal.GetPInvokeErrorMessage(probe.Error)}");
        }

        foreach (var level in Left.GroupBy(option => option.Linked.Level.Name))
        {
            output.WriteLine($"left out of {level.Key}: {string.Join(", ", level)}");
        }

        var core = AllProbes.Known.Where(probe => s_core.Contains(probe.Name)).ToList();
        Assert.Equal(s_core.Length, core.Count);
        Assert.All(core, probe => Assert.False(probe.IsAbsent, $"{probe}: errno {probe.Error}"));
        if (Capabilities.OverNetwork)
        {
            Assert.All(core, probe => Assert.Equal(0, probe.Error));
        }
    }

    [Fact]
    public void Every_option_has_a_kind_of_socket() => Assert.Empty(OptionCase.All
        .Where(option => option.Can(Access.Read, Platform.Linux) || option.Can(Access.Write, Platform.Linux))
        .Where(option => !AllProbes.Known.Any(probe => probe.Fits(option.Linked)))
        .Select(option => option.Name));

    [Fact]
    public void Other_sockets_refuse_to_read_what_is_left_out()
    {
        OnLinux.Only();
        Assert.All(Left.Where(option => option.Can(Access.Read, Platform.Linux)), option =>
        {
            using var unix = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Assert.Equal(SocketError.OperationNotSupported, Reading.Compare(option, unix, "Unix"));

            // Levels of Bluetooth and IEEE 802.15.4 have the numbers of IP's and TCP's.
            var error = Reading.Compare(option, tcp, "TCP");
            Assert.True(error is SocketError.ProtocolOption or SocketError.OperationNotSupported || SharesItsLevel(option),
                $"{option}: {error}");
        });
    }

    [Fact]
    public void Other_sockets_refuse_to_set_what_is_left_out()
    {
        OnLinux.Only();
        Assert.All(Left.Where(option => option.Can(Access.Write, Platform.Linux)), option =>
        {
            var value = Candidates.For(option)[0];
            using var unix = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Assert.Equal(SocketError.OperationNotSupported, Refused(option, unix, value));
            Assert.True(SharesItsLevel(option) || Refused(option, tcp, value) == SocketError.ProtocolOption, option.Name);
        });
    }

    private static IEnumerable<OptionCase> Left => OptionCase.All
        .Where(option => option.Can(Access.Read, Platform.Linux) || option.Can(Access.Write, Platform.Linux))
        .Where(option => !option.IsOpenable);

    private static SocketError Refused(OptionCase option, Socket socket, object value) =>
        Contract.Refused(option.Tell(socket, value), option.Accessors.Set(socket, value), option.Accessors.TrySet(socket, value),
            option.TellDotNet(socket, value));

    private static bool SharesItsLevel(OptionCase option) =>
        OptionCase.All.Any(other => other.IsOpenable && other.Linked.Level != option.Linked.Level &&
            other.Linked.Level.Numbers.Linux == option.Linked.Level.Numbers.Linux);
}
