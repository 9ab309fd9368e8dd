using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>The system calls themselves, as the second opinion on what an accessor says.</summary>
internal static partial class LibC
{
    /// <summary>Asks the kernel for an option; the errno (0: none) and the bytes that it answered.</summary>
    public static (int Error, byte[] Answer) Get(Socket socket, int level, int number, int size)
    {
        var buffer = new byte[size];
        var (error, length) = Get(socket, level, number, buffer);
        return (error, buffer[..length]);
    }

    /// <summary>Asks the kernel with what is in <paramref name="buffer"/>; the errno, and how many bytes of it are the answer.</summary>
    public static (int Error, int Length) Get(Socket socket, int level, int number, byte[] buffer)
    {
        var length = buffer.Length;
        return getsockopt(socket.SafeHandle, level, number, buffer, ref length) == 0
            ? (0, Math.Min(length, buffer.Length))
            : (Marshal.GetLastPInvokeError(), 0);
    }

    /// <summary>Sets an option; the errno, 0 where it was taken.</summary>
    public static int Set(Socket socket, int level, int number, byte[] value) =>
        setsockopt(socket.SafeHandle, level, number, value, value.Length) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Sets an option to a sock_fprog that points to <paramref name="instructions"/>, of eight bytes each; the errno.</summary>
    public static unsafe int SetProgram(Socket socket, int level, int number, byte[] instructions)
    {
        fixed (byte* first = instructions)
        {
            var program = new byte[2 * nint.Size];
            BitConverter.TryWriteBytes(program, (ushort)(instructions.Length / 8));
            BitConverter.TryWriteBytes(program.AsSpan(nint.Size), (ulong)first);
            return Set(socket, level, number, program);
        }
    }

    /// <summary>Makes a socket of a family that .NET has no name for.</summary>
    public static Socket Create(int family, int type, int protocol)
    {
        // The numbers are Linux's.
        if (!OperatingSystem.IsLinux())
        {
            throw new SocketException((int)SocketError.AddressFamilyNotSupported);
        }

        return Own(socket(family, type, protocol));
    }

    /// <summary>Binds to a sockaddr; the errno.</summary>
    public static int Bind(Socket socket, byte[] address) =>
        bind(socket.SafeHandle, address, address.Length) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Connects to a sockaddr; the errno.</summary>
    public static int Connect(Socket socket, byte[] address) =>
        connect(socket.SafeHandle, address, address.Length) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Lets others connect; the errno.</summary>
    public static int Listen(Socket socket) => listen(socket.SafeHandle, 1) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Waits for one that connects.</summary>
    public static Socket Accept(Socket socket) => Own(accept(socket.SafeHandle, 0, 0));

    [LibraryImport("libc", SetLastError = true)]
    public static partial int close(int descriptor);

    /// <summary>The socket of a new <paramref name="descriptor"/>, or the error in its place.</summary>
    private static Socket Own(nint descriptor) => descriptor >= 0
        ? new Socket(new SafeSocketHandle(descriptor, ownsHandle: true))
        : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", SetLastError = true)]
    private static partial int bind(SafeSocketHandle socket, byte[] address, int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int connect(SafeSocketHandle socket, byte[] address, int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int listen(SafeSocketHandle socket, int backlog);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint accept(SafeSocketHandle socket, nint address, nint length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getsockopt(SafeSocketHandle socket, int level, int name, [In, Out] byte[] value, ref int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int setsockopt(SafeSocketHandle socket, int level, int name, byte[] value, int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint socket(int family, int type, int protocol);
}
