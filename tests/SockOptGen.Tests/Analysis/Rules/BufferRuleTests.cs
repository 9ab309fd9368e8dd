using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class BufferRuleTests
{
    private const string Linger = "SocketOptionLevel.Socket, SocketOptionName.Linger";
    private const string Timeout = "SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout";
    private const string Delay = "SocketOptionLevel.Tcp, SocketOptionName.NoDelay";
    private const string Buffer = "SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer";
    private const string OnLinux = "if (OperatingSystem.IsLinux()) ";
    private const string OnMac = "if (OperatingSystem.IsMacOS()) ";
    private const string OnWindows = "if (OperatingSystem.IsWindows()) ";

    [Theory]
    [InlineData("socket.SetSocketOption(" + Timeout + ", «new byte[4]»);",
        "SO_RCVTIMEO is a struct timeval (16 bytes, 8 in a 32-bit process) on Linux and macOS, not 4 bytes: fewer bytes fail with " +
            "EINVAL")]
    [InlineData("socket.SetSocketOption(" + Timeout + ", «BitConverter.GetBytes(5000)»);", "a struct timeval")]
    [InlineData("socket.SetSocketOption(" + Timeout + ", «new byte[16]»);",
        "SO_RCVTIMEO is a 32-bit count of milliseconds (4 bytes) on Windows, not 16 bytes: the first 4 bytes of a struct timeval, " +
            "its seconds, are read as milliseconds")]
    [InlineData("socket.SetSocketOption(" + Linger + ", «new byte[] { 1, 0, 10, 0 }»);",
        "SO_LINGER is a struct linger of two 32-bit integers (8 bytes) on Linux and macOS, not 4 bytes")]
    [InlineData("socket.SetSocketOption(" + Linger + ", «new byte[] { 1, 0, 0, 0, 10, 0, 0, 0 }»);",
        "SO_LINGER is a struct linger of two 16-bit integers (4 bytes) on Windows", "closing resets the connection")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «new byte[2]»);",
        "on Linux and macOS, not 2 bytes: fewer bytes fail with EINVAL, or count as 0. It is a 32-bit integer (4 bytes) on Windows: " +
            "fewer bytes fail with WSAEFAULT")]
    [InlineData("socket.SetSocketOption(" + Delay + ", «new byte[] { 1 }»);",
        "TCP_NODELAY is a 32-bit integer (4 bytes) on Linux and macOS, not 1 byte")]
    [InlineData("socket.SetSocketOption(" + Delay + ", «[]»);",
        "on Linux and macOS, not 0 bytes: .NET refuses an empty buffer with SocketError.Fault")]
    [InlineData("_ = socket.GetSocketOption(" + Buffer + ", «2»);",
        "on Linux and macOS, not 2 bytes: at best only the first 2 bytes arrive. It is", "a shorter buffer fails with WSAEFAULT")]
    [InlineData("socket.GetSocketOption(" + Timeout + ", «new byte[4]»);", "a struct timeval", "on Linux and macOS",
        "only the first 4 bytes arrive")]
    [InlineData("_ = socket.GetSocketOption(" + Delay + ", «1»);",
        "on macOS, not 1 byte: true may be any bit of it, and at best only the first byte arrives")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, «IPAddress.Any.GetAddressBytes()»);",
        "IP_ADD_MEMBERSHIP is a struct ip_mreq", "not 4 bytes")]
    [InlineData(
        "var group = IPAddress.Parse(\"ff02::1\").GetAddressBytes(); " +
            "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddMembership, «group»);",
        "IPV6_JOIN_GROUP is a struct ipv6_mreq", "not 16 bytes")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 20, «new byte[4]»);", "a struct timeval", "on Linux, not 4 bytes")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 25, «[]»);", "SO_BINDTODEVICE is never empty on Linux",
        "a single zero byte clears a text")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 32, «new byte[2]»);", "IP_MULTICAST_IF is an in_addr (4 bytes) on Linux")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 35, «new byte[6]»);", "IP_ADD_MEMBERSHIP is a struct ip_mreqn (12 bytes) on Linux")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 50, «BitConverter.GetBytes(2)»);",
        "in network byte order on Linux, not 2 in the machine's order: that is 33554432 there")]
    [InlineData(OnLinux + "socket.GetRawSocketOption(1, 17, «new byte[6]»);", "SO_PEERCRED is a struct ucred (12 bytes) on Linux",
        "only the first 6 bytes arrive")]
    [InlineData(OnMac + "socket.SetRawSocketOption(0xffff, 0x1006, «new byte[] { 1, 0, 0, 0 }»);", "a struct timeval", "on macOS")]
    [InlineData(OnWindows + "socket.SetRawSocketOption(0xffff, 0x1006, «stackalloc byte[16]»);", "32-bit count of milliseconds")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «BitConverter.GetBytes(8192L)»);",
        "SO_RCVBUF is a 32-bit integer (4 bytes) on Linux, macOS and Windows, not a long: only the first 4 bytes are used")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «BitConverter.GetBytes(8192d)»);", "not a double", "another number")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «BitConverter.GetBytes(8192f)»);", "not a float")]
    [InlineData("var size = BitConverter.GetBytes((ulong)number); socket.SetSocketOption(" + Buffer + ", «size»);", "not a ulong")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 8, «System.Runtime.InteropServices.MemoryMarshal.AsBytes([8192L])»);",
        "not a long")]
    [InlineData("socket.SetSocketOption(" + Delay + ", «bytes[..2]»);", "not 2 bytes")]
    [InlineData("socket.SetSocketOption(" + Delay + ", «(new byte[8])[^3..]»);", "not 3 bytes")]
    [InlineData("const int Half = 2; " + OnLinux + "socket.SetRawSocketOption(6, 1, «bytes.AsSpan(..Half)»);", "not 2 bytes")]
    [InlineData("var half = 2; " + OnLinux + "socket.SetRawSocketOption(6, 1, «bytes.AsSpan(0, half)»);", "not 2 bytes")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(41, 20, «new byte[16]»);",
        "IPV6_JOIN_GROUP is a struct ipv6_mreq (20 bytes) on Linux, not 16 bytes")]
    [InlineData("var linger = socket.GetSocketOption(" + Linger + ", «8»); number = BitConverter.ToInt32(linger, 4);",
        "SO_LINGER is a struct linger of two 16-bit integers (4 bytes) on Windows, not 8 bytes: it returns only these")]
    [InlineData("var linger = socket.GetSocketOption(" + Linger + ", «8»); " +
        "number = BitConverter.IsLittleEndian ? BitConverter.ToInt32(linger, 4) : 0;",
        "SO_LINGER is a struct linger of two 16-bit integers (4 bytes) on Windows, not 8 bytes: it returns only these")]
    public Task Wrong_buffer_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1007", marked, parts);

    [Theory]
    [InlineData("socket.SetSocketOption(" + Delay + ", new byte[4]);")]
    [InlineData("socket.SetSocketOption(" + Delay + ", bytes);")]
    [InlineData("socket.SetSocketOption(level, name, new byte[1]);")]
    [InlineData(OnLinux + "socket.SetSocketOption(" + Buffer + ", new byte[8]);")]
    [InlineData("_ = socket.GetSocketOption(" + Delay + ", 4);")]
    [InlineData("_ = socket.GetSocketOption(" + Delay + ", 64);")]
    [InlineData("_ = socket.GetSocketOption(" + Timeout + ", 16);")]
    [InlineData("_ = socket.GetSocketOption(" + Buffer + ", number);")]
    [InlineData(OnWindows + "socket.SetSocketOption(" + Delay + ", new byte[] { 1 });")]
    [InlineData(OnWindows + "_ = socket.GetSocketOption(" + Delay + ", 1);")]
    // A switch of Windows, though a number elsewhere.
    [InlineData(OnWindows + "socket.SetRawSocketOption(6, 15, [1]);")]
    [InlineData(OnWindows + "socket.GetRawSocketOption(6, 15, new byte[1]);")]
    [InlineData(OnWindows + "socket.SetSocketOption(" + Timeout + ", BitConverter.GetBytes(5000));")]
    [InlineData(OnWindows + "socket.SetSocketOption(" + Linger + ", new byte[4]);")]
    [InlineData(OnLinux + "socket.SetSocketOption(" + Timeout + ", new byte[16]);")]
    [InlineData(OnLinux + "socket.SetSocketOption(" + Timeout + ", new byte[8]);")]
    [InlineData(OnLinux + "socket.SetSocketOption(" + Linger + ", new byte[8]);")]
    [InlineData(OnLinux + "_ = socket.GetSocketOption(" + Delay + ", 1);")]
    [InlineData(OnLinux + "socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, new byte[] { 64 });")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastTimeToLive, new byte[] { 1 });")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new byte[8]);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 25, \"eth0\"u8);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 25, [0]);")]
    [InlineData(OnLinux + "socket.GetRawSocketOption(6, 11, new byte[104]);")]
    [InlineData(OnLinux + "socket.GetRawSocketOption(6, 11, new byte[4]);")]
    [InlineData(OnLinux + "socket.GetRawSocketOption(1, 17, new byte[4]);")]
    [InlineData(OnLinux + "socket.GetRawSocketOption(1, 17, default);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 37, new byte[4]);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 50, BitConverter.GetBytes(0x02000000));")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(4711, 4711, new byte[1]);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", BitConverter.GetBytes(8192));")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", BitConverter.GetBytes(8192u));")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", bytes[..4]);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", bytes[..number]);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", bytes[^2..]);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", BitConverter.GetBytes(8192L).AsSpan(0, 4).ToArray());")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(1, 47, BitConverter.GetBytes(8192L));")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(41, 20, new byte[20]);")]
    [InlineData(OnLinux + "socket.SetRawSocketOption(0, 35, new byte[8]);")]
    [InlineData(OnLinux + "_ = socket.GetSocketOption(" + Linger + ", 8);")]
    [InlineData("var linger = socket.GetSocketOption(" + Linger +
        ", 8); if (linger.Length == 8) number = BitConverter.ToInt32(linger, 4);")]
    // What no accessor does may take another form: the numbers of congestion controls, a byte each; the group without its type.
    [InlineData(OnLinux + "socket.SetRawSocketOption(269, 14, [2]);")]
    [InlineData(OnLinux + "socket.GetRawSocketOption(271, 135, new byte[4]);")]
    // Another option on each system: that is for another rule.
    [InlineData("socket.SetRawSocketOption(6, 4, new byte[1]);")]
    public Task Right_or_unknown_buffer_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Theory]
    [InlineData("libc", "setsockopt(1, 1, 20, bytes, «4»)", "a struct timeval")]
    [InlineData("libc", "setsockopt(1, 1, 9, bytes, «sizeof(byte)»)", "SO_KEEPALIVE is a 32-bit integer (4 bytes) on Linux")]
    [InlineData("ws2_32", "setsockopt(1, 0xffff, 0x1006, bytes, «16»)", "32-bit count of milliseconds")]
    public Task Length_of_a_native_call_is_judged(string library, string call, string part) =>
        CallTest.ReportsAsync("SOCK1007", Native(library, call), part);

    [Theory]
    [InlineData("libc", "setsockopt(1, 1, 9, bytes, 4)")]
    [InlineData("libc", "setsockopt(1, 1, 20, bytes, bytes.Length)")]
    [InlineData("ws2_32", "setsockopt(1, 6, 1, bytes, 1)")]
    public Task Right_length_of_a_native_call_is_silent(string library, string call) => CallTest.IsSilentAsync(Native(library, call));

    [Theory]
    [InlineData("linux", "socket.SetSocketOption(" + Timeout + ", «new byte[4]»);")]
    [InlineData("freebsd", "socket.SetSocketOption(" + Linger + ", «new byte[4]»);")]
    [InlineData("windows", "socket.SetSocketOption(" + Linger + ", «new byte[8]»);")]
    public Task Only_the_systems_of_the_project_count(string platform, string marked) =>
        CallTest.ReportsAsync(Project(platform), "SOCK1007", marked);

    [Fact]
    public Task Windows_project_may_write_its_own_layout() =>
        CallTest.IsSilentAsync(Project("windows"), "socket.SetSocketOption(" + Timeout + ", new byte[4]);", allowSuggestions: true);

    [Fact]
    public Task Option_of_the_project_itself_is_judged() => CallTest.ReportsAsync(
        TestProject.WithCatalogue(
            """
            {
              "options": [ {
                "name": "MY_FLAG", "level": "SOL_SOCKET", "accessor": "SoMyFlag", "type": "uint16", "access": "read-write",
                "numbers": { "linux": 32100, "macos": 32100, "windows": 32100 }, "summary": "A flag."
              } ]
            }
            """),
        "SOCK1007", "if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 32100, «new byte[1]»);",
        "MY_FLAG is a 16-bit integer (2 bytes) on Linux", "write SetSoMyFlag(ushort)");

    [Theory]
    [InlineData("int", "uint", "setsockopt(1, 1, 20, bytes, «4»)")]
    [InlineData("int", "uint", "setsockopt(1, 1, 20, bytes, «(uint)sizeof(int)»)")]
    [InlineData("int", "uint", "setsockopt(1, 1, 20, bytes, «(uint)Marshal.SizeOf<int>()»)")]
    [InlineData("int", "nint", "setsockopt(1, 1, 20, bytes, «4»)")]
    [InlineData("int", "int", "var time = BitConverter.GetBytes(5000); setsockopt(1, 1, 20, time, «time.Length»)")]
    [InlineData("int", "uint", "var length = 4u; setsockopt(1, 1, 20, bytes, «length»)")]
    [InlineData("int", "ref uint", "var length = 4u; getsockopt(1, 1, 20, bytes, «ref length»)")]
    public Task Length_of_any_type_is_judged(string code, string length, string call) =>
        CallTest.ReportsAsync("SOCK1007", Native(code, length, call).Replace("«ref length»", "ref «length»", StringComparison.Ordinal),
            "a struct timeval", "not 4 bytes");

    [Theory]
    [InlineData("int", "uint", "setsockopt(1, 1, 20, bytes, 16)")]
    [InlineData("int", "uint", "setsockopt(1, 1, 20, bytes, (uint)bytes.Length)")]
    [InlineData("int", "ref uint", "var length = 4u; length = 16; getsockopt(1, 1, 20, bytes, ref length)")]
    [InlineData("int", "ref uint", "var length = 16u; getsockopt(1, 1, 20, bytes, ref length)")]
    public Task Right_length_of_any_type_is_silent(string code, string length, string call) =>
        CallTest.IsSilentAsync(Native(code, length, call));

    private static string NameOf(string length) => length.StartsWith("ref ", StringComparison.Ordinal) ? "getsockopt" : "setsockopt";

    private static string Native(string code, string length, string call) =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        using System.Net.Sockets;
        class C
        {
            [DllImport("libc")] static extern int {{NameOf(length)}}(
                int socket, {{code}} level, {{code}} name, byte[] value, {{length}} length);
            static void Run(byte[] bytes) { if (OperatingSystem.IsLinux()) { {{call}}; } }
        }
        """;

    private static TestProject Project(string platform) => new() { Properties = [("SockOptGenPlatforms", platform)] };

    private static string Native(string library, string call) =>
        $$"""
        using System.Runtime.InteropServices;
        using System.Net.Sockets;
        class C
        {
            [DllImport("{{library}}")] static extern int setsockopt(int socket, int level, int name, byte[] value, int length);
            static void Run(byte[] bytes) { if (System.OperatingSystem.IsLinux() || System.OperatingSystem.IsWindows()) {{call}}; }
        }
        """;
}
