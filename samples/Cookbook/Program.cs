using Cookbook;

// Each task of docs/cookbook.md: the code of the page runs, and what fails prints the words of the page. Then docs/troubleshooting.md.
(string Name, Action Run)[] tasks =
[
    (nameof(KeepAlive), KeepAlive.Run),
    (nameof(DeadPeer), DeadPeer.Run),
    (nameof(BindToInterface), BindToInterface.Run),
    (nameof(MulticastInterface), MulticastInterface.Run),
    (nameof(SourceSpecificMulticast), SourceSpecificMulticast.Run),
    (nameof(Dscp), Dscp.Run),
    (nameof(UnixPeer), UnixPeer.Run),
    (nameof(LowLatency), LowLatency.Run),
    (nameof(Retransmissions), Retransmissions.Run),
    (nameof(DualStack), DualStack.Run),
    (nameof(Buffers), Buffers.Run),
    (nameof(AbortiveClose), AbortiveClose.Run),
    (nameof(HttpClientConnections), HttpClientConnections.Run),
    (nameof(KestrelServer), KestrelServer.Run),
    (nameof(Grpc), Grpc.Run),
];
if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
{
    tasks = [.. tasks, (nameof(SharedPort), SharedPort.Run)];
}

if (OperatingSystem.IsLinux())
{
    tasks =
    [
        .. tasks,
        (nameof(PathMtu), PathMtu.Run),
        (nameof(FastOpen), FastOpen.Run),
        (nameof(ZeroCopy), ZeroCopy.Run),
        (nameof(TimeStamps), TimeStamps.Run),
        (nameof(TransparentProxy), TransparentProxy.Run),
        (nameof(OriginalDestination), OriginalDestination.Run),
        (nameof(BpfFilter), BpfFilter.Run),
        (nameof(TlsOffload), TlsOffload.Run),
        (nameof(UdpSegmentation), UdpSegmentation.Run),
        (nameof(Troubles), Troubles.Run),
    ];
}

var failed = 0;
foreach (var (name, run) in tasks)
{
    Console.WriteLine($"# {name}");
    try
    {
        run();
    }
    catch (Exception e)
    {
        Console.WriteLine(e);
        failed++;
    }
}

return failed;
