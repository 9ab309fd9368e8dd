using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class TooLateRuleTests
{
    private const string Tcp =
        "var s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); var end = new " +
            "IPEndPoint(IPAddress.Loopback, 80); ";
    private const string V6 =
        "using var s = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp); var end = new " +
            "IPEndPoint(IPAddress.IPv6Any, 80); ";
    private const string Reuse = "SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true)";

    [Theory]
    [InlineData(Tcp + "s.Bind(end); «s." + Reuse + "»;",
        "SO_REUSEADDR is set too late: line 10 calls Bind before, and on Linux, macOS and Windows it then has no effect on this socket. " +
            "Set it before Bind")]
    [InlineData(Tcp + "s.Connect(end); «s." + Reuse + "»;", "calls Connect before")]
    [InlineData(Tcp + "s.Bind(end); s.Listen(); «s." + Reuse + "»;", "calls Listen before")]
    [InlineData(Tcp + "s.Bind(end); «s.ExclusiveAddressUse» = true;", "SO_EXCLUSIVEADDRUSE is set too late",
        "ExclusiveAddressUse then throws InvalidOperationException")]
    [InlineData(V6 + "s.Bind(end); «s.DualMode» = true;", "IPV6_V6ONLY is set too late",
        "Linux and macOS then refuse it, and on Windows it then fails or has no effect")]
    [InlineData("if (!OperatingSystem.IsWindows()) return; " + Tcp +
        "s.Bind(end); «s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseUnicastPort, true)»;",
            "on Windows it then fails or has no effect")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; " + Tcp + "s.ConnectAsync(end).Wait(); «s.SetRawSocketOption(6, 30, bytes)»;",
        "TCP_FASTOPEN_CONNECT is set too late", "calls ConnectAsync before", "Linux then refuses it", "Set it before Connect or Listen")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; " + Tcp +
        "s.ConnectAsync(end, default).AsTask().GetAwaiter().GetResult(); «s.SetRawSocketOption(6, 30, bytes)»;",
            "calls ConnectAsync before")]
    [InlineData("var client = new UdpClient(5000); «client.Client." + Reuse + "»;",
        "line 10 creates a socket that is already bound or connected",
        "Create the socket without an address, set the option, and then call Bind")]
    [InlineData("var client = new UdpClient(new IPEndPoint(IPAddress.Any, 5000)); «client.Client." + Reuse + "»;",
        "already bound or connected")]
    [InlineData("var server = new TcpListener(IPAddress.Any, 80); server.Start(); «server.Server." + Reuse + "»;", "calls Start before")]
    [InlineData("var client = new TcpClient(); client.Connect(\"a\", 80); «client.Client." + Reuse + "»;", "calls Connect before")]
    [InlineData("using var s = socket.Accept(); «s." + Reuse + "»;", "creates a socket that is already connected",
        "Set it on the listening socket, before Bind")]
    [InlineData("socket.Bind(new IPEndPoint(IPAddress.Any, 80)); if (number == 1) { «socket." + Reuse + "»; }", "calls Bind before")]
    [InlineData(Tcp + "using (s) { { s.Bind(end); } for (var i = 0; i < 3; i++) { «s." + Reuse + "»; } }", "calls Bind before")]
    [InlineData(Tcp + "try { s.Bind(end); } finally { number++; } «s." + Reuse + "»;", "calls Bind before")]
    [InlineData(Tcp + "try { s.Bind(end); «s." + Reuse + "»; } catch (SocketException) { }", "calls Bind before")]
    [InlineData(Tcp + "s.Bind(end); switch (number) { case 1: «s." + Reuse + "»; break; }", "calls Bind before")]
    [InlineData("socket?.Bind(new IPEndPoint(IPAddress.Any, 80)); «socket!." + Reuse + "»;", "calls Bind before")]
    public Task Option_after_its_moment_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1010", marked, parts);

    [Theory]
    [InlineData(Tcp + "s." + Reuse + "; s.Bind(end); s.NoDelay = true; s.ReceiveBufferSize = 8192;")]
    [InlineData(Tcp + "s.Bind(end); _ = s.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress);")]
    [InlineData(Tcp + "if (number == 1) s.Bind(end); s." + Reuse + ";")]
    [InlineData(Tcp + "if (number == 1) { s.Bind(end); } else { s." + Reuse + "; }")]
    [InlineData(Tcp + "for (var i = 0; i < number; i++) { s." + Reuse + "; s.Bind(end); }")]
    [InlineData(Tcp + "foreach (var b in bytes) { s.Bind(end); } s." + Reuse + ";")]
    [InlineData(Tcp + "try { s.Bind(end); } catch (SocketException) { } s." + Reuse + ";")]
    [InlineData(Tcp + "try { s.Bind(end); } catch (SocketException) { s." + Reuse + "; }")]
    [InlineData(Tcp + "Action bind = () => s.Bind(end); s." + Reuse + "; bind();")]
    [InlineData(Tcp + "Action later = () => s." + Reuse + "; s.Bind(end);")]
    [InlineData(Tcp + "socket.Bind(end); s." + Reuse + ";")]
    [InlineData(Tcp + "s.Bind(end); s = socket; s." + Reuse + ";")]
    [InlineData(Tcp + "var other = s; other.Bind(end); s." + Reuse + ";")]
    [InlineData(Tcp + "if (number == 1) goto later; s.Bind(end); later: s." + Reuse + ";")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; " + Tcp + "var task = s.ConnectAsync(end); s.SetRawSocketOption(6, 30, bytes);")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; " + Tcp +
        "s.Connect(end); s.Disconnect(true); s.SetRawSocketOption(6, 30, bytes);")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; " + Tcp +
        "s.Bind(end); s.Listen(); s.SetRawSocketOption(6, 23, bytes); s.SetRawSocketOption(6, 2, bytes);")]
    [InlineData("var client = new UdpClient(); client.Client." + Reuse + "; client.Client.Bind(new IPEndPoint(IPAddress.Any, 80));")]
    [InlineData("var server = new TcpListener(IPAddress.Any, 80); server.Server." + Reuse + "; server.Start();")]
    [InlineData("var server = new TcpListener(IPAddress.Any, 80); server.Start(); server.Stop(); server.Server." + Reuse + ";")]
    public Task Option_before_its_moment_and_what_is_not_certain_are_silent(string text) =>
        CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Awaited_connect_fields_and_parameters_are_followed() => CallTest.ReportsAsync(
        "SOCK1010",
        """
        using System.Net.Sockets;
        using System.Threading.Tasks;
        class C(Socket given)
        {
            private readonly Socket _own = given;
            private Socket _mutable = given;
            async Task M(Socket parameter, Socket written)
            {
                using var client = new TcpClient();
                await client.ConnectAsync("a", 80).ConfigureAwait(false);
                «client.Client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true)»;
                var accepted = await given.AcceptAsync();
                «accepted.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true)»;
                await parameter.ConnectAsync("a", 80);
                «parameter.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true)»;
                _own.Listen();
                «this._own.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true)»;
                _mutable.Listen();
                _mutable.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                written.Listen();
                written = parameter;
                written.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            }
        }
        """);

    [Fact]
    public Task Disposed_socket_throws_on_everything() => CallTest.ReportsAsync(
        "SOCK1010",
        """
        using System; using System.Net.Sockets;
        class C
        {
            private static Socket Used() { using (var s = new Socket(SocketType.Stream, ProtocolType.Tcp)) { return s; } }
            private static Socket Declared() { using var s = new Socket(SocketType.Stream, ProtocolType.Tcp); return s; }
            private static Socket Fresh() { var s = new Socket(SocketType.Stream, ProtocolType.Tcp); return s; }
            private static Socket Either(bool old) { if (old) { using var s = Fresh(); return s; } return Fresh(); }
            void M(Socket s, Socket closed, Socket replaced, bool end)
            {
                s.Dispose();
                «s.NoDelay» = true;
                «s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)»;
                closed.Close(5);
                _ = «closed.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)»;
                Action throws = () => «Used().SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)»;
                «Declared().SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)»;
                Fresh().SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
                Either(end).SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
                replaced.Dispose();
                replaced = Fresh();
                replaced.NoDelay = true;
                Action later = () => s.NoDelay = true;
            }
            void Branches(Socket s, bool end)
            {
                if (end) s.Dispose();
                s.NoDelay = true;
                try { s.Dispose(); } catch { }
                s.NoDelay = true;
            }
        }
        """,
        "The socket is disposed: ", "throws ObjectDisposedException");

    [Fact]
    public Task Accessor_and_user_catalogue_have_their_moments() => CallTest.ReportsAsync(
        TestProject.WithCatalogue("""
            {
              "options": [
                { "name": "OWN_A", "level": "SOL_SOCKET", "accessor": "OwnA", "type": "int32", "access": "read-write",
                  "numbers": { "linux": 900 }, "before": ["connect", "listen"], "late": "refused", "summary": "A." },
                { "name": "OWN_B", "level": "SOL_SOCKET", "accessor": "OwnB", "type": "int32", "access": "read-write",
                  "numbers": { "linux": 901 }, "before": "bind", "late": { "windows": "ignored" }, "summary": "B." }
              ]
            }
            """),
        "SOCK1010",
        "if (!OperatingSystem.IsLinux()) return; socket.Bind(new IPEndPoint(IPAddress.Any, 80)); socket.SetOwnA(1); socket.SetOwnB(1); " +
            "socket.Listen(5); «socket.SetOwnA(1)»; _ = «socket.TrySetOwnA(1)»; _ = socket.GetOwnA();",
        "OWN_A is set too late", "Linux then refuses it. Set it before Connect or Listen");
}
