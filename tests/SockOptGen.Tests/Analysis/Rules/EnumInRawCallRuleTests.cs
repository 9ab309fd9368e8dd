using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class EnumInRawCallRuleTests
{
    [Theory]
    [InlineData("socket.SetRawSocketOption(«(int)SocketOptionLevel.Socket», 25, bytes);",
        "SocketOptionLevel.Socket is 65535, but SOL_SOCKET is 1 on Linux")]
    [InlineData("socket.SetRawSocketOption(optionValue: bytes, optionName: 25, optionLevel: «(int)SocketOptionLevel.Socket»);", "65535")]
    [InlineData("const int Level = (int)SocketOptionLevel.Socket; socket.SetRawSocketOption(«Level», 25, bytes);", "65535")]
    [InlineData("var where = (int)SocketOptionLevel.Socket; socket.GetRawSocketOption(«where», number, bytes);", "65535")]
    [InlineData("socket.SetRawSocketOption(6, «(int)SocketOptionName.TcpKeepAliveTime», bytes);",
        "SocketOptionName.TcpKeepAliveTime is 3, but TCP_KEEPIDLE is 4 on Linux; write the number of each system. ",
        "Natively (6, 3) is TCP_CORK on Linux")]
    [InlineData("socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, «(int)SocketOptionName.TcpKeepAliveRetryCount», bytes);",
        "TCP_KEEPCNT is 6 on Linux")]
    [InlineData("socket.GetRawSocketOption(number, «(int)SocketOptionName.KeepAlive», bytes);", "SO_KEEPALIVE is 9 on Linux")]
    [InlineData("socket.SetRawSocketOption(«(int)SocketOptionLevel.Socket», «(int)SocketOptionName.KeepAlive», bytes);", " on Linux")]
    public Task Value_that_is_not_native_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1005", marked, parts);

    [Theory]
    [InlineData("socket.SetRawSocketOption((int)level, «(int)name», bytes);",
        "have the numbers of Windows, and Linux and macOS have others", "call SetSocketOption or GetSocketOption")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.GetRawSocketOption((int)level, «(int)name», bytes);", "Linux has others")]
    public Task Variables_of_enumerations_are_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK1005", marked, parts);

    [Theory]
    [InlineData("socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, (int)SocketOptionName.NoDelay, bytes);")]
    [InlineData("socket.SetRawSocketOption((int)SocketOptionLevel.IPv6, 20, bytes);")]
    [InlineData("socket.SetRawSocketOption(65535, 25, bytes);")]
    [InlineData("socket.SetRawSocketOption(OperatingSystem.IsLinux() ? 1 : (int)SocketOptionLevel.Socket, 25, bytes);")]
    [InlineData("socket.SetRawSocketOption((int)level, 4, bytes);")]
    [InlineData("socket.SetRawSocketOption(number, (int)name, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetRawSocketOption((int)level, (int)name, bytes);")]
    [InlineData("socket.SetRawSocketOption(number, (int)SocketOptionName.IpTimeToLive, bytes);")]
    public Task Value_that_is_native_or_not_known_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Native_declarations_are_known_by_library_and_entry_point() => CallTest.ReportsAsync(
        "SOCK1005",
        """
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [DllImport("libc", SetLastError = true)]
            static extern int setsockopt(int socket, int level, int optname, in int optval, uint optlen);

            [DllImport("libc", EntryPoint = "getsockopt")]
            static extern int Get(SafeHandle socket, SocketOptionLevel level, SocketOptionName optname, out int optval, ref uint optlen);

            [LibraryImport("libc", EntryPoint = "setsockopt")]
            private static partial int Generated(int socket, int level, int optname, in int optval, uint optlen);
            private static partial int Generated(int socket, int level, int optname, in int optval, uint optlen) => 0;

            [DllImport("ws2_32.dll", EntryPoint = "setsockopt")]
            static extern int Winsock(nint socket, int level, int optname, in int optval, int optlen);

            [DllImport("libSystem.dylib", EntryPoint = "setsockopt")]
            static extern int Darwin(int socket, int level, int optname, in int optval, uint optlen);

            [DllImport("mine", EntryPoint = "setsockopt")]
            static extern int Lookalike(int socket, int level, int optname, in int optval, uint optlen);

            [DllImport("libc", EntryPoint = "sendto")]
            static extern int Other(int socket, int level, int optname, in int optval, uint optlen);

            static void Run(Socket s)
            {
                int one = 1;
                uint size = 4;
                setsockopt(3, «(int)SocketOptionLevel.Socket», 9, one, 4);
                Get(s.SafeHandle, «SocketOptionLevel.Socket», «SocketOptionName.KeepAlive», out one, ref size);
                Generated(3, «(int)SocketOptionLevel.Socket», 9, one, 4);
                Winsock(3, (int)SocketOptionLevel.Socket, (int)SocketOptionName.KeepAlive, one, 4);
                Darwin(3, (int)SocketOptionLevel.Socket, 8, one, 4);
                Lookalike(3, (int)SocketOptionLevel.Socket, 9, one, 4);
                Other(3, (int)SocketOptionLevel.Socket, 9, one, 4);
            }
        }
        """);

    /// <summary>What only the project calls gets what the project hands to it.</summary>
    [Theory]
    [InlineData("Set(s, SocketOptionLevel.Tcp, (SocketOptionName)4); Set(s, (SocketOptionLevel)1, Number);", "(int)name")]
    [InlineData("Set(s, SocketOptionLevel.Tcp, (SocketOptionName)4); Set(s, SocketOptionLevel.IP, SocketOptionName.TypeOfService);",
        "«(int)name»")]
    [InlineData("Set(s, SocketOptionLevel.Socket, Number);", "«(int)name»")]
    [InlineData("Set(s, SocketOptionLevel.Tcp, default(C).Name);", "«(int)name»")]
    [InlineData("System.Action<Socket, SocketOptionLevel, SocketOptionName> set = Set;", "«(int)name»")]
    [InlineData("", "«(int)name»")]
    public Task Forwarder_that_gets_native_numbers_is_silent(string calls, string name)
    {
        var source = $$"""
            using System.Net.Sockets;
            class C
            {
                const SocketOptionName Number = (SocketOptionName)25;
                public SocketOptionName Name;
                void M(Socket s) { {{calls}} }
                private static void Set(Socket s, SocketOptionLevel level, SocketOptionName name) =>
                    s.SetRawSocketOption((int)level, {{name}}, new byte[4]);
            }
            """;
        return name.StartsWith('«') ? CallTest.ReportsAsync("SOCK1005", source) : CallTest.IsSilentAsync(source, allowSuggestions: true);
    }
}
