using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class PortabilityRuleTests
{
    private const string Native = "setsockopt";
    private const string Declared =
        "[System.Runtime.InteropServices.DllImport(\"libc\")] " +
            "static extern int setsockopt(int socket, int level, int name, byte[] value, uint length);";

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.DontLinger», 1);",
        "DontLinger (SO_DONTLINGER) does not exist on Linux and macOS",
        "Guard it with OperatingSystem.IsWindows(), or write Socket.LingerState")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.TcpKeepAliveRetryCount», 4);",
        "needs Windows 10.0.15063: older versions refuse it",
        ". Set SockOptGenMinimumWindows to 10.0.15063 if the project does not run on older versions, or guard it with " +
            "!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063)")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)0x10», 4);",
        "(SocketOptionName)0x10 is SocketOptionName.TcpKeepAliveRetryCount (TCP_KEEPCNT), which needs Windows 10.0.15063: ")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «(SocketOptionName)0x3007», 1);",
        "(SocketOptionName)0x3007 is SocketOptionName.ReuseUnicastPort (SO_REUSE_UNICASTPORT), which does not exist on Linux and macOS")]
    [InlineData("if (!OperatingSystem.IsMacOS()) socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.DontLinger», 1);",
        "does not exist on Linux, where")]
    [InlineData("socket.SetSocketOption(level, «SocketOptionName.IPProtectionLevel», number);",
        "SocketOptionName.IPProtectionLevel is not an option of any level on Linux and macOS, where the call throws " +
            "SocketException. Guard it with OperatingSystem.IsWindows()")]
    [InlineData(
        "socket.SetSocketOption(number == 1 ? SocketOptionLevel.IP : SocketOptionLevel.IPv6, " +
        "«SocketOptionName.IPProtectionLevel», number);",
        "not an option of any level on Linux and macOS")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.MaxConnections», 5);",
        "SocketOptionName.MaxConnections is not an option of any system")]
    // What proves .NET Framework was not meant to prove anything else.
    [InlineData("if (System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription.StartsWith(\".NET Framework\")) return; " +
        "socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.TcpKeepAliveRetryCount», 4);", "needs Windows 10.0.15063",
        ". Set SockOptGenMinimumWindows to 10.0.15063")]
    public Task Missing_option_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK2001", marked, parts);

    [Theory]
    [InlineData("socket.SetRawSocketOption(6, «4», bytes);",
        "(6, 4) is TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows")]
    [InlineData("if (!OperatingSystem.IsWindows()) socket.SetRawSocketOption(6, «4», bytes);",
        "(6, 4) is TCP_KEEPIDLE on Linux and TCP_NOPUSH on macOS")]
    [InlineData("socket.SetRawSocketOption(1, «15», bytes);", "SO_REUSEPORT on Linux", "nothing on")]
    // The family of a socket is no system.
    [InlineData("if (socket.AddressFamily != AddressFamily.Unix) socket.SetRawSocketOption(6, «4», bytes);", "TCP_NOPUSH on macOS")]
    [InlineData("var local = socket.AddressFamily is AddressFamily.Unix; if (local) return; socket.SetRawSocketOption(6, «4», bytes);",
        "TCP_NOPUSH on macOS")]
    // What another option takes throws nothing, and a native call never does.
    [InlineData("try { socket.SetRawSocketOption(6, «4», bytes); } catch (SocketException) { }", "TCP_NOPUSH on macOS")]
    [InlineData("try { " + Native + "(1, 6, «23», bytes, 4); } catch (Exception) { } " + Declared, "TCP_FASTOPEN on Linux",
        "nothing on macOS")]
    [InlineData("try { _ = " + Native + "(1, 6, «23», bytes, 4); } catch (Exception) { } " + Declared, "TCP_FASTOPEN on Linux")]
    public Task Number_of_another_option_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK2002", marked, parts);

    /// <summary>Numbers are those of the source, and what no system tells apart is said of both.</summary>
    [Theory]
    [InlineData("socket.SetRawSocketOption(0xFFFF, «0x0080», bytes);", "(0xFFFF, 0x0080) is SO_LINGER on Windows")]
    [InlineData("const int Level = 0xFFFF; const int Number = 4; socket.SetRawSocketOption(Level, «Number», bytes);",
        "(0xFFFF, 4) is SO_REUSEADDR on macOS and Windows")]
    [InlineData("socket.SetRawSocketOption(65535, «4», bytes);", "(65535, 4) is SO_REUSEADDR on macOS and Windows")]
    [InlineData("socket.GetRawSocketOption(0, «1», bytes);", "IP_OPTIONS or LOCAL_PEERCRED on macOS")]
    [InlineData("socket.GetRawSocketOption(0, «2», bytes);", "IP_HDRINCL or LOCAL_PEERPID on macOS")]
    [InlineData(
        "var own = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); own.GetRawSocketOption(0, «1», bytes);",
        "(0, 1) is IP_TOS on Linux and IP_OPTIONS on macOS and Windows")]
    public Task Number_is_told_as_it_stands_there(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK2002", marked, parts);

    [Theory]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 4, bytes);")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; socket.SetRawSocketOption(1, 25, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);")]
    [InlineData(
        "if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) socket.SetSocketOption(SocketOptionLevel.Tcp, " +
            "SocketOptionName.TcpKeepAliveTime, 60);")]
    // On older versions of Windows .NET sets it with SIO_KEEPALIVE_VALS.
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);")]
    [InlineData("socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval);")]
    [InlineData("try { socket.SetRawSocketOption(1, 15, bytes); } catch (SocketException) { }")]
    // SO_ORIGINAL_DST of Linux is MCAST_JOIN_GROUP on macOS, which cannot be read.
    [InlineData("try { socket.GetRawSocketOption(0, 80, bytes); } catch (SocketException) { }")]
    [InlineData("try { if (" + Native + "(1, 6, 23, bytes, 4) < 0) throw new SocketException(); } catch (SocketException) { } " + Declared)]
    [InlineData(
        "try { socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1); } catch " +
            "(PlatformNotSupportedException) { }")]
    [InlineData("socket.SetRawSocketOption(6, 1, bytes);")]
    [InlineData("socket.SetRawSocketOption(4711, 4711, bytes);")]
    [InlineData("socket.SetRawSocketOption(6, number, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetSocketOption(level, SocketOptionName.IPProtectionLevel, number);")]
    [InlineData("socket.SetSocketOption(level, SocketOptionName.ReuseAddress, 1);")]
    [InlineData("socket.GetSocketOption(level, SocketOptionName.Type);")]
    [InlineData("socket.SetSocketOption(level, name, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    public Task What_is_guarded_handled_portable_or_not_known_is_silent(string text) => CallTest.IsPortableAsync(new TestProject(), text);

    /// <summary>Some systems have the option, and .NET translates it on none: the other rules say nothing else.</summary>
    [Theory]
    [InlineData("", "does not exist on Linux and Windows and is refused on macOS, where the call throws SocketException")]
    [InlineData("if (OperatingSystem.IsMacOS()) ", "(SO_USELOOPBACK) is refused on macOS, where")]
    [InlineData("if (OperatingSystem.IsWindows()) ", "(SO_USELOOPBACK) does not exist on Windows, where")]
    public async Task Option_that_no_system_takes_is_told_for_each(string guard, string part)
    {
        var call = guard + "socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.UseLoopback», true);";
        await CallTest.ReportsAsync("SOCK2001", call, part);
        await CallTest.IsSilentOfAsync(new TestProject(), "SOCK3002", call);
    }

    /// <summary>No socket of the family exists elsewhere.</summary>
    [Theory]
    [InlineData("socket.SetRawSocketOption(101, 4, bytes);")]
    [InlineData("socket.SetRawSocketOption(263, 1, bytes);")]
    [InlineData("socket.SetRawSocketOption(270, 1, bytes);")]
    [InlineData("socket.SetRawSocketOption(40, 0, bytes);")]
    [InlineData("socket.SetRawSocketOption(271, 127, bytes);")]
    [InlineData("socket.SetRawSocketOption(279, 1, bytes);")]
    [InlineData("var own = new Socket(AddressFamily.Packet, SocketType.Raw, 0); own.SetRawSocketOption(1, 26, bytes);")]
    [InlineData(
        "var own = new Socket(AddressFamily.Packet, SocketType.Raw, 0); _ = " + Native + "((int)own.Handle, 1, 26, bytes, 4); " +
            "_ = " + Native + "(own.SafeHandle.DangerousGetHandle().ToInt32(), 1, 26, bytes, 4); " + Declared)]
    [InlineData(
        "var own = new Socket((AddressFamily)34, SocketType.Stream, (ProtocolType)1); own.SetSocketOption(SocketOptionLevel.Socket, " +
            "SocketOptionName.ExclusiveAddressUse, 1); own.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);")]
    public Task Option_of_a_family_of_one_system_is_silent(string text) => CallTest.IsPortableAsync(new TestProject(), text);

    /// <summary>Sockets that every system has, and Windows' own number of a family that Linux has too.</summary>
    [Theory]
    [InlineData("SOCK2002", "socket.SetRawSocketOption(282, «1», bytes);", "TLS_TX on Linux")]
    [InlineData("SOCK2002", "socket.SetRawSocketOption(1, «26», bytes);", "SO_ATTACH_FILTER on Linux")]
    [InlineData("SOCK2002",
        "var own = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); own.SetRawSocketOption(1, «26», bytes);",
        "SO_ATTACH_FILTER on Linux")]
    [InlineData("SOCK2002", "socket.SetRawSocketOption(3, «2», bytes);", "on Windows and nothing on")]
    public Task Option_of_a_family_of_several_systems_is_reported(string id, string marked, params string[] parts) =>
        CallTest.ReportsAsync(id, marked, parts);

    [Theory]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, «(SocketOptionName)0x3006», 1);", "SOCK2001",
        "0x3006 is SO_PORT_SCALABILITY on Windows, and .NET does not translate it: on Linux and macOS the call throws SocketException. " +
            "Guard it with OperatingSystem.IsWindows()")]
    [InlineData(
        "if (Environment.OSVersion.Platform == PlatformID.MacOSX) socket.SetSocketOption(SocketOptionLevel.Tcp, " +
            "«SocketOptionName.NoDelay», true);", "SOCK2003",
                ".NET never returns PlatformID.MacOSX, not even on macOS. Nothing reaches the call")]
    public Task Number_of_Windows_and_a_system_that_never_comes_are_reported(string marked, string id, string part) =>
        CallTest.ReportsAsync(id, marked, part);

    [Theory]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)0x3006, 1);")]
    [InlineData(
        "if (Environment.OSVersion.Platform is PlatformID.Unix or PlatformID.MacOSX) socket.SetSocketOption(SocketOptionLevel.Tcp, " +
            "SocketOptionName.NoDelay, true);")]
    [InlineData(
        "if (Environment.OSVersion.Platform != PlatformID.MacOSX) socket.SetSocketOption(SocketOptionLevel.Tcp, " +
            "SocketOptionName.NoDelay, true);")]
    public Task Number_on_Windows_and_a_system_beside_another_are_silent(string text) => CallTest.IsPortableAsync(new TestProject(), text);
}
