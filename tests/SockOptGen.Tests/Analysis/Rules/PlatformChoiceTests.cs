using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>Levels and names that the program chooses by the system are judged system by system.</summary>
public class PlatformChoiceTests
{
    private const string Helpers =
        """

        static class Native
        {
            public static readonly int Socket = OperatingSystem.IsLinux() ? 1 : 0xffff;
            public static int KeepAlive => OperatingSystem.IsLinux() ? 9 : 8;
            public static int Wrong => OperatingSystem.IsLinux() ? 9 : 4;
            public static int Level() { if (OperatingSystem.IsLinux()) return 1; return 0xffff; }
            public static int Settable = OperatingSystem.IsLinux() ? 1 : 0xffff;
            public static int Other(int number) => number;
        }
        """;

    private static readonly TestProject s_accessors = new() { Properties = [("SockOptGenLevels", "So;Tcp")] };

    [Theory]
    [InlineData("OperatingSystem.IsLinux() ? 1 : 0xffff, OperatingSystem.IsLinux() ? 9 : 8")]
    [InlineData("OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? 0xffff : 1, !OperatingSystem.IsLinux() ? 8 : 9")]
    [InlineData("Native.Socket, Native.KeepAlive")]
    [InlineData("Native.Level(), Native.KeepAlive")]
    [InlineData(
        "OperatingSystem.IsLinux() switch { true => 1, _ => 0xffff }, Environment.OSVersion.Platform switch { PlatformID.Win32NT => 8, " +
            "_ when OperatingSystem.IsLinux() => 9, _ => 8 }")]
    [InlineData(
        "RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? 1 : (int)SocketOptionLevel.Socket, OperatingSystem.IsLinux() ? 9 : " +
            "(int)SocketOptionName.KeepAlive")]
    [InlineData(
        "OperatingSystem.IsLinux() ? 1 : OperatingSystem.IsMacOS() || OperatingSystem.IsWindows() ? 0xffff : throw new " +
            "PlatformNotSupportedException(), Native.KeepAlive")]
    public async Task Choice_that_is_right_everywhere_is_silent(string arguments)
    {
        await CallTest.IsPortableAsync(new TestProject(), InClass($"socket.SetRawSocketOption({arguments}, bytes);"));
        await CallTest.IsSilentAsync(InClass($"socket.SetRawSocketOption({arguments}, bytes);"), allowSuggestions: true);
        await CallTest.ReportsAsync(s_accessors, "SOCK3001", InClass($"«socket.SetRawSocketOption({arguments}, bytes)»;"),
            "SO_KEEPALIVE has a typed accessor: SetSoKeepAlive(bool)");
    }

    [Theory]
    [InlineData("var at = OperatingSystem.IsLinux() ? 1 : 0xffff; socket.SetRawSocketOption(at, Native.KeepAlive, bytes);")]
    [InlineData(
        "var linux = OperatingSystem.IsLinux(); var at = linux ? 1 : 0xffff; Action set = () => socket.SetRawSocketOption(at, linux ? 9 " +
            ": 8, bytes);")]
    [InlineData("int at; if (OperatingSystem.IsLinux()) at = 1; else at = 0xffff; socket.SetRawSocketOption(at, Native.KeepAlive, bytes);")]
    public Task Choice_in_a_local_that_is_right_is_silent(string statements) =>
        CallTest.IsPortableAsync(new TestProject(), InClass(statements));

    [Theory]
    [InlineData("socket.SetRawSocketOption(Native.Socket, «OperatingSystem.IsLinux() ? 9 : 4», bytes);",
        "The option that the program chooses is SO_KEEPALIVE on Linux and SO_REUSEADDR on macOS and Windows")]
    [InlineData("socket.SetRawSocketOption(OperatingSystem.IsLinux() ? 1 : 0xffff, «9», bytes);", "SO_KEEPALIVE on Linux",
        "nothing on macOS and Windows")]
    [InlineData(
        "var at = OperatingSystem.IsMacOS() ? 0xffff : 1; socket.SetRawSocketOption(at, «OperatingSystem.IsMacOS() ? 8 : 9», bytes);",
        "SO_KEEPALIVE on Linux and macOS and nothing on Windows")]
    [InlineData("socket.SetRawSocketOption(Native.Socket, «Native.Wrong», bytes);", "SO_REUSEADDR on macOS and Windows")]
    public Task Choice_that_means_another_option_somewhere_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK2002", InClass(marked), parts);

