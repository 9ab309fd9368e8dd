using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK2002 where a native call has made the socket: a number of a family that no other system has tells the system.</summary>
public class NativeSocketTests
{
    private const string Set = "if (setsockopt({0}, 1, {1}, bytes, 4) < 0) throw new Exception();";

    [Theory]
    [InlineData("int fd = socket(29, 3, 1); if (fd < 0) return;", "fd")]
    [InlineData("const int AF_PACKET = 17; var fd = socket(AF_PACKET, 3, 0);", "fd")]
    [InlineData("", "socket(protocol: 0, type: 3, domain: 16)")]
    [InlineData("var handle = new SafeSocketHandle((IntPtr)socket(29, 3, 1), true);", "(int)handle.DangerousGetHandle()")]
    [InlineData("using var can = new Socket(new SafeSocketHandle((IntPtr)socket(29, 3, 1), true));", "can.Handle.ToInt32()")]
    [InlineData("", "_once")]
    [InlineData("", "_made")]
    [InlineData("", "_closed")]
    public Task Number_of_the_system_of_the_family_is_silent(string before, string socket) =>
        CallTest.IsPortableAsync(new TestProject(), Program(before, socket, "8"));

    [Theory]
    [InlineData("int fd = socket(2, 1, 0);", "fd")]
    [InlineData("int fd = socket(10, 1, 0);", "fd")]
    // AF_TIPC of Linux is AF_INET6 of macOS.
    [InlineData("int fd = socket(30, 5, 0);", "fd")]
    [InlineData("int fd = socket(bytes[0], 3, 1);", "fd")]
    [InlineData("int fd = socket(29, 3, 1); if (bytes.Length == 1) fd = socket(2, 1, 0);", "fd")]
    [InlineData("", "_either")]
    [InlineData("", "_open")]
    [InlineData("", "other")]
    public Task Number_on_another_socket_is_reported(string before, string socket) =>
        CallTest.ReportsAsync("SOCK2002", Program(before, socket, "«8»"), "(1, 8) is SO_RCVBUF on Linux and nothing on macOS");

    [Theory]
    [InlineData("using var can = new Socket(new SafeSocketHandle((IntPtr)socket(29, 3, 1), true)); can.SetRawSocketOption(1, 8, bytes);")]
    // Sockets of routes on macOS, where Linux has those of packets.
    [InlineData("if (setsockopt(socket(17, 3, 0), 0xffff, 0x1002, bytes, 4) < 0) throw new Exception();")]
    public Task Numbers_tell_the_system_of_the_family(string statements) =>
        CallTest.IsPortableAsync(new TestProject(), Program(statements, "socket(29, 3, 1)", "8"));

    private static string Program(string before, string socket, string name) =>
        $$"""
        using System;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        class C
        {
            private readonly int _once = socket(29, 3, 1);
            private readonly int _either;
            private int _made, _closed = -1;
            internal int _open = socket(29, 3, 1);
            C(bool isCan) { _made = socket(29, 3, 1); _closed = socket(29, 3, 1); _either = isCan ? socket(29, 3, 1) : socket(2, 1, 0); }
            [DllImport("libc")] static extern int socket(int domain, int type, int protocol);
            [DllImport("libc")] static extern int setsockopt(int socket, int level, int name, byte[] value, uint length);
            void Close() => _closed = -1;
            void Run(byte[] bytes, int other)
            {
                {{before}}
                {{string.Format(System.Globalization.CultureInfo.InvariantCulture, Set, socket, name)}}
            }
        }
        """;
}
