using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SockOptGen.Tool.Sockets;

/// <summary>Makes sockets as the system gives them.</summary>
internal static class NewSocket
{
    /// <summary>A new socket of <paramref name="kind"/>, or why there is none.</summary>
    /// <remarks>
    /// On Linux by the system call: .NET sets options of its own on what it makes, and has no names for most families. From a native
    /// descriptor on, .NET changes nothing.
    /// </remarks>
    public static (Socket? Socket, int Error, string? WhyNot) Create(SocketKind kind)
    {
        if (OperatingSystem.IsLinux())
        {
            var descriptor = LibC.socket(kind.Domain, (int)kind.Type | LibC.CloseOnExec, kind.Protocol);
            return descriptor < 0
                ? (null, Marshal.GetLastPInvokeError(), Marshal.GetLastPInvokeErrorMessage())
                : (new Socket(new SafeSocketHandle(descriptor, ownsHandle: true)), 0, null);
        }

        if (kind.Family is not { } family)
        {
            return (null, 0, "this system has no such sockets");
        }

        try
        {
            return (new Socket(family, kind.Type, (ProtocolType)kind.Protocol), 0, null);
        }
        catch (SocketException e)
        {
            return (null, e.NativeErrorCode, e.Message);
        }
    }
}