    [Theory]
    [InlineData("SOCK1005",
        "socket.SetRawSocketOption(OperatingSystem.IsWindows() ? 0xffff : «(int)SocketOptionLevel.Socket», OperatingSystem.IsLinux() ? " +
            "9 : 8, bytes);", "SocketOptionLevel.Socket is 65535, but SOL_SOCKET is 1 on Linux")]
    [InlineData("SOCK1006", "socket.SetRawSocketOption(Native.Socket, OperatingSystem.IsLinux() ? «3» : 9, bytes);",
        "is SO_TYPE, which can only be read")]
    [InlineData("SOCK1001",
        "socket.SetSocketOption(SocketOptionLevel.Socket, OperatingSystem.IsWindows() ? «SocketOptionName.NoDelay» : " +
            "SocketOptionName.KeepAlive, 1);", "SocketOptionName.NoDelay belongs to SocketOptionLevel.Tcp")]
    [InlineData("SOCK1004",
        "socket.SetSocketOption(SocketOptionLevel.Tcp, OperatingSystem.IsLinux() ? «(SocketOptionName)4» : SocketOptionName.NoDelay, 1);",
        "TCP_KEEPIDLE on Linux")]
    [InlineData("SOCK2001",
        "socket.SetSocketOption(SocketOptionLevel.Socket, OperatingSystem.IsLinux() ? «SocketOptionName.DontLinger» : " +
            "SocketOptionName.KeepAlive, 1);", "DontLinger (SO_DONTLINGER) does not exist on Linux, where")]
    [InlineData("SOCK3002",
        "socket.SetSocketOption(SocketOptionLevel.Socket, OperatingSystem.IsWindows() ? «SocketOptionName.ReuseAddress» : " +
            "SocketOptionName.KeepAlive, 1);", "ReuseAddress differs from SO_REUSEADDR")]
    public Task Rules_judge_each_choice(string id, string marked, params string[] parts) =>
        CallTest.ReportsAsync(id, InClass(marked), parts);

    [Theory]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.Socket, OperatingSystem.IsWindows() ? SocketOptionName.DontLinger : " +
            "SocketOptionName.KeepAlive, 1);")]
    [InlineData(
        "var which = OperatingSystem.IsWindows() ? SocketOptionName.DontLinger : SocketOptionName.KeepAlive; " +
            "socket.SetSocketOption(SocketOptionLevel.Socket, which, 1);")]
    [InlineData("socket.SetRawSocketOption(Native.Settable, 9, bytes);")]
    [InlineData("socket.SetRawSocketOption(Native.Socket, number == 1 ? 9 : 8, bytes);")]
    [InlineData("socket.SetRawSocketOption(Native.Other(1), 9, bytes);")]
    [InlineData("socket.SetRawSocketOption(OperatingSystem.IsLinux() ? 1 : number, 9, bytes);")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(Native.Socket, 25, bytes);")]
    [InlineData("try { socket.SetRawSocketOption(Native.Socket, 9, bytes); } catch (SocketException) { }")]
    [InlineData("socket.SetSocketOption(number == 1 ? SocketOptionLevel.Tcp : SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);")]
    public Task What_is_right_guarded_or_not_known_is_silent(string statements) =>
        CallTest.IsPortableAsync(new TestProject(), InClass(statements));

    [Fact]
    public Task Different_options_get_no_accessor() =>
        CallTest.IsSilentAsync(s_accessors,
            InClass(
                "socket.SetSocketOption(SocketOptionLevel.Socket, OperatingSystem.IsWindows() ? SocketOptionName.SendBuffer : " +
                    "SocketOptionName.ReceiveBuffer, 1);"));

    [Fact]
    public Task Same_option_gets_its_accessor() => CallTest.ReportsAsync(
        s_accessors, "SOCK3001",
        InClass(
            "«socket.SetSocketOption(SocketOptionLevel.Tcp, OperatingSystem.IsWindows() ? SocketOptionName.NoDelay : " +
                "(SocketOptionName)1, true)»;"), "SetTcpNoDelay(bool)");

    private static string InClass(string statements) => MarkedSource.Before + statements + "\n    }\n}\n" + Helpers;
}
