namespace SockOptGen.Soak;

/// <summary>What a socket is used for.</summary>
internal enum SubjectKind
{
    Unconnected,
    Listening,
    Connected,
    Datagram,
}
