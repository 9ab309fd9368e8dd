using System.Runtime.InteropServices;

namespace SockOptGen.Soak;

/// <summary>A read through the number of a descriptor, which may belong to another socket by now.</summary>
internal static class ByNumber
{
    private const int SolSocket = 1;
    private const int SoCookie = 57;

    /// <summary>False where another socket has answered.</summary>
    public static bool IsRight(Subject subject)
    {
        var length = sizeof(ulong);
        return getsockopt(subject.Number, SolSocket, SoCookie, out var cookie, ref length) != 0 || cookie == subject.Cookie;
    }

    [DllImport("libc")]
    private static extern int getsockopt(int descriptor, int level, int name, out ulong value, ref int length);
}
