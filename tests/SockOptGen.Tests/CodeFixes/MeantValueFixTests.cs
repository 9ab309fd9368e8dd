using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Values that are out of range, and what they were meant to be.</summary>
public class MeantValueFixTests
{
    private const string KeepAlive = "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ";
    private const string Milliseconds = "(60000 ms are 60 s)";
    private const string Order = "(it is 30 in network byte order, not the machine's own)";

    private static readonly FixTest s_test = new("SOCK1008");

    [Theory]
    [InlineData(KeepAlive + "60000);", KeepAlive + "60);", "Use 60 " + Milliseconds)]
    [InlineData(KeepAlive + "/* idle */ 60_000 /* ms */);", KeepAlive + "/* idle */ 60 /* ms */);", "Use 60 " + Milliseconds)]
    [InlineData(
        "socket.SetSocketOption(optionValue: 60000, optionLevel: SocketOptionLevel.Tcp, optionName: SocketOptionName.TcpKeepAliveTime);",
        "socket.SetSocketOption(optionValue: 60, optionLevel: SocketOptionLevel.Tcp, optionName: SocketOptionName.TcpKeepAliveTime);",
        "Use 60 " + Milliseconds)]
    [InlineData("const int Idle = 60000; " + KeepAlive + "Idle);", "const int Idle = 60000; " + KeepAlive + "Idle / 1000);",
        "Use Idle / 1000 " + Milliseconds)]
    [InlineData(KeepAlive + "60 * 1000);", KeepAlive + "60);", "Use 60 " + Milliseconds)]
    [InlineData(KeepAlive + "(2 * 30) * 1000);", KeepAlive + "2 * 30);", "Use 2 * 30 " + Milliseconds)]
    [InlineData(KeepAlive + "(int)60000);", KeepAlive + "60);", "Use 60 " + Milliseconds)]
    [InlineData(KeepAlive + "20000 * 3);", KeepAlive + "60);", "Use 60 " + Milliseconds)]
    [InlineData("const int Idle = 60; " + KeepAlive + "Idle * 1000);", "const int Idle = 60; " + KeepAlive + "Idle);",
        "Use Idle " + Milliseconds)]
    [InlineData(KeepAlive + "BitConverter.GetBytes(60000));", KeepAlive + "BitConverter.GetBytes(60));", "Use 60 " + Milliseconds)]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.FromSeconds(60000));", "socket.SetTcpKeepIdle(TimeSpan.FromMilliseconds(60000));",
        "Use FromMilliseconds " + Milliseconds)]
    [InlineData("const int Idle = 60000; _ = socket.TrySetTcpKeepIdle(TimeSpan.FromSeconds(Idle));",
        "const int Idle = 60000; _ = socket.TrySetTcpKeepIdle(TimeSpan.FromMilliseconds(Idle));", "Use FromMilliseconds " + Milliseconds)]
    public Task Milliseconds_become_seconds(string before, string after, string title) =>
        s_test.FixesAsync("        " + before, "        " + after, title);

    [Theory]
    [InlineData("socket.SetRawSocketOption(6, 4, [0, 0, 0, 30]);", "socket.SetRawSocketOption(6, 4, BitConverter.GetBytes(30));")]
    [InlineData("socket.SetRawSocketOption(6, 4, new byte[] { 0, 0, 0, 30 });",
        "socket.SetRawSocketOption(6, 4, BitConverter.GetBytes(30));")]
    [InlineData("socket.SetRawSocketOption(6, 4, BitConverter.GetBytes(503316480));",
        "socket.SetRawSocketOption(6, 4, BitConverter.GetBytes(30));")]
    [InlineData(KeepAlive + "0x1E000000);", KeepAlive + "30);")]
    public Task Bytes_are_put_in_order(string before, string after) => s_test.OnLinux.FixesAsync(before, after, "Use 30 " + Order);

    [Theory]
    // Too large or too small in every unit; no whole seconds; a constant whose bytes cannot be turned; bytes that stand
    // elsewhere; another value on each system.
    [InlineData(KeepAlive + "0);")]
    [InlineData(KeepAlive + "60001);")]
    [InlineData(KeepAlive + "int.MaxValue);")]
    [InlineData("const int Swapped = 0x1E000000; " + KeepAlive + "Swapped);")]
    [InlineData(KeepAlive + "OperatingSystem.IsLinux() ? 60000 : 60);")]
    [InlineData("var idle = TimeSpan.FromSeconds(60000); socket.SetTcpKeepIdle(idle);")]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.FromMilliseconds(1500));")]
    [InlineData("socket.SetTcpKeepIdle(TimeSpan.FromMinutes(1000));")]
    [InlineData("socket.SetTcpKeepCount(200);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 300);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, -1));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 70000));")]
    public Task What_is_meant_is_not_guessed(string text) => s_test.OffersAsync(text);

    [Fact]
    public Task All_milliseconds_become_seconds()
    {
        const string Before = KeepAlive + "60000); " + KeepAlive + "0x1E000000); socket.SetTcpKeepInterval(TimeSpan.FromSeconds(60000));";
        const string After = KeepAlive + "60); " + KeepAlive + "0x1E000000); socket.SetTcpKeepInterval(TimeSpan.FromMilliseconds(60000));";
        return s_test.FixesAllAsync(FixAllScope.Document, [Before, Before], [After, Before]);
    }
}
