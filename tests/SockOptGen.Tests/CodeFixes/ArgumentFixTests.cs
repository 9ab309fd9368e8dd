using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

public class ArgumentFixTests
{
    private static readonly FixTest s_level = new("SOCK1001");
    private static readonly FixTest s_value = new("SOCK1002");
    private static readonly FixTest s_result = new("SOCK1003");
    private static readonly FixTest s_number = new("SOCK1004");
    private static readonly FixTest s_raw = new("SOCK1005");

    /// <summary>The reader of an expression tree knows the calls that it was written for.</summary>
    [Theory]
    [InlineData("SOCK1002", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1u)")]
    [InlineData("SOCK3001", "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true)")]
    public async Task Expression_tree_stays(string id, string call)
    {
        await new FixTest(id).OffersAsync($"System.Linq.Expressions.Expression<Action> set = () => {call};");
        Assert.NotEmpty(await new FixTest(id).TitlesAsync($"Action set = () => {call};"));
    }

    /// <summary>A method that is told the text of its argument passes it on.</summary>
    [Theory]
    [InlineData("SOCK3001", "ArgumentOutOfRangeException.ThrowIfGreaterThan({0}, 5);", "Use GetSoReceiveBuffer", "ThrowIfGreaterThan")]
    [InlineData("SOCK3001", "Told(1 + {0} > 5);", "Use GetSoReceiveBuffer", "Told")]
    [InlineData("SOCK3001", "Told(new Func<int>(() => {0})() > 5);", "Use GetSoReceiveBuffer", "Told")]
    [InlineData("SOCK3001", "Told({0} > 5, \"own\");", "Use GetSoReceiveBuffer", null)]
    [InlineData("SOCK3001", "Console.WriteLine({0} > 5);", "Use GetSoReceiveBuffer", null)]
    public Task Title_says_that_a_text_changes(string id, string statement, string title, string? reader) => new FixTest(id).OffersAsync(
        $$"""
        using System;
        using System.Net.Sockets;
        using System.Runtime.CompilerServices;

        static class Program
        {
            static void Told(bool it, [CallerArgumentExpression(nameof(it))] string text = "") => Console.WriteLine(text);

            static void Read(Socket socket)
            {
                {{string.Format(System.Globalization.CultureInfo.InvariantCulture, statement,
                    "(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!")}}
            }
        }
        """,
        reader is null ? title : $"{title} (changes the text that {reader} gets)");

    /// <summary>What Linux refuses is not put right by another type.</summary>
    [Fact]
    public Task Number_that_the_option_cannot_have_is_not_converted() => s_value.OffersAsync(
        "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 40000u);");

    [Fact]
    public Task Value_in_a_variable_of_type_object_is_not_converted() => s_value.OffersAsync(
        "object b = 8192u; socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, b);");

    /// <summary>The directive would be of no use where the name is another type.</summary>
    [Fact]
    public Task Type_that_is_written_in_full_takes_no_directive() => new FixTest("SOCK3001").FixesAsync(
        """
        using System;
        using System.Net.Sockets;
        class SocketLinger { }
        class C
        {
            void M(Socket s) => s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 3));
        }
        """,
        """
        using System;
        using System.Net.Sockets;
        class SocketLinger { }
        class C
        {
            void M(Socket s) => s.SetSoLinger(new System.Net.Sockets.Options.SocketLinger(true, TimeSpan.FromSeconds(3)));
        }
        """);

    [Fact]
    public Task Level_that_the_socket_lacks_is_not_offered() => s_level.OffersAsync(
        "using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); " +
            "udp.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);");

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);",
        "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    [InlineData("socket.SetSocketOption(optionName: SocketOptionName.NoDelay, optionValue: 1, optionLevel: (SocketOptionLevel)(0xffff));",
        "socket.SetSocketOption(optionName: SocketOptionName.NoDelay, optionValue: 1, optionLevel: SocketOptionLevel.Tcp);")]
    [InlineData("socket?.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.IpTimeToLive, 4);",
        "socket?.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IpTimeToLive, 4);", "Use SocketOptionLevel.IPv6")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, 1);", "socket.SetTcpNoDelay(true);",
        "Use SetTcpNoDelay")]
    public Task Level_is_the_one_of_the_name(string before, string after, string? title = null) => s_level.FixesAsync(before, after, title);

    /// <summary>The level of the name would be that of other sockets.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.TypeOfService, 16);",
        "Use SetIPv6TrafficClass (IPV6_TCLASS)")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddSourceMembership, bytes);")]
    public Task Option_that_is_meant_at_the_level_is_offered_and_no_other_level(string text, params string[] titles) =>
        s_level.OffersAsync(text, titles);

    [Fact]
    public Task Each_level_of_a_name_is_offered() => s_level.OffersAsync(
        "_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.MulticastTimeToLive)!;",
        "Use SocketOptionLevel.IP", "Use SocketOptionLevel.IPv6", "Use GetIpMulticastTimeToLive", "Use GetIPv6MulticastHops");

    [Theory]
    [InlineData("60u", "60", "Pass an int")]
    [InlineData("(long)number", "(int)(long)number", "Pass an int")]
    [InlineData("TimeSpan.FromMinutes(1)", "(int)TimeSpan.FromMinutes(1).TotalSeconds", "Pass whole seconds as an int")]
    public Task Value_is_an_int(string before, string after, string? title) => s_value.FixesAsync(
        $"socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, {before});",
        $"socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, {after});",
        title);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, 5);",
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 5));", null)]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, number);",
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(number != 0, number));", null)]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, false);",
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(false, 0));", null)]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, TimeSpan.FromMinutes(1));",
        "socket.SetTcpKeepIdle(TimeSpan.FromMinutes(1));",
        "Use SetTcpKeepIdle (throws ArgumentOutOfRangeException for a value out of range)")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1L);", "socket.SetTcpNoDelay(true);",
        "Use SetTcpNoDelay")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, ProtocolType.Tcp);",
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, (int)ProtocolType.Tcp);", "Pass an int")]
    public Task Value_is_what_the_option_takes(string before, string after, string? title) => s_value.FixesAsync(before, after, title);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, number > 3);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, \"on\");")]
    public Task What_is_meant_is_not_guessed(string text) => s_value.OffersAsync(text);

    [Theory]
    [InlineData("if ((bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!) { }",
        "if ((int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! != 0) { }", "Cast to int and compare with 0")]
    [InlineData("if (!(bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!) { }",
        "if (!((int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! != 0)) { }", "Cast to int and compare with 0")]
    [InlineData("_ = (uint)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!;",
        "_ = (uint)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!;",
        "Cast to int and then to uint")]
    [InlineData("if ((bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!) { }",
        "if (socket.GetTcpNoDelay()) { }", "Use GetTcpNoDelay")]
    [InlineData("_ = (uint)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!;",
        "_ = (uint)socket.GetSoReceiveBuffer();", "Use GetSoReceiveBuffer")]
    [InlineData("_ = (TimeSpan)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout)!;",
        "_ = socket.GetSoReceiveTimeout();", "Use GetSoReceiveTimeout")]
    public Task Answer_is_cast_to_what_it_is(string before, string after, string title) => s_result.FixesAsync(before, after, title);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)4, 60);",
        "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);",
        "Use SocketOptionName.TcpKeepAliveTime (TCP_KEEPIDLE)")]
    [InlineData("socket.SetSocketOption((SocketOptionLevel)1, SocketOptionName.KeepAlive, true);",
        "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);", "Use SocketOptionLevel.Socket")]
    public Task Native_number_becomes_a_member(string before, string after, string title) =>
        s_number.OnLinux.FixesAsync(before, after, title);

    [Theory]
    [InlineData("socket.SetRawSocketOption((int)SocketOptionLevel.Socket, 25, bytes);", "socket.SetRawSocketOption(1, 25, bytes);",
        "Use the number of Linux")]
    [InlineData("socket.SetRawSocketOption((int)SocketOptionLevel.Socket, (int)SocketOptionName.KeepAlive, BitConverter.GetBytes(1));",
        "socket.SetRawSocketOption(1, 9, BitConverter.GetBytes(1));", "Use the number of Linux")]
    [InlineData("socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, (int)SocketOptionName.TcpKeepAliveTime, BitConverter.GetBytes(60));",
        "socket.SetTcpKeepIdle(TimeSpan.FromSeconds(60));", "Use SetTcpKeepIdle")]
    public Task Member_becomes_the_native_number(string before, string after, string title) =>
        s_raw.OnLinux.FixesAsync(before, after, title);

    [Fact]
    public Task Numbers_that_systems_do_not_share_are_left_to_the_accessor() => s_raw.OffersAsync(
        "socket.SetRawSocketOption((int)SocketOptionLevel.Socket, (int)SocketOptionName.KeepAlive, BitConverter.GetBytes(1));",
        "Use SetSoKeepAlive");

    [Fact]
    public Task All_levels_are_fixed() => s_level.FixesAllAsync(
        FixAllScope.Document,
        ["socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true); " +
            "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, true);"],
        ["socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true); " +
            "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);"]);

    [Fact]
    public Task All_casts_are_fixed() => s_result.FixesAllAsync(
        FixAllScope.Document,
        ["_ = (bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! && " +
            "(bool)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)!;"],
        ["_ = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! != 0 && " +
            "(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)! != 0;"],
        "Cast to int and compare with 0");

    [Theory]
    [InlineData("5000u", "Use SetSoReceiveTimeout", "Pass an int")]
    [InlineData("(ProtocolType)number", "Pass an int")]
    [InlineData("(long)number")]
    [InlineData("TimeSpan.FromSeconds(1)")]
    public Task Value_of_a_call_that_only_throws_stays_the_same_number(string value, params string[] titles) => s_value.KeepsMeaningAsync(
        $"socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, {value});", titles);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, 5);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, false);")]
    public Task Linger_time_that_Windows_would_take_otherwise_is_another_meaning(string text) => s_value.KeepsMeaningAsync(text);

    /// <summary>The other level is right, and the program goes on choosing.</summary>
    [Fact]
    public Task Level_of_a_choice_is_left_alone() => s_level.OffersAsync(
        "socket.SetSocketOption(number > 0 ? SocketOptionLevel.IP : SocketOptionLevel.IPv6, SocketOptionName.TypeOfService, number);");
}
