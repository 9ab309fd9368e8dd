using System.Net.Sockets;

namespace SockOptGen.Tool.Tests.Commands;

public class DefaultsTests
{
    [Fact]
    public async Task Values_are_those_of_a_new_socket()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var run = (await ToolRun.Async("defaults", "tcp4")).ShouldEndWith(0);

        Assert.Equal($"{socket.ReceiveBufferSize}", run.ValueOf("SO_RCVBUF"));
        Assert.Equal($"{socket.NoDelay}", run.ValueOf("TCP_NODELAY"));
        Assert.Equal("00:00:00", run.ValueOf("SO_RCVTIMEO"));
        // A duration has its unit behind it.
        Assert.Contains(run.Output.Split('\n'), line => line.Contains("TCP_KEEPIDLE", StringComparison.Ordinal) &&
            line.TrimEnd().EndsWith("seconds", StringComparison.Ordinal));
        Assert.DoesNotContain("System.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task A_level_chooses()
    {
        var run = (await ToolRun.Async("defaults", "tcp4", "udp4", "--level", "SOL_TCP")).ShouldEndWith(0);

        Assert.Contains("TCP_NODELAY", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SO_RCVBUF", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_stand_in_their_levels()
    {
        var levels = (await ToolRun.Async("defaults", "tcp4")).ShouldEndWith(0).Output.Split('\n').Skip(2)
            .Select(line => line.Split(' ')[0]).Where(level => level.Length != 0).ToList();

        Assert.Equal(levels.Distinct().Count(), levels.Zip(levels.Skip(1)).Count(pair => pair.First != pair.Second) + 1);
    }

    [Fact]
    public async Task What_was_never_measured_has_no_value()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux answers it for a new socket.");
        var json = (await ToolRun.Async("defaults", "tcp4", "--json")).ShouldEndWith(0).Json();
        var options = json.GetProperty("sockets")[0].GetProperty("options");
        var info = options.EnumerateArray().Single(option => option.GetProperty("name").GetString() == "TCP_INFO").GetProperty("value");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, info.GetProperty("MinRoundTripTime").ValueKind);
        Assert.Equal("00:00:00", info.GetProperty("RoundTripTime").GetString());
    }

    [Fact]
    public async Task Json_says_why_there_is_no_value()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems refuse other options.");
        var json = (await ToolRun.Async("defaults", "tcp4", "--json")).ShouldEndWith(0).Json();

        Assert.Equal("sockopt.dump", json.GetProperty("format").GetString());
        var options = json.GetProperty("sockets")[0].GetProperty("options").EnumerateArray()
            .ToDictionary(option => option.GetProperty("name").GetString()!);
        Assert.False(options["TCP_NODELAY"].GetProperty("value").GetBoolean());
        Assert.Equal("Closed", options["TCP_INFO"].GetProperty("value").GetProperty("State").GetString());
        Assert.NotEmpty(options["IP_MTU"].GetProperty("unavailable").GetString()!);
        // Reading it would take it away.
        Assert.False(options.ContainsKey("SO_ERROR"));
    }

    [Fact]
    public async Task Families_without_a_name_in_dotnet_are_there_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has netlink.");
        var run = (await ToolRun.Async("defaults", "netlink")).ShouldEndWith(0);

        Assert.Equal("False", run.ValueOf("NETLINK_NO_ENOBUFS"));
    }

    [Fact]
    public async Task An_unknown_kind_is_wrong_usage() =>
        Assert.StartsWith("'tcp9' is not a kind of socket; use one of tcp4, tcp6",
            (await ToolRun.Async("defaults", "tcp9")).ShouldEndWith(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_level_without_options_is_nothing() =>
        (await ToolRun.Async("defaults", "udp4", "--level", "IPPROTO_TCP")).ShouldEndWith(1);
}
