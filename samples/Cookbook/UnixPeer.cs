using System.Net.Sockets;

namespace Cookbook;

internal static class UnixPeer
{
    #region code
    public static string WhoIs(Socket connection)
    {
        if (OperatingSystem.IsLinux())
        {
            var peer = connection.GetSoPeerCredentials();
            return $"process {peer.ProcessId}, user {peer.UserId}, group {peer.GroupId}";
        }

        return OperatingSystem.IsMacOS()
            ? $"process {connection.GetUnixPeerPid()}, user {connection.GetUnixPeerCredentials().UserId}"
            : "unknown";
    }
    #endregion

    public static void Run()
    {
        var path = Path.Combine(Path.GetTempPath(), $"cookbook-{Environment.ProcessId}.sock");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(listener.LocalEndPoint!);
        using var server = listener.Accept();
        File.Delete(path);

        if (OperatingSystem.IsLinux())
        {
            Check.That(WhoIs(server).StartsWith($"process {Environment.ProcessId}, user ", StringComparison.Ordinal));
            using var tcp = Loopback.Tcp();
            Check.Equal("process 0, user 4294967295, group 4294967295", WhoIs(tcp));
        }
    }
}
