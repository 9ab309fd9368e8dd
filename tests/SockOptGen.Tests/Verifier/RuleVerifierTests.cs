using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using SockOptGen.CodeFixes;

namespace SockOptGen.Tests.Verifier;

/// <summary>Each rule, where it speaks and where it does not, and the fixes, by Roslyn's own verifier.</summary>
public class RuleVerifierTests
{
    [Theory]
    [InlineData("SOCK1001", "socket.SetSocketOption(SocketOptionLevel.Socket, {|#0:SocketOptionName.NoDelay|}, true);")]
    [InlineData("SOCK1001", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    [InlineData("SOCK1002", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, {|#0:1u|});")]
    [InlineData("SOCK1002", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, (byte)1);")]
    [InlineData("SOCK1003", "_ = {|#0:(bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)|};")]
    [InlineData("SOCK1003", "_ = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay);")]
    [InlineData("SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, {|#0:(SocketOptionName)4|}, 1);")]
    [InlineData("SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)(int)SocketOptionName.NoDelay, 1);")]
    [InlineData("SOCK1005", "socket.SetRawSocketOption({|#0:(int)SocketOptionLevel.Socket|}, 25, bytes);")]
    [InlineData("SOCK1005", "if (OperatingSystem.IsWindows()) socket.SetRawSocketOption((int)SocketOptionLevel.Socket, 4, bytes);")]
    [InlineData("SOCK1006", "socket.SetSocketOption(SocketOptionLevel.Socket, {|#0:SocketOptionName.Type|}, 1);")]
    [InlineData("SOCK1006", "_ = socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type);")]
    [InlineData("SOCK1007",
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, {|#0:BitConverter.GetBytes(5000)|});")]
    [InlineData("SOCK1007",
        "if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, " +
            "BitConverter.GetBytes(5000));")]
    [InlineData("SOCK1008", "socket.SetIpTimeToLive({|#0:300|});")]
    [InlineData("SOCK1008", "socket.SetIpTimeToLive(255);")]
    [InlineData("SOCK1009",
        "using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); tcp.SetTcpNoDelay(true);")]
    [InlineData("SOCK1009",
        "using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); {|#0:udp.SetTcpNoDelay(true)|};")]
    [InlineData("SOCK1010",
        "using var server = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp); {|#1:server.Bind(new " +
            "IPEndPoint(0, 0))|}; {|#0:server.DualMode|} = true;")]
    [InlineData("SOCK1010",
        "using var server = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp); server.DualMode = true; " +
            "server.Bind(new IPEndPoint(0, 0));")]
    [InlineData("SOCK1011",
        "{|#1:socket.ExclusiveAddressUse = true|}; {|#0:socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, " +
            "true)|};")]
    [InlineData("SOCK1011",
        "socket.ExclusiveAddressUse = false; socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);")]
    [InlineData("SOCK2001", "socket.SetSocketOption(SocketOptionLevel.Socket, {|#0:SocketOptionName.DontLinger|}, 1);")]
    [InlineData("SOCK2001",
        "if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);")]
    [InlineData("SOCK2002", "socket.SetRawSocketOption(6, {|#0:4|}, bytes);")]
    [InlineData("SOCK2002", "if (!OperatingSystem.IsLinux()) return; socket.SetRawSocketOption(6, 4, bytes);")]
    [InlineData("SOCK2003", "if (Environment.OSVersion.Platform == PlatformID.Unix) socket.SetRawSocketOption(1, {|#0:25|}, bytes);")]
    [InlineData("SOCK2003", "if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 25, bytes);")]
    [InlineData("SOCK2004", "socket.IOControl({|#0:-1744830452|}, bytes, null);")]
    [InlineData("SOCK2004", "if (OperatingSystem.IsWindows()) socket.IOControl(-1744830452, bytes, null);")]
    [InlineData("SOCK3001", "{|#0:socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)|};")]
    [InlineData("SOCK3001", "socket.SetTcpNoDelay(true);")]
    [InlineData("SOCK3002", "socket.SetSocketOption(SocketOptionLevel.Socket, {|#0:SocketOptionName.ReuseAddress|}, true);")]
    [InlineData("SOCK3002",
        "if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ExclusiveAddressUse, true);")]
    [InlineData("SOCK3003", "{|#0:socket.TrySetTcpNoDelay(true)|};")]
    [InlineData("SOCK3003", "_ = socket.TrySetTcpNoDelay(true);")]
    [InlineData("SOCK3004", "{|#0:socket.SetRawSocketOption(6, 1, bytes)|}; {|#1:socket.Connect(\"host\", 80)|};")]
    [InlineData("SOCK3004", "socket.SetTcpNoDelay(true); socket.Connect(\"host\", 80);")]
    public Task Rule_speaks_where_it_is_marked(string id, string code)
    {
        AllTests.Only();
        var test = new RuleVerifier<EmptyCodeFixProvider>(id, code);
        Expect(test, id, code);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Level_is_fixed() => FixesAsync<OtherMeaningFixProvider>(
        "SOCK1001",
        "socket.SetSocketOption(SocketOptionLevel.Socket, {|#0:SocketOptionName.NoDelay|}, true);",
        "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);");

    [Fact]
    public Task Value_is_fixed() => FixesAsync<SameMeaningFixProvider>(
        "SOCK1002",
        "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, {|#0:1u|});",
        "socket.SetTcpNoDelay(true);");

    [Fact]
    public Task Answer_is_fixed() => FixesAsync<SameMeaningFixProvider>(
        "SOCK1003",
        "_ = {|#0:(uint)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)|};",
        "_ = (uint)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer);");

    [Fact]
    public Task Call_becomes_an_accessor() => FixesAsync<SameMeaningFixProvider>(
        "SOCK3001",
        "{|#0:socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)|};",
        "socket.SetTcpNoDelay(true);");

    [Fact]
    public Task Ignored_answer_is_fixed() => FixesAsync<OtherMeaningFixProvider>(
        "SOCK3003", "{|#0:socket.TrySetTcpNoDelay(true)|};", "socket.SetTcpNoDelay(true);");

    private static Task FixesAsync<TFix>(string id, string before, string after)
        where TFix : CodeFixProvider, new()
    {
        OnlyOneUnlessAllAreWanted(id);
        var test = new RuleVerifier<TFix>(id, before, after);
        Expect(test, id, before);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    // The verifier compiles each case several times over. What the rules say is tested without it as well.
    private static void OnlyOneUnlessAllAreWanted(string id)
    {
        if (id != "SOCK3001")
        {
            AllTests.Only();
        }
    }

    // Only the place is compared here: the tests of the rules compare the messages.
    private static void Expect<TFix>(RuleVerifier<TFix> test, string id, string code)
        where TFix : CodeFixProvider, new()
    {
        if (code.Contains("{|#0:", StringComparison.Ordinal))
        {
            var rule = new SockOptGen.Analysis.SocketCallAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id);
            var expected = new DiagnosticResult(id, rule.DefaultSeverity).WithLocation(0);
            // The second place is the one that the message speaks of.
            test.ExpectedDiagnostics.Add(code.Contains("{|#1:", StringComparison.Ordinal) ? expected.WithLocation(1) : expected);
        }
    }
}
