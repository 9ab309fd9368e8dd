using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static unsafe partial class ControlMessages
{
    #region code
    /// <summary>recvmsg of 64-bit Linux, for the one control message that <paramref name="control"/> then holds.</summary>
    public static int Receive(Socket socket, Span<byte> data, int flags, out (int Level, int Type) kind, Span<byte> control)
    {
        var room = stackalloc byte[256];
        fixed (byte* start = data)
        {
            var vector = new Vector { Start = start, Length = (nuint)data.Length };
            var message = new Message { Vectors = &vector, VectorCount = 1, Control = room, ControlLength = 256 };
            var received = (int)recvmsg(socket.SafeHandle, &message, flags);
            if (received < 0)
            {
                throw new Win32Exception(Marshal.GetLastPInvokeError());
            }

            var header = (ControlHeader*)room;
            kind = message.ControlLength == 0 ? default : (header->Level, header->Type);
            if (message.ControlLength != 0)
            {
                new ReadOnlySpan<byte>(header + 1, Math.Min(control.Length, (int)header->Length - sizeof(ControlHeader))).CopyTo(control);
            }

            return received;
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint recvmsg(SafeSocketHandle socket, Message* message, int flags);

    private struct Vector
    {
        public byte* Start;
        public nuint Length;
    }

    private struct Message
    {
        public void* Name;
        public uint NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public byte* Control;
        public nuint ControlLength;
        public int Flags;
    }

    private readonly record struct ControlHeader(nuint Length, int Level, int Type);
    #endregion
}
