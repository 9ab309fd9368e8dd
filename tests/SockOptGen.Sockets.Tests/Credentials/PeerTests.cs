using System.Globalization;
using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Credentials;

/// <summary>The peer of a Unix connection of this process with itself is this process.</summary>
[SupportedOSPlatform("linux")]
public class PeerTests
{
    [Fact]
    public void Credentials_are_those_of_this_process()
    {
        OnLinux.Only();
        using var made = Connections.Unix();
        var expected = new PeerCredentials(Environment.ProcessId, Ids("Uid:")[1], Ids("Gid:")[1]);
        Assert.Equal(expected, made.Socket.GetSoPeerCredentials());
        Assert.True(made.Socket.TryGetSoPeerCredentials(out var tried));
        Assert.Equal(expected, tried);
    }

    [Fact]
    public void Groups_are_those_of_this_process()
    {
        OnLinux.Only();
        using var made = Connections.Unix();
        var expected = Ids("Groups:");
        Assert.Equal(expected, made.Socket.GetSoPeerGroups());

        Span<uint> groups = stackalloc uint[expected.Length];
        Assert.Equal(expected.Length, made.Socket.GetSoPeerGroups(groups));
        Assert.Equal(expected, groups.ToArray());
    }

    // The second of the user's and group's is the effective one.
    private static uint[] Ids(string key) =>
        [.. File.ReadLines("/proc/self/status").Single(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..]
        .Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries).Select(id => uint.Parse(id, CultureInfo.InvariantCulture))];
}
