using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>New code is bound before it is offered: its names have to mean what they say, and those of the file what they meant.</summary>
public class FixProofTests
{
    private const string Set = "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, on);";

    private static readonly FixTest s_test = new("SOCK3001");
    private static readonly FixTest s_control = new("SOCK2004");
    private static readonly FixTest s_property = new("SOCK3002");
    private static readonly FixTest s_ignored = new("SOCK3003");

    [Theory]
    // It would call itself, or another one that is nearer.
    [InlineData("static class Own { public static void SetTcpNoDelay(this Socket socket, bool on) { " + Set + " } }")]
    [InlineData("static class Own { public static void SetTcpNoDelay<T>(this T socket, bool on) where T : Socket => " + Set + " }")]
    [InlineData("class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { public void SetTcpNoDelay(bool on) => this." + Set +
        " Own socket => this; }")]
    [InlineData(
        "class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { public bool SetTcpNoDelay(object on) => on is 1; static void M(Own " +
        "socket, bool on) => " + Set + " }")]
    [InlineData(
        "class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { public static Action<bool> SetTcpNoDelay = null!; static void " +
        "M(Own socket, bool on) => " + Set + " }")]
    [InlineData("static class Own { static void M(Socket socket, bool on) => " + Set +
        " static void SetTcpNoDelay(this Socket socket, bool value) { } }")]
    public Task Accessor_that_another_method_hides_is_not_offered(string members) => s_test.OffersAsync(File(members));

    [Theory]
    [InlineData("static class Own { public static void SetTcpNoDelay(this Socket socket, int number) { bool on = number > 0; " + Set +
        " } }")]
    [InlineData("class Own { void SetTcpNoDelay(bool on) { Socket socket = null!; " + Set + " } }")]
    [InlineData(
        "class Own { void M(Socket socket, bool on) { void SetTcpNoDelay(Socket other, bool value) { } SetTcpNoDelay(socket, on); " + Set +
            " } }")]
    public Task Accessor_that_still_wins_is_offered(string members) =>
        s_test.OffersAsync(File(members), "Use SetTcpNoDelay");

    [Fact]
    public Task Getter_that_another_method_hides_is_not_offered() => s_test.OffersAsync(File(
        "static class Own { public static bool GetTcpNoDelay(this Socket s) => (int)s.GetSocketOption(SocketOptionLevel.Tcp, " +
            "SocketOptionName.NoDelay)! != 0; }"));

    [Fact]
    public Task Keep_alive_accessors_are_bound_too() => s_control.OffersAsync(
        File(
            "static class Own { static void SetSoKeepAlive(this Socket s, bool on) { } static void M(Socket s) { " +
                "s.IOControl(IOControlCode.KeepAliveValues, new byte[12], null); } }"),
        "Guard with OperatingSystem.IsWindows()");

    [Fact]
    public Task Accessor_of_a_property_is_bound_too() => s_property.OffersAsync(
        File("static class Own { static void SetSoExclusiveAddressUse(this Socket s, bool on) => s.ExclusiveAddressUse = on; }"));

    [Fact]
    public Task Throwing_form_is_bound_too() => s_ignored.OffersAsync(
        File("static class Own { static void SetTcpNoDelay(this Socket s, bool on) { s.TrySetTcpNoDelay(on); } }"));

    [Fact]
    public Task Fix_all_leaves_out_only_what_would_mean_something_else() => s_test.FixesAllAsync(
        FixAllScope.Document,
        [File(Mixed("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, on);"))],
        [File(Mixed("socket.SetSoKeepAlive(on);"))]);

    [Theory]
    // `using System` would bring a second Range and a second Random.
    [InlineData("class Range;", "object Other() => new Range();")]
    [InlineData("class Random;", "Random? _random;")]
    public Task Type_is_written_in_full_where_its_namespace_brings_another_name(string type, string use) => s_test.FixesAsync(
        Imported("Net", $"{type}",
            $"{use}\n    void M(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 60);"),
        Imported("Net", $"{type}", $"{use}\n    void M(Socket socket) => socket.SetSoSendTimeout(System.TimeSpan.FromMilliseconds(60));"));

    [Fact]
    public Task Accessor_is_not_offered_where_its_namespace_brings_another_name() => s_test.OffersAsync(
        """
        using Own;

        class Program
        {
            TcpClient? _client;

            void M(System.Net.Sockets.Socket s) => s.SetSocketOption(System.Net.Sockets.SocketOptionLevel.Tcp,
                System.Net.Sockets.SocketOptionName.NoDelay, true);
        }

        namespace Own
        {
            class TcpClient;
        }
        """);

    [Fact]
    public Task Directive_is_added_outside_the_lines_of_an_if() => s_test.FixesAsync(
        """
        // Heading.
        #if true
        using A;
        using System.Net.Sockets;
        #endif

        class Program
        {
            void M(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 60);
        }

        namespace A
        {
        }
        """,
        """
        // Heading.
        using System;
        #if true
        using A;
        using System.Net.Sockets;
        #endif

        class Program
        {
            void M(Socket socket) => socket.SetSoSendTimeout(TimeSpan.FromMilliseconds(60));
        }

        namespace A
        {
        }
        """);

    private static string Mixed(string keepAlive) => $$"""
        static class Own { public static void SetTcpNoDelay(this Socket socket, bool on) {
            {{keepAlive}}
            {{Set}}
            {{keepAlive}}
        } }
        """;

    private static string File(string members) => $"using System;\nusing System.Net.Sockets;\n\nnamespace N;\n\n{members}\n";

    private static string Imported(string after, string type, string members) => $$"""
        using Own;
        using System.{{after}}.Sockets;

        class Program
        {
            {{members}}
        }

        namespace Own
        {
            {{type}}
        }
        """;
}
