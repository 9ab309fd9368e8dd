using System.Runtime.InteropServices;

namespace SockOptGen.Tool.Sockets;

/// <summary>What Linux is asked directly.</summary>
internal static partial class LibC
{
    public const int CloseOnExec = 0x80000;

    public const int NotPermitted = 1;
    public const int NoSuchProcess = 3;
    public const int BadDescriptor = 9;
    public const int AccessDenied = 13;
    public const int NoSystemCall = 38;
    public const int NotASocket = 88;

    [LibraryImport("libc", SetLastError = true)]
    public static partial int socket(int domain, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int close(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int getsockname(int descriptor, Span<byte> address, ref int length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int getpeername(int descriptor, Span<byte> address, ref int length);

    /// <summary>A call that old C libraries have no function for.</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial nint syscall(nint number, nint first, nint second, nint third);
}
