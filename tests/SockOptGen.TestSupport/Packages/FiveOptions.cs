using SockOptGen.TestSupport.Processes;

namespace SockOptGen.TestSupport.Packages;

/// <summary>A program that uses five options, through accessors and by hand.</summary>
public static class FiveOptions
{
    /// <summary>What the trimmer may leave of a thousand accessors.</summary>
    public static IReadOnlyList<string> Accessors { get; } = ["GetSoReceiveBuffer", "GetSoReceiveTimeout", "SetTcpKeepIdle",
        "SetTcpNoDelay", "TrySetTcpQuickAck"];

    public const string WithAccessors = """
        using System;
        using System.Net.Sockets;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetTcpNoDelay(true);
        socket.SetTcpKeepIdle(TimeSpan.FromSeconds(42));
        Console.WriteLine($"Buffer {socket.GetSoReceiveBuffer() > 0}");
        Console.WriteLine($"Timeout {socket.GetSoReceiveTimeout().TotalSeconds}");
        Console.WriteLine($"QuickAck {socket.TrySetTcpQuickAck(true)}");
        """;

    /// <summary>The same calls as the accessors make on Linux x64; without their checks of arguments, range and system.</summary>
    public const string ByHand = """
        using System;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 42);
        Console.WriteLine($"Buffer {ReadReceiveBuffer(socket) > 0}");
        Console.WriteLine($"Timeout {ReadReceiveTimeout(socket).TotalSeconds}");
        Console.WriteLine($"QuickAck {TryWriteQuickAck(socket)}");

        static int ReadReceiveBuffer(Socket socket)
        {
            var value = 0;
            socket.GetRawSocketOption(1, 8, MemoryMarshal.AsBytes(new Span<int>(ref value)));
            return value;
        }

        static TimeSpan ReadReceiveTimeout(Socket socket)
        {
            Span<long> value = stackalloc long[2];
            value.Clear();
            socket.GetRawSocketOption(1, 20, MemoryMarshal.AsBytes(value));
            return new TimeSpan((value[0] * TimeSpan.TicksPerSecond) + (value[1] * TimeSpan.TicksPerMicrosecond));
        }

        static bool TryWriteQuickAck(Socket socket)
        {
            try
            {
                var value = 1;
                socket.SetRawSocketOption(6, 12, MemoryMarshal.AsBytes(new Span<int>(ref value)));
                return true;
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ProtocolOption or SocketError.OperationNotSupported)
            {
                return false;
            }
        }
        """;

    /// <summary>No data of cultures, and every warning of the trimmer by itself. It has all accessors, so that those which
    /// are gone are gone by the trimmer.</summary>
    private const string Properties = """
        <SockOptGenEmit>All</SockOptGenEmit>
        <OutputType>Exe</OutputType>
        <Nullable>enable</Nullable>
        <NoWarn>CA1416</NoWarn>
        <TrimmerSingleWarn>false</TrimmerSingleWarn>
        <InvariantGlobalization>true</InvariantGlobalization>
        """;

    /// <summary>Publishes one of the two for this machine and runs it; answers the folder that it is in.</summary>
    public static async Task<string> PublishAsync(ProjectSandbox sandbox, string source, string properties)
    {
        sandbox.WriteProject("App", "net10.0", source, Properties + properties);
        var published = sandbox.PathOf("published");
        var publish = await sandbox.PublishAsync("App", "--use-current-runtime", "--output", published);
        Assert.SkipWhen(publish.Output.Contains("Platform linker", StringComparison.Ordinal), "NativeAOT needs a linker, such as clang's.");
        publish.ShouldSucceedWithoutWarnings();

        (await Command.RunAsync(new(Path.Combine(published, "App")))).ShouldSucceed()
            .ShouldSay("Buffer True")
            .ShouldSay("Timeout 0")
            .ShouldSay("QuickAck True");
        return published;
    }
}
