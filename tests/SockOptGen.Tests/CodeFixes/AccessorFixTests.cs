using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

public class AccessorFixTests
{
    private static readonly FixTest s_test = new("SOCK3001");

    [Theory]
    // Booleans.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);", "socket.SetTcpNoDelay(true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, number == 3);",
        "socket.SetTcpNoDelay(number == 3);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1);", "socket.SetTcpNoDelay(true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 0);", "socket.SetTcpNoDelay(false);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, number > 4 ? 1 : 0);",
        "socket.SetTcpNoDelay(number > 4);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, number > 4 ? 0 : 1);",
        "socket.SetTcpNoDelay(number <= 4);")]
    // Numbers and times.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, 64 * 1024);",
        "socket.SetSoReceiveBuffer(64 * 1024);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, (byte)number);",
        "socket.SetSoSendBuffer((byte)number);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000);",
        "socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(5000));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(number > 0, 300));",
        "socket.SetSoLinger(new SocketLinger(number > 0, TimeSpan.FromSeconds(300)));")]
    [InlineData("const byte Time = 3; socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, " +
        "new LingerOption(true, Time));",
        "const byte Time = 3; socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(Time)));")]
    // Buffers.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, BitConverter.GetBytes(1));",
        "socket.SetTcpNoDelay(true);")]
    [InlineData("socket.SetRawSocketOption(6, 1, new byte[] { 1, 0, 0, 0 });", "socket.SetTcpNoDelay(true);")]
    [InlineData("socket.SetRawSocketOption(6, 1, stackalloc byte[] { 0, 0, 0, 0 });", "socket.SetTcpNoDelay(false);")]
    // However it is written.
    [InlineData(
        "socket.SetSocketOption(optionValue: number == 3, optionName: SocketOptionName.NoDelay, optionLevel: SocketOptionLevel.Tcp);",
        "socket.SetTcpNoDelay(number == 3);")]
    [InlineData("socket?.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);", "socket?.SetTcpNoDelay(true);")]
    [InlineData("((Socket)value).SetSocketOption((SocketOptionLevel)6, (SocketOptionName)(1), (true));",
        "((Socket)value).SetTcpNoDelay(true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, /* at once */ SocketOptionName.NoDelay, true); // now",
        "socket.SetTcpNoDelay(/* at once */ true); // now")]
    [InlineData(
        "socket.SetSocketOption(\n            SocketOptionLevel.Tcp, // level\n            SocketOptionName.NoDelay,\n            true);",
        "socket.SetTcpNoDelay(\n            /* level */ true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay,\n            true);",
        "socket.SetTcpNoDelay(true);")]
    [InlineData(
        "socket.SetSocketOption(\n            // level\n            SocketOptionLevel.Tcp,\n            SocketOptionName.NoDelay,\n     " +
            "       true);",
        "socket.SetTcpNoDelay(\n            /* level */ true);")]
    [InlineData(
        "socket.SetSocketOption(\n            SocketOptionLevel.Tcp,\n            SocketOptionName.NoDelay,\n            // at once\n   " +
            "         true /* yes */);",
        "socket.SetTcpNoDelay(\n            /* at once */ true /* yes */);")]
    [InlineData("socket.SetSocketOption(/* level */ SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);",
        "socket.SetTcpNoDelay(/* level */ true);")]
    [InlineData("_ = (int)/* a */ socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)/* b */!;",
        "_ = /* a */ /* b */ socket.GetSoReceiveBuffer();")]
    // What casts do is decided around them.
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Socket, " +
        "SocketOptionName.SendBuffer, unchecked((int)0x80000000));",
        "if (OperatingSystem.IsLinux()) socket.SetSoSendBuffer(unchecked((int)0x80000000));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, unchecked((byte)number));",
        "socket.SetSoSendBuffer(unchecked((byte)number));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, (checked((byte)number)));",
        "socket.SetSoSendBuffer(checked((byte)number));")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendTimeout, unchecked(number * 2));",
        "socket.SetSoSendTimeout(TimeSpan.FromMilliseconds(unchecked(number * 2)));")]
    // Answers.
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!;",
        "_ = socket.GetSoReceiveBuffer();")]
    [InlineData("long size = (int)(socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer))! + 1;",
        "long size = socket.GetSoReceiveBuffer() + 1;")]
    [InlineData("_ = Convert.ToInt32(socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer));",
        "_ = socket.GetSoReceiveBuffer();")]
    [InlineData("_ = BitConverter.ToInt32(socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, 4), 0);",
        "_ = socket.GetSoReceiveBuffer();")]
    [InlineData("_ = (int?)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer);",
        "_ = (int?)socket.GetSoReceiveBuffer();")]
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout)! / 2;",
        "_ = (int)socket.GetSoReceiveTimeout().TotalMilliseconds / 2;")]
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! != 0;", "_ = socket.GetTcpNoDelay();")]
    [InlineData("if ((int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! == 0) { }",
        "if (!socket.GetTcpNoDelay()) { }")]
    [InlineData("_ = Convert.ToBoolean(socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay));",
        "_ = socket.GetTcpNoDelay();")]
    [InlineData("_ = (SocketType)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type)!;", "_ = socket.GetSoType();")]
    [InlineData("_ = (SocketType)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type)!;",
        "_ = socket.GetSoType();")]
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;", "_ = (int)socket.GetSoError();")]
    [InlineData("_ = ((LingerOption)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger)!).LingerTime;",
        "_ = (int)socket.GetSoLinger().Time.TotalSeconds;")]
    [InlineData("socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error);", "socket.GetSoError();")]
    public Task Call_becomes_one_of_the_accessor(string before, string after) => s_test.FixesAsync("        " + before, "        " + after);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(number > 0, number));",
        "socket.SetSoLinger(new SocketLinger(number > 0, TimeSpan.FromSeconds(number)));")]
    [InlineData("var o = new LingerOption(true, 2); socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, o);",
        "var o = new LingerOption(true, 2); socket.SetSoLinger(new SocketLinger(o.Enabled, TimeSpan.FromSeconds(o.LingerTime)));")]
    public Task Linger_time_that_is_not_known_is_another_meaning(string before, string after) => s_test.FixesAsync(
        "        " + before, "        " + after,
        "Use SetSoLinger (takes the times that the system holds, while .NET takes 0 to 65535 seconds)");

    /// <summary>Linux refuses 5 for IPV6_MULTICAST_LOOP, for instance, and 2 has a meaning of its own for TCP_QUICKACK.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, number);", "socket.SetTcpNoDelay(number != 0);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, number & 4);",
        "socket.SetTcpNoDelay((number & 4) != 0);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 5);", "socket.SetTcpNoDelay(true);")]
    [InlineData("socket.SetRawSocketOption(6, 1, BitConverter.GetBytes(number));", "socket.SetTcpNoDelay(number != 0);")]
    [InlineData("socket.SetRawSocketOption(6, 1, BitConverter.GetBytes(unchecked(number + 1)));",
        "socket.SetTcpNoDelay(unchecked(number + 1) != 0);")]
    [InlineData("socket.SetRawSocketOption(6, 1, new byte[] { 0, 0, 0, 1 });", "socket.SetTcpNoDelay(true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, unchecked((byte)number));",
        "socket.SetTcpNoDelay(unchecked((byte)number) != 0);")]
    public Task Truth_of_a_number_that_is_not_0_or_1_is_another_meaning(string before, string after) => s_test.FixesAsync(
        "        " + before, "        " + after, "Use SetTcpNoDelay (sets 1 for every number but 0)");

    [Theory]
    [InlineData("const int On = 1; socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, On);",
        "const int On = 1; socket.SetTcpNoDelay(On != 0);")]
    [InlineData("var on = 1; socket.SetRawSocketOption(6, 1, MemoryMarshal.AsBytes(new Span<int>(ref on)));",
        "var on = 1; socket.SetTcpNoDelay(on != 0);")]
    public Task Number_that_is_known_to_be_0_or_1_is_a_truth(string before, string after) =>
        s_test.FixesAsync("        " + before, "        " + after, "Use SetTcpNoDelay");

    /// <summary>A system refuses a member that it lacks; the accessor does so itself.</summary>
    [Theory]
    [InlineData("number", "Use SetIpMtuDiscover (throws ArgumentOutOfRangeException for a value out of range)")]
    [InlineData("2", "Use SetIpMtuDiscover")]
    public Task Member_that_the_system_lacks_may_be_refused(string value, string title) =>
        s_test.OnLinux.OffersAsync($"socket.SetRawSocketOption(0, 10, BitConverter.GetBytes({value}));", title);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);", "Use SetTcpNoDelay")]
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!;",
        "Use GetTcpNoDelay (1 where macOS and FreeBSD answer another bit)")]
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! == 1;",
        "Use GetTcpNoDelay (also true where macOS and FreeBSD answer another bit than 1)")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, number);",
        "Use SetSoReceiveTimeout (throws ArgumentOutOfRangeException for a value out of range)")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.FastOpen, 1);",
        "Use SetTcpFastOpen (a raw call: on Unix a later Connect tries one address only)")]
    // What has no accessor of the same meaning, or is not known.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, bytes);")]
    [InlineData("socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, bytes);")]
    [InlineData("object? o = socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay);")]
    [InlineData("_ = (int?)socket?.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer);")]
    // More than the accessor takes on macOS.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 400));")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, " +
        "new LingerOption(true, 400));", "Use SetSoLinger")]
    [InlineData("_ = (SocketError)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;",
        "Use GetSoError (a number that .NET does not know stays as the system has it)")]
    // A program that is ready for an old Windows has no warning, and gets none.
    [InlineData(
        "try { socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 4); } catch (SocketException) { }",
        "Use SetTcpKeepCount (brings CA1416)")]
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime)! > 60;",
        "Use GetTcpKeepIdle (fails before Windows 10.0.16299, where .NET answers by itself; brings CA1416)")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);", "Use SetTcpKeepIdle")]
    public Task Title_says_what_else_happens(string text, params string[] titles) => s_test.OffersAsync(text, titles);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);",
        "Use SetSoReuseAddress (SO_REUSEADDR alone; with SocketOptionName.ReuseAddress on Unix it sets SO_REUSEPORT too, and reads " +
            "SO_REUSEPORT; a raw call: on Unix a later Connect tries one address only)")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ExclusiveAddressUse, true);",
        "Use TrySetSoExclusiveAddressUse (SO_EXCLUSIVEADDRUSE alone; with SocketOptionName.ExclusiveAddressUse on Linux and macOS .NET " +
            "sets SO_REUSEPORT and SO_REUSEADDR to the opposite; sets nothing on Linux and macOS)")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.DontFragment, true);",
        "Use TrySetIpDontFragment (IP_DONTFRAGMENT alone; with SocketOptionName.DontFragment on Linux .NET sets IP_MTU_DISCOVER to " +
            "IP_PMTUDISC_DO or IP_PMTUDISC_DONT; sets nothing on Linux)")]
    public Task Title_says_how_dotnet_differs(string text, string title) => (s_test with { Id = "SOCK3002" }).OffersAsync(text, title);

    [Theory]
    // Linux has no such option, and .NET makes it of another one there.
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.IP, SocketOptionName.DontFragment)!;")]
    [InlineData("_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ExclusiveAddressUse)! != 0;")]
    public Task Option_that_a_system_lacks_is_not_read_where_dotnet_serves_it(string text) =>
        (s_test with { Id = "SOCK3002" }).OffersAsync(text);

    [Fact]
    public Task On_one_system_a_truth_is_a_truth() => s_test.OnLinux.FixesAsync(
        "        _ = (int)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)! * 2;",
        "        _ = (socket.GetTcpNoDelay() ? 1 : 0) * 2;",
        "Use GetTcpNoDelay");

    /// <summary>The system rounds, and other calls set it too.</summary>
    [Theory]
    [InlineData("ReceiveTimeout", "GetSoReceiveTimeout")]
    [InlineData("SendTimeout", "GetSoSendTimeout")]
    public async Task Read_that_dotnet_answers_itself_on_Unix_keeps_its_meaning_on_Windows_only(string name, string accessor)
    {
        var read = $"_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.{name})!;";

        Assert.Equal([$"Use {accessor} (asks the system; on Linux and macOS .NET returns the value that it set last itself)"],
            await s_test.TitlesAsync(read));
        Assert.Equal([$"Use {accessor}"], await s_test.TitlesAsync($"if (OperatingSystem.IsWindows()) {read}"));
    }

    /// <summary>A native -1 is no time of minus one second, and as an int it was no 0.</summary>
    [Fact]
    public async Task Native_number_that_means_infinite_is_no_time()
    {
        Assert.Equal(["Use SetTcpLinger2"],
            await s_test.OnLinux.TitlesAsync("socket.SetRawSocketOption(6, 8, BitConverter.GetBytes(-1));"));
        Assert.Empty(await s_test.OnLinux.TitlesAsync(
            "socket.GetRawSocketOption(6, 8, bytes); var time = BitConverter.ToInt32(bytes);"));
    }

    [Fact]
    public Task Imports_and_receivers_are_added() => s_test.FixesAsync(
        """
        // A file.
        namespace N;

        class Own() : System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp)
        {
            void M() => SetSocketOption(System.Net.Sockets.SocketOptionLevel.Socket, System.Net.Sockets.SocketOptionName.SendTimeout, 60);
        }
        """,
        """
        // A file.
        using System;
        using System.Net.Sockets;

        namespace N;

        class Own() : System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp)
        {
            void M() => this.SetSoSendTimeout(TimeSpan.FromMilliseconds(60));
        }
        """);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public Task All_are_fixed_within_each_other_too(FixAllScope scope)
    {
        const string Before = """
                    socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay,
                        (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)! != 0);
                    if ((int)socket.GetSocketOption(SocketOptionLevel.Socket,
                        SocketOptionName.ReceiveBuffer)! > (int)socket.GetSocketOption(SocketOptionLevel.Socket,
                            SocketOptionName.SendBuffer)!)
                    {
                        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 5000);
                    }
            """;
        const string After = """
                    socket.SetTcpNoDelay(socket.GetSoKeepAlive());
                    if (socket.GetSoReceiveBuffer() > socket.GetSoSendBuffer())
                    {
                        socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(5000));
                    }
            """;
        return s_test.FixesAllAsync(scope, [Before, Before], [After, scope == FixAllScope.Solution ? After : Before]);
    }

    /// <summary>Their fixes have titles of their own.</summary>
    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, number));")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfZero((int)socket.GetSocketOption(SocketOptionLevel.Socket, " +
        "SocketOptionName.ReceiveBuffer)!);")]
    public Task Others_are_not_fixed_with_values_that_may_be_refused(string other)
    {
        var before = $"socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, number); {other}";
        var after = $"socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(number)); {other}";
        return s_test.FixesAllAsync(FixAllScope.Document, [before, before], [after, before],
            "Use SetSoReceiveTimeout (throws ArgumentOutOfRangeException for a value out of range)");
    }
}
