using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

public class GuardFixTests
{
    private static readonly FixTest s_notHere = new("SOCK2001");
    private static readonly FixTest s_test = new("SOCK2003");

    [Fact]
    public Task Statement_is_guarded() => s_notHere.FixesAsync(
        """
                // Comments stay.
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1); // here too
                socket.Close();
        """,
        """
                // Comments stay.
                if (OperatingSystem.IsWindows())
                {
                    socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1); // here too
                }
                socket.Close();
        """,
        "Guard with OperatingSystem.IsWindows()");

    [Fact]
    public Task Version_is_guarded() => s_notHere.FixesAsync(
        """
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, number);
        """,
        """
                if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063))
                {
                    socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, number);
                }
        """,
        "Guard with !OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063)");

    [Fact]
    public Task A_read_becomes_the_getter_which_CA1416_looks_after() => s_notHere.FixesAsync(
        """
                number = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount)!;
        """,
        """
                number = socket.GetTcpKeepCount();
        """,
        "Use GetTcpKeepCount");

    [Fact]
    public Task Else_stays_where_it_belongs() => s_notHere.FixesAsync(
        """
                if (number == 3)
                    socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);
                else
                    socket.Close();
        """,
        """
                if (number == 3)
                {
                    if (OperatingSystem.IsWindows())
                    {
                        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);
                    }
                }
                else
                    socket.Close();
        """);

    [Fact]
    public Task Try_form_needs_no_guard() => s_notHere.FixesAsync(
        "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 4);",
        "socket.TrySetTcpKeepCount(4);",
        "Use TrySetTcpKeepCount (returns false where the system lacks TCP_KEEPCNT)");

    [Theory]
    // What comes behind it needs the value; or it is no statement of its own.
    [InlineData(
        "int size; size = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort)!; Console.Write(size);")]
    [InlineData("var size = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort)!;")]
    public Task Statement_that_cannot_be_left_out_is_not_guarded(string text) =>
        s_notHere.OffersAsync(text, "Use GetSoReuseUnicastPort (throws PlatformNotSupportedException on Linux and macOS)");

    [Theory]
    [InlineData("Environment.OSVersion.Platform == PlatformID.Unix", "OperatingSystem.IsLinux()",
        "Test with OperatingSystem.IsLinux() (what it guards no longer runs on macOS)")]
    [InlineData("number > 1 && Environment.OSVersion.Platform == PlatformID.Unix", "number > 1 && OperatingSystem.IsLinux()",
        "Test with OperatingSystem.IsLinux() (what it guards no longer runs on macOS)")]
    [InlineData("!OperatingSystem.IsLinux()", "OperatingSystem.IsLinux()",
        "Test with OperatingSystem.IsLinux() (what it guards runs on Linux instead of macOS and Windows)")]
    public Task Test_is_replaced(string before, string after, string title) => s_test.FixesAsync(
        $$"""if ({{before}}) { socket.SetRawSocketOption(1, 25, bytes); }""",
        $$"""if ({{after}}) { socket.SetRawSocketOption(1, 25, bytes); }""",
        title);

    [Fact]
    public Task Early_return_that_proves_nothing_gets_a_guard_behind_it() => s_test.FixesAsync(
        """
                if (OperatingSystem.IsWindows() && number == 3) return;
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveLowWater, 3);
        """,
        """
                if (OperatingSystem.IsWindows() && number == 3) return;
                if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
                {
                    socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveLowWater, 3);
                }
        """);

    [Fact]
    public Task All_statements_are_guarded() => s_notHere.FixesAllAsync(
        FixAllScope.Document,
        [
            """
                    socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);
                    socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 1);
            """,
        ],
        [
            """
                    if (OperatingSystem.IsWindows())
                    {
                        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);
                    }
                    if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063))
                    {
                        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 1);
                    }
            """,
        ]);

    [Fact]
    public Task Lines_of_a_call_move_together() => s_notHere.FixesAsync(
        """
                socket.SetSocketOption(
                    SocketOptionLevel.Socket,
                    // As far as the others.
                    SocketOptionName.DontLinger,
                    1);
                socket.Close();
        """,
        """
                if (OperatingSystem.IsWindows())
                {
                    socket.SetSocketOption(
                        SocketOptionLevel.Socket,
                        // As far as the others.
                        SocketOptionName.DontLinger,
                        1);
                }
                socket.Close();
        """);

    [Fact]
    public Task Lines_of_a_call_without_braces_move_together() => s_notHere.FixesAsync(
        """
                if (number == 3)
                    socket
                        .SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, BitConverter.GetBytes(
                            1));
        """,
        """
                if (number == 3)
                {
                    if (OperatingSystem.IsWindows())
                    {
                        socket
                            .SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, BitConverter.GetBytes(
                                1));
                    }
                }
        """);

    [Fact]
    public Task Text_on_several_lines_stays_as_it_is() => s_notHere.FixesAsync(
        """"
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger,
                    BitConverter.GetBytes(@"a
            b".Length));
        """",
        """"
                if (OperatingSystem.IsWindows())
                {
                    socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger,
                        BitConverter.GetBytes(@"a
            b".Length));
                }
        """");

    [Fact]
    public Task Lines_of_a_body_move_together() => s_notHere.FixesAsync(
        """
                Action set = () => socket.SetSocketOption(
                    SocketOptionLevel.Socket,
                    SocketOptionName.DontLinger,
                    1);
        """,
        """
                Action set = () =>
                {
                    if (OperatingSystem.IsWindows())
                    {
                        socket.SetSocketOption(
                            SocketOptionLevel.Socket,
                            SocketOptionName.DontLinger,
                            1);
                    }
                };
        """);

    [Theory]
    // What else the statement does has to be done everywhere.
    [InlineData("socket.Accept().SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, number++);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, number = 3);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, Console.Read());")]
    [InlineData(
        "(socket = new Socket(SocketType.Stream, ProtocolType.Tcp)).SetSocketOption(SocketOptionLevel.Socket, " +
            "SocketOptionName.DontLinger, 1);")]
    [InlineData("Console.Write((socket.Send(bytes), socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger)));")]
    [InlineData("Action set = () => socket.Accept().SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);")]
    public async Task What_else_a_statement_does_is_not_skipped(string text) =>
        Assert.DoesNotContain(await s_notHere.TitlesAsync(text), title => title.StartsWith("Guard", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, BitConverter.GetBytes(Math.Max(number, 1)));")]
    [InlineData("((Socket)value).SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, new[] { (byte)1 });")]
    [InlineData("Console.Write(socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger));")]
    public async Task What_makes_a_value_may_be_skipped(string text) =>
        Assert.Contains("Guard with OperatingSystem.IsWindows()", await s_notHere.TitlesAsync(text));
}
