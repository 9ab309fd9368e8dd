using System.Net.Sockets;
using System.Net.Sockets.Options;

namespace SockOptGen.Soak;

/// <summary>
/// What the threads do with a socket; each answers whether what came back is this socket's. A set gives the value that is there
/// already: on another socket it would be found as a wrong value.
/// </summary>
internal static class Calls
{
    private static readonly Func<Subject, bool>[] s_any =
    [
        static s => s.Socket.GetSoCookie() == s.Cookie,
        static s => s.Socket.TryGetSoCookie(out var cookie) && cookie == s.Cookie,
        static s => s.Socket.GetSoReceiveTimeout() == s.Values.ReceiveTimeout,
        static s => s.Socket.TryGetSoReceiveTimeout(out var timeout) && timeout == s.Values.ReceiveTimeout,
        static s => { s.Socket.SetSoReceiveTimeout(s.Values.ReceiveTimeout); return true; },
        static s => s.Socket.GetSoType() == (s.Kind == SubjectKind.Datagram ? SocketType.Dgram : SocketType.Stream),
    ];

    private static readonly Func<Subject, bool>[] s_tcp =
    [
        static s => s.Socket.GetTcpUserTimeout() == s.Values.UserTimeout,
        static s => s.Socket.TryGetTcpUserTimeout(out var timeout) && timeout == s.Values.UserTimeout,
        static s => { s.Socket.SetTcpUserTimeout(s.Values.UserTimeout); return true; },
        static s => s.Socket.TrySetTcpUserTimeout(s.Values.UserTimeout),
        static s => s.Socket.GetTcpKeepIdle() == s.Values.KeepIdle,
        static s => { s.Socket.SetTcpKeepIdle(s.Values.KeepIdle); return true; },
        static s => s.Socket.GetTcpNoDelay() == s.Values.NoDelay,
        static s => s.Socket.TryGetTcpNoDelay(out var on) && on == s.Values.NoDelay,
        static s => { s.Socket.SetTcpNoDelay(s.Values.NoDelay); return true; },
        static s => s.Socket.GetSoLinger() == s.Values.Linger,
        static s => s.Socket.TrySetSoLinger(s.Values.Linger),
        static s => IsRight(s, s.Socket.GetTcpInfo()),
        static s => s.Socket.TryGetTcpInfo(out var info) && IsRight(s, info),
    ];

    private static readonly Func<Subject, bool>[] s_datagram =
    [
        static s => s.Socket.GetIpTimeToLive() == s.Values.TimeToLive,
        static s => s.Socket.TryGetIpTimeToLive(out var hops) && hops == s.Values.TimeToLive,
        static s => { s.Socket.SetIpTimeToLive(s.Values.TimeToLive); return true; },
        static s => s.Socket.TrySetIpTimeToLive(s.Values.TimeToLive),
    ];

    /// <summary>On a socket that has no such option: false, and nothing is set on one that has.</summary>
    private static readonly Func<Subject, bool>[] s_refused =
    [
        static s => !s.Socket.TryGetTcpUserTimeout(out _),
        static s => !s.Socket.TrySetTcpUserTimeout(TimeSpan.Zero),
        static s => !s.Socket.TryGetTcpInfo(out _),
    ];

    private static readonly Func<Subject, bool>[] s_ofTcp = [.. s_any, .. s_tcp];
    private static readonly Func<Subject, bool>[] s_ofDatagram = [.. s_any, .. s_datagram];

    /// <summary>Those that allocate nothing.</summary>
    public static Func<Subject, bool>[] Of(SubjectKind kind) => kind == SubjectKind.Datagram ? s_ofDatagram : s_ofTcp;

    /// <summary>Those that the kernel refuses: the error is an object.</summary>
    public static Func<Subject, bool>[] RefusedBy(SubjectKind kind) => kind == SubjectKind.Datagram ? s_refused : [];

    // .NET disconnects a socket that is closed while a call holds it, so that the call ends: until then it is this socket still.
    private static bool IsRight(Subject s, in TcpInfo info) =>
        (s.Kind, info.State) switch
        {
            (SubjectKind.Listening, TcpConnectionState.Listen) => info.SackedSegments == s.Values.Backlog,
            (SubjectKind.Connected, TcpConnectionState.Established) or (SubjectKind.Unconnected, TcpConnectionState.Closed) => true,
            (_, TcpConnectionState.Closed) => s.IsClosing,
            _ => false,
        };
}
