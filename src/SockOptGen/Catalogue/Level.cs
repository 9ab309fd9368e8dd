namespace SockOptGen.Catalogue;

/// <summary>The protocol level that an option belongs to: SOL_SOCKET, IPPROTO_TCP, …</summary>
/// <param name="Name">The native name.</param>
/// <param name="Prefix">What the accessors of its options start with.</param>
/// <param name="Numbers">Its number on each system; null where it does not exist.</param>
/// <param name="IsDefault">Whether its options are emitted unless the project names levels.</param>
/// <param name="Sockets">The kinds of sockets that have the level on each system; others refuse its options. Empty: not known.</param>
internal sealed record Level(string Name, string Prefix, PerPlatform<int?> Numbers, bool IsDefault,
    PerPlatform<EquatableArray<string>> Sockets = default)
{
    /// <summary>Whether a system takes and answers a single byte for its integers.</summary>
    public PerPlatform<bool> IsNarrow { get; init; }

    /// <summary>Whether a system does not say how many bytes it takes for its integers.</summary>
    public PerPlatform<bool> IsOfUnknownWidth { get; init; }
}
