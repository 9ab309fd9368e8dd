using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>What fixes write is what a person would: no cast, no condition and no parentheses that say nothing; names stay.</summary>
public class PlainValueFixTests
{
    private const string Timeout = "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, $);";
    private const string Buffer = "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, $);";
    private const string NoDelay = "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, $);";
    private const string Linger = "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, $);";
    private const string IsNoDelay = "(int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!";
    private const string Idle = "(int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime)!";

    // Constants with names that stay.
    private const string Names = "const int T = 0; const uint U = 5000; const bool B = true; const int On = 1; const int Off = 0; ";

    private static readonly FixTest s_test = new("SOCK3001");
    private static readonly FixTest s_type = new("SOCK1002");

    [Theory]
    [InlineData("0", "TimeSpan.Zero")]
    [InlineData("0x0", "TimeSpan.Zero")]
    [InlineData("(int)0u", "TimeSpan.Zero")]
    [InlineData("default(int)", "TimeSpan.Zero")]
    [InlineData("5 - 5", "TimeSpan.Zero")]
    [InlineData("T", "TimeSpan.FromMilliseconds(T)")]
    [InlineData("(int)T", "TimeSpan.FromMilliseconds(T)")]
    [InlineData("(int)U", "TimeSpan.FromMilliseconds(U)")]
    [InlineData("(int)(U * 2)", "TimeSpan.FromMilliseconds(U * 2)")]
    [InlineData("int.MaxValue", "TimeSpan.FromMilliseconds(int.MaxValue)")]
    [InlineData("0x1388", "TimeSpan.FromMilliseconds(0x1388)")]
    [InlineData("5_000", "TimeSpan.FromMilliseconds(5_000)")]
    [InlineData("60 * 1000", "TimeSpan.FromMilliseconds(60 * 1000)")]
    [InlineData("(int)1000", "TimeSpan.FromMilliseconds(1000)")]
    [InlineData("(int)(1000)", "TimeSpan.FromMilliseconds(1000)")]
    [InlineData("(int)0x10u", "TimeSpan.FromMilliseconds(0x10)")]
    [InlineData("(short)1000", "TimeSpan.FromMilliseconds(1000)")]
    [InlineData("(int)5000.0", "TimeSpan.FromMilliseconds(5000)")]
    [InlineData("(int)'a'", "TimeSpan.FromMilliseconds((int)'a')")]
    [InlineData("(byte)(1000 & 255)", "TimeSpan.FromMilliseconds(1000 & 255)")]
    [InlineData("unchecked((byte)1000)", "TimeSpan.FromMilliseconds(unchecked((byte)1000))")]
    [InlineData("checked((int)1000L)", "TimeSpan.FromMilliseconds(1000)")]
    [InlineData("1 == 1 ? 1000 : 0", "TimeSpan.FromMilliseconds(1000)")]
    [InlineData("B ? 1000 : 0", "TimeSpan.FromMilliseconds(B ? 1000 : 0)")]
    [InlineData("(int)TimeSpan.FromSeconds(5).TotalMilliseconds", "TimeSpan.FromSeconds(5)")]
    [InlineData("/* a */ (int) /* b */ 1000 /* c */", "/* a */ /* b */ TimeSpan.FromMilliseconds(1000) /* c */")]
    public Task Time_is_plain(string value, string time) => FixesAsync(Timeout, value, $"socket.SetSoSendTimeout({time});");

    /// <summary>What is cut off stays cut off.</summary>
    [Theory]
    [InlineData("(int)TimeSpan.FromSeconds(number).TotalMilliseconds")]
    [InlineData("(int)TimeSpan.FromMilliseconds(2.5).TotalMilliseconds")]
    public Task Time_that_may_be_cut_stays(string value) =>
        FixesAsync(Timeout, value, $"socket.SetSoSendTimeout(TimeSpan.FromMilliseconds({value}));");

    [Theory]
    [InlineData("(int)8192", "8192")]
    [InlineData("(ushort)0x2000", "0x2000")]
    [InlineData("checked((int)8192L)", "8192")]
    [InlineData("8 * 1024", "8 * 1024")]
    [InlineData("(int)U", "(int)U")]
    [InlineData("(int)On", "On")]
    [InlineData("(int)SocketType.Stream", "(int)SocketType.Stream")]
    [InlineData("unchecked((int)0x80000000 + int.MinValue + 8192)", "unchecked((int)0x80000000 + int.MinValue + 8192)")]
    public Task Number_is_plain(string value, string number) => FixesAsync(Buffer, value, $"socket.SetSoReceiveBuffer({number});");

    [Theory]
    [InlineData("(int)1", "true")]
    [InlineData("(byte)0", "false")]
    [InlineData("1 & 1", "true")]
    [InlineData("default(int)", "false")]
    [InlineData("1 == 1", "true")]
    [InlineData("!true", "false")]
    [InlineData("true ? 1 : 0", "true")]
    [InlineData("B", "B")]
    [InlineData("(int)Off", "Off != 0")]
    [InlineData("(number > 4) ? 1 : 0", "number > 4")]
    [InlineData("number > 4 ? On : Off", "(number > 4 ? On : Off) != 0")]
    [InlineData("number > 4 ? 0x1 : 0x0", "number > 4")]
    [InlineData("!(number > 4) ? 0 : 1", "number > 4")]
    [InlineData("number < 4 ? 0 : 1", "number >= 4")]
    [InlineData("number == 4 ? 0 : 1", "number != 4")]
    [InlineData("number == 4 || number == 5 ? 0 : 1", "!(number == 4 || number == 5)")]
    [InlineData("(double)number < 4 ? 0 : 1", "!((double)number < 4)")]
    [InlineData("(int?)number < 4 ? 0 : 1", "!((int?)number < 4)")]
    [InlineData("Convert.ToInt32(number > 4)", "number > 4")]
    public Task Truth_is_plain(string value, string truth) => FixesAsync(NoDelay, value, $"socket.SetTcpNoDelay({truth});");

