using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Properties of .NET's classes that become accessors of the native option.</summary>
public class PropertyFixTests
{
    private const string OnLinux =
        "with Socket.DontFragment on Linux .NET sets IP_MTU_DISCOVER to IP_PMTUDISC_DO or IP_PMTUDISC_DONT; sets nothing on Linux";

    private static readonly FixTest s_test = new("SOCK3002");

    [Theory]
    [InlineData("socket.DontFragment = true;", "socket.TrySetIpDontFragment(true);")]
    [InlineData("socket.ExclusiveAddressUse = number == 3; // now", "socket.TrySetSoExclusiveAddressUse(number == 3); // now")]
    [InlineData("socket.DontFragment = default;", "socket.TrySetIpDontFragment(false);")]
    [InlineData("socket.DontFragment = (number > 3);", "socket.TrySetIpDontFragment(number > 3);")]
    [InlineData("((Socket)value).DontFragment = !(bool)value;", "((Socket)value).TrySetIpDontFragment(!(bool)value);")]
    [InlineData("socket.DontFragment /* whole */ = // or not\n            true;",
        "socket.TrySetIpDontFragment(/* whole */ /* or not */ true);")]
    [InlineData("socket\n            .DontFragment = true;", "socket\n            .TrySetIpDontFragment(true);")]
    [InlineData("new UdpClient().DontFragment = true;", "new UdpClient().Client.TrySetIpDontFragment(true);")]
    public Task Property_becomes_an_accessor(string before, string after) => s_test.FixesAsync("        " + before, "        " + after);

    [Fact]
    public Task Assignment_behind_a_question_mark_is_a_statement_too() =>
        (s_test with { Project = s_test.Project with { LanguageVersion = LanguageVersion.CSharp14 } })
        .FixesAsync("socket?.DontFragment = true;", "socket?.TrySetIpDontFragment(true);");

    [Theory]
    [InlineData("socket.DontFragment = true;", "Use TrySetIpDontFragment (IP_DONTFRAGMENT alone; " + OnLinux + ")")]
    [InlineData("new UdpClient().ExclusiveAddressUse = true;",
        "Use TrySetSoExclusiveAddressUse (SO_EXCLUSIVEADDRUSE alone; with UdpClient.ExclusiveAddressUse on Linux and macOS .NET sets " +
            "SO_REUSEPORT and SO_REUSEADDR to the opposite; sets nothing on Linux and macOS)")]
    public Task Title_says_how_dotnet_differs(string text, string title) => s_test.OffersAsync(text, title);

    [Theory]
    // Read, where Linux has nothing to read.
    [InlineData("_ = socket.DontFragment;")]
    [InlineData("bool? x = socket?.DontFragment;")]
    [InlineData("if (!socket.DontFragment && number > 3) { }")]
    // Set and read at once, or with others; an expression, whose value is used; an initializer; a pattern; a
    // listener, which keeps the value for itself.
    [InlineData("socket.DontFragment |= number == 3;")]
    [InlineData("bool x; (socket.DontFragment, x) = (true, false);")]
    [InlineData("var x = new Socket(SocketType.Dgram, ProtocolType.Udp) { DontFragment = true };")]
    [InlineData("if (socket is { DontFragment: true }) { }")]
    [InlineData("new TcpListener(IPAddress.Any, 0).ExclusiveAddressUse = true;")]
    public Task What_is_no_plain_use_is_left_alone(string text) => s_test.OffersAsync(text);

    [Fact]
    public Task Where_the_project_has_no_accessor_none_is_offered() =>
        (s_test with { Project = new() { Properties = [("SockOptGenLevels", "Udp")] } }).OffersAsync("socket.DontFragment = true;");

    [Theory]
    [InlineData("DontFragment = true;", "this.TrySetIpDontFragment(true);")]
    [InlineData("base.DontFragment = true;", "this.TrySetIpDontFragment(true);")]
    public Task Receiver_is_added(string before, string after) =>
        s_test.FixesAsync(Own("Socket(SocketType.Stream, ProtocolType.Tcp)", before),
            Own("Socket(SocketType.Stream, ProtocolType.Tcp)", after));

    [Theory]
    [InlineData("DontFragment = true;", "Client.TrySetIpDontFragment(true);")]
    [InlineData("base.DontFragment = true;", "base.Client.TrySetIpDontFragment(true);")]
    public Task Receiver_is_the_socket_of_a_client(string before, string after) =>
        s_test.FixesAsync(Own("UdpClient", before), Own("UdpClient", after));

    [Fact]
    public Task All_are_fixed_within_each_other_and_with_calls()
    {
        const string Before = """
                    socket.DontFragment = new UdpClient().DontFragment;
                    socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, socket.ExclusiveAddressUse);
            """;
        const string After = """
                    socket.TrySetIpDontFragment(new UdpClient().DontFragment);
                    socket.SetSoReuseAddress(socket.ExclusiveAddressUse);
            """;
        return s_test.FixesAllAsync(FixAllScope.Document, [Before, Before], [After, Before]);
    }

    private static string Own(string type, string statement) => $$"""
        using System.Net.Sockets;

        class Own() : {{type}}
        {
            void M()
            {
                {{statement}}
            }
        }
        """;
}
