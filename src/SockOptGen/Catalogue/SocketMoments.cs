namespace SockOptGen.Catalogue;

/// <summary>Moments in the life of a socket after which options are no longer free.</summary>
[Flags]
internal enum SocketMoments
{
    None = 0,

    /// <summary>It has its local address; connecting and listening give it one too.</summary>
    Bind = 1,

    /// <summary>It is connected, or was accepted.</summary>
    Connect = 2,

    Listen = 4,
}
