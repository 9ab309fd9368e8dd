using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Multicast memberships.</summary>
public class MembershipFixTests
{
    private const string Join = "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, ";
    private const string Join6 = "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddMembership, ";
    private const string Group = "IPAddress.Parse(\"239.1.2.3\")";

    private const string Group6 = "IPAddress.Parse(\"ff02::1234\")";
    private const string Raw = "a raw call: on Unix a later Connect tries one address only";

    private static readonly FixTest s_test = new("SOCK3001");

    [Theory]
    [InlineData(Join + "new MulticastOption(" + Group + "));", "socket.AddIpMembership(new IPv4Membership(" + Group + ", 0));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.DropMembership, new MulticastOption(" + Group + ", 0));",
        "socket.DropIpMembership(new IPv4Membership(" + Group + ", 0));")]
    [InlineData(Join6 + "new IPv6MulticastOption(" + Group6 + ", 1));", "socket.JoinIPv6Group(new IPv6Membership(" + Group6 + ", 1));")]
    [InlineData(Join + "new MulticastOption(\n            " + Group + " /* all */,\n            0)); // now",
        "socket.AddIpMembership(new IPv4Membership(\n            " + Group + " /* all */,\n            0)); // now")]
    public Task Membership_is_the_structure(string before, string after) => FixesAsync(before, after, Raw);

    [Theory]
    [InlineData("if (!OperatingSystem.IsMacOS()) " + Join + "new MulticastOption(" + Group + ", number));",
        "if (!OperatingSystem.IsMacOS()) socket.AddIpMembership(new IPv4Membership(" + Group + ", number));")]
    [InlineData(Join + "new MulticastOption(" + Group6 + "));", "socket.AddIpMembership(new IPv4Membership(" + Group6 + ", 0));")]
    [InlineData(Join6 + "new IPv6MulticastOption(" + Group6 + ", -1));", "socket.JoinIPv6Group(new IPv6Membership(" + Group6 + ", -1));")]
    [InlineData(Join6 + "new IPv6MulticastOption((IPAddress)value));", "socket.JoinIPv6Group(new IPv6Membership((IPAddress)value, 0));")]
    [InlineData(Join6 + "new IPv6MulticastOption((IPAddress)value, number));",
        "socket.JoinIPv6Group(new IPv6Membership((IPAddress)value, number));")]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.DropMembership, new IPv6MulticastOption((IPAddress)value, 1));",
        "socket.LeaveIPv6Group(new IPv6Membership((IPAddress)value, 1));")]
    public Task Title_says_that_errors_may_differ(string before, string after) =>
        FixesAsync(before, after, $"{Raw}; other exceptions for a wrong group or index");

    [Theory]
    // An index that macOS does not get from .NET; an interface that is named by its address; a number that is
    // no int; an option that is made elsewhere.
    [InlineData(Join + "new MulticastOption(" + Group + ", number));")]
    [InlineData(Join + "new MulticastOption(" + Group + ", IPAddress.Loopback));")]
    [InlineData(Join + "new MulticastOption(" + Group + ") { LocalAddress = IPAddress.Loopback });")]
    [InlineData(Join + "new MulticastOption(mcint: IPAddress.Loopback, group: " + Group + "));")]
    [InlineData(Join6 + "new IPv6MulticastOption((IPAddress)value, ((IPAddress)value).ScopeId));")]
    [InlineData("var option = new MulticastOption(" + Group + "); " + Join + "option);")]
    public Task What_has_no_index_is_left_alone(string text) => s_test.OffersAsync(text);

    [Fact]
    public Task All_are_fixed()
    {
        const string Before = Join + "new MulticastOption(" + Group + ")); " + Join6 + "new IPv6MulticastOption((IPAddress)value, 1));";
        const string After = "socket.AddIpMembership(new IPv4Membership(" + Group +
            ", 0)); socket.JoinIPv6Group(new IPv6Membership((IPAddress)value, 1));";
        return s_test.FixesAllAsync(FixAllScope.Document, [Before, Before], [After, Before]);
    }

    private static Task FixesAsync(string before, string after, string notes) => s_test.FixesAsync("        " + before, "        " + after,
        $"Use {after.Split("socket.")[1].Split('(')[0]} ({notes})");
}
