using System.Net.Sockets.Options;

namespace SockOptGen.Tool.Sockets;

/// <summary>A socket with its options, as commands show it.</summary>
/// <param name="Kind">The kind, as in "tcp4".</param>
/// <param name="Entries">The options.</param>
internal sealed record SocketReport(string Kind, IReadOnlyList<SocketOptionReading> Entries)
{
    /// <summary>The process that has it; null for a socket of the tool's own.</summary>
    public int? Process { get; init; }

    /// <summary>The name of the process.</summary>
    public string? ProcessName { get; init; }

    /// <summary>Its descriptor there.</summary>
    public int? Descriptor { get; init; }

    /// <summary>Other processes that have the same socket.</summary>
    public IReadOnlyList<int> SharedWith { get; init; } = [];

    public string? Local { get; init; }

    public string? Peer { get; init; }

    public string? State { get; init; }

    /// <summary>One line that says which socket it is.</summary>
    public string Title => Process is null ? Kind :
        $"{ProcessName} ({Process}) descriptor {Descriptor}: {Kind} {Local ?? "without an address"}" +
        (Peer is null ? "" : $" to {Peer}") + (State is null ? "" : $", {State}") +
        (SharedWith.Count == 0 ? "" : $", also in {string.Join(", ", SharedWith)}");
}
