using System.Net.Sockets;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The calls of the ratio mode, as BenchmarkDotNet benchmarks; Linux only, like the hand-written calls.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[HideColumns("Error", "Median", "Gen0", "Job", "Toolchain", "IterationTime", "IterationCount")]
public class AccessorBenchmarks
{
    private const string GetNoDelay = "get TCP_NODELAY";
    private const string SetNoDelay = "set TCP_NODELAY";
    private const string GetReceiveTimeout = "get SO_RCVTIMEO";
    private const string SetReceiveTimeout = "set SO_RCVTIMEO";

    private readonly Socket _socket = TestSockets.Managed;
    private readonly int _descriptor = TestSockets.Descriptor;
    private readonly TimeSpan _timeout = TimeSpan.FromMilliseconds(1500);

    [Benchmark(Baseline = true), BenchmarkCategory(GetNoDelay)]
    public bool HandWrittenGetNoDelay() => HandWritten.GetNoDelay(_socket);

    [Benchmark, BenchmarkCategory(GetNoDelay)]
    public bool AccessorGetNoDelay() => _socket.GetTcpNoDelay();

    [Benchmark, BenchmarkCategory(GetNoDelay)]
    public bool PropertyGetNoDelay() => _socket.NoDelay;

    [Benchmark, BenchmarkCategory(GetNoDelay)]
    public object? ObjectCallGetNoDelay() => _socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay);

    [Benchmark, BenchmarkCategory(GetNoDelay)]
    public bool TmdsGetNoDelay() => TmdsLibC.GetNoDelay(_descriptor);

    [Benchmark, BenchmarkCategory(GetNoDelay)]
    public bool MonoGetNoDelay() => MonoPosix.GetNoDelay(_descriptor);

    [Benchmark(Baseline = true), BenchmarkCategory(SetNoDelay)]
    public void HandWrittenSetNoDelay() => HandWritten.SetNoDelay(_socket, true);

    [Benchmark, BenchmarkCategory(SetNoDelay)]
    public void AccessorSetNoDelay() => _socket.SetTcpNoDelay(true);

    [Benchmark, BenchmarkCategory(SetNoDelay)]
    public void PropertySetNoDelay() => _socket.NoDelay = true;

    [Benchmark, BenchmarkCategory(SetNoDelay)]
    public void MappedCallSetNoDelay() => _socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);

    [Benchmark, BenchmarkCategory(SetNoDelay)]
    public void TmdsSetNoDelay() => TmdsLibC.SetNoDelay(_descriptor, true);

    [Benchmark, BenchmarkCategory(SetNoDelay)]
    public void MonoSetNoDelay() => MonoPosix.SetNoDelay(_descriptor, true);

    [Benchmark(Baseline = true), BenchmarkCategory(GetReceiveTimeout)]
    public TimeSpan HandWrittenGetReceiveTimeout() => HandWritten.GetReceiveTimeout(_socket);

    [Benchmark, BenchmarkCategory(GetReceiveTimeout)]
    public TimeSpan AccessorGetReceiveTimeout() => _socket.GetSoReceiveTimeout();

    [Benchmark, BenchmarkCategory(GetReceiveTimeout)]
    public int PropertyGetReceiveTimeout() => _socket.ReceiveTimeout;

    [Benchmark, BenchmarkCategory(GetReceiveTimeout)]
    public object? ObjectCallGetReceiveTimeout() => _socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout);

    [Benchmark, BenchmarkCategory(GetReceiveTimeout)]
    public TimeSpan TmdsGetReceiveTimeout() => TmdsLibC.GetReceiveTimeout(_descriptor);

    [Benchmark, BenchmarkCategory(GetReceiveTimeout)]
    public TimeSpan MonoGetReceiveTimeout() => MonoPosix.GetReceiveTimeout(_descriptor);

    [Benchmark(Baseline = true), BenchmarkCategory(SetReceiveTimeout)]
    public void HandWrittenSetReceiveTimeout() => HandWritten.SetReceiveTimeout(_socket, _timeout);

    [Benchmark, BenchmarkCategory(SetReceiveTimeout)]
    public void AccessorSetReceiveTimeout() => _socket.SetSoReceiveTimeout(_timeout);

    [Benchmark, BenchmarkCategory(SetReceiveTimeout)]
    public void PropertySetReceiveTimeout() => _socket.ReceiveTimeout = 1500;

    [Benchmark, BenchmarkCategory(SetReceiveTimeout)]
    public void MappedCallSetReceiveTimeout() => _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 1500);

    [Benchmark, BenchmarkCategory(SetReceiveTimeout)]
    public void TmdsSetReceiveTimeout() => TmdsLibC.SetReceiveTimeout(_descriptor, _timeout);

    [Benchmark, BenchmarkCategory(SetReceiveTimeout)]
    public void MonoSetReceiveTimeout() => MonoPosix.SetReceiveTimeout(_descriptor, _timeout);
}