    /// <summary>The operator of another type may mean anything.</summary>
    [Fact]
    public Task Condition_of_another_type_is_not_negated() => s_test.FixesAsync(
        Own("s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, o ? 0 : 1);"), Own("s.SetTcpNoDelay((o ? 0 : 1) != 0);"));

    [Theory]
    [InlineData("new LingerOption(true, 0)", "true, TimeSpan.Zero")]
    [InlineData("new LingerOption((1 == 1), ((int)5))", "true, TimeSpan.FromSeconds(5)")]
    [InlineData("new LingerOption(B, (On))", "B, TimeSpan.FromSeconds(On)")]
    public Task Linger_is_plain(string value, string linger) => s_test.FixesAsync(
        Imported(Names + Linger.Replace("$", value, StringComparison.Ordinal)),
        Imported($"{Names}socket.SetSoLinger(new SocketLinger({linger}));"));

    [Theory]
    [InlineData("-1")]
    [InlineData("(int)-1")]
    [InlineData("System.Threading.Timeout.Infinite")]
    public Task Infinite_time_has_its_name(string value) => s_test.OnLinux.FixesAsync(
        Threading($"socket.SetRawSocketOption(6, 8, BitConverter.GetBytes({value}));"),
        Threading("socket.SetTcpLinger2(Timeout.InfiniteTimeSpan);"));

    [Theory]
    [InlineData("(object)1000", "1000")]
    [InlineData("((object)(byte)5)", "5")]
    [InlineData("((1000u))", "1000")]
    [InlineData("(U)", "(int)U")]
    [InlineData("(ProtocolType)1000", "1000")]
    public Task Whole_argument_is_an_int(string value, string number) => s_type.FixesAsync(
        $"        {Names}{Timeout.Replace("$", value, StringComparison.Ordinal)}",
        $"        {Names}{Timeout.Replace("$", number, StringComparison.Ordinal)}", "Pass an int");

    [Fact]
    public Task Argument_in_parentheses_is_replaced() => new FixTest("SOCK1001").FixesAsync(
        "        socket.SetSocketOption((SocketOptionLevel.Socket), SocketOptionName.NoDelay, true);",
        "        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);");

    [Theory]
    [InlineData($"_ = ({IsNoDelay} != 0);", "_ = socket.GetTcpNoDelay();")]
    [InlineData($"_ = !({IsNoDelay} == 0);", "_ = socket.GetTcpNoDelay();")]
    [InlineData($"_ = 0 != {IsNoDelay};", "_ = socket.GetTcpNoDelay();")]
    [InlineData($"_ = 0 < {IsNoDelay};", "_ = socket.GetTcpNoDelay();")]
    [InlineData($"_ = ({IsNoDelay} == 0).ToString();", "_ = (!socket.GetTcpNoDelay()).ToString();")]
    [InlineData($"bool F() {{ return({IsNoDelay} != 0); }} F();", "bool F() { return(socket.GetTcpNoDelay()); } F();")]
    [InlineData($"_ = number > 4 ? {IsNoDelay} : 7;", "_ = number > 4 ? (socket.GetTcpNoDelay() ? 1 : 0) : 7;")]
    [InlineData($"_ = TimeSpan.FromSeconds({Idle});", "_ = socket.GetTcpKeepIdle();")]
    [InlineData($"_ = TimeSpan.FromMinutes({Idle});", "_ = TimeSpan.FromMinutes((int)socket.GetTcpKeepIdle().TotalSeconds);")]
    [InlineData("_ = ((int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!).ToString();",
        "_ = socket.GetSoReceiveBuffer().ToString();")]
    [InlineData($"_ = /* a */ ( /* b */ !/* c */({IsNoDelay} == 0) /* d */);",
        "_ = /* a */ /* b */ /* c */ /* d */ socket.GetTcpNoDelay();")]
    public Task Answer_is_plain(string before, string after) => s_test.OnLinux.FixesAsync("        " + before, "        " + after);

    private static Task FixesAsync(string call, string value, string after) => s_test.FixesAsync(
        $"        {Names}{call.Replace("$", value, StringComparison.Ordinal)}", $"        {Names}{after}");

    private static string Own(string statement) => $$"""
        using System.Net.Sockets;

        class Own
        {
            public static implicit operator bool(Own own) => true;

            public static Own operator !(Own own) => own;

            static void M(Socket s, Own o)
            {
                {{statement}}
            }
        }
        """;

    private static string Imported(string statements) => $$"""
        using System;
        using System.Net.Sockets;
        using System.Net.Sockets.Options;

        class C { void M(Socket socket) { {{statements}} } }
        """;

    private static string Threading(string statement) => $$"""
        using System;
        using System.Net.Sockets;
        using System.Threading;

        class C { void M(Socket socket) { {{statement}} } }
        """;
}
