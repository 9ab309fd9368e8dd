using System.Net.Sockets.Options;

namespace SockOptGen.Tool.Sockets;

/// <summary>What new sockets of each kind have, read once.</summary>
internal sealed class FreshSockets
{
    /// <summary>In this time every clock has moved.</summary>
    private const int Tick = 5;

    private readonly Dictionary<(int, int, int), FreshSocket?> _known = [];

    /// <summary>The options of a new socket of <paramref name="kind"/>; null where this process cannot make one.</summary>
    public FreshSocket? Of(SocketKind kind)
    {
        var key = (kind.Domain, (int)kind.Type, kind.Protocol);
        if (!_known.TryGetValue(key, out var fresh))
        {
            fresh = Read(kind);
            _known.Add(key, fresh);
        }

        return fresh;
    }

    private static FreshSocket? Read(SocketKind kind)
    {
        using var socket = NewSocket.Create(kind).Socket;
        if (socket is null)
        {
            return null;
        }

        var snapshot = SocketOptionSnapshot.Take(socket, kind.Words);
        Thread.Sleep(Tick);
        var moving = SocketOptionSnapshot.Take(socket, kind.Words).ChangedFrom(snapshot).Entries.Select(entry => entry.Option);
        return new FreshSocket(snapshot, moving.ToHashSet());
    }
}

/// <summary>What a new socket has.</summary>
/// <param name="Snapshot">Its options.</param>
/// <param name="Moving">Options that change by themselves, such as clocks.</param>
internal sealed record FreshSocket(SocketOptionSnapshot Snapshot, IReadOnlySet<SocketOptionDescriptor> Moving)
{
    /// <summary>What somebody set on the socket of <paramref name="snapshot"/>: what cannot be set, nobody did.</summary>
    public IEnumerable<SocketOptionReading> WhatWasSet(SocketOptionSnapshot snapshot) =>
        snapshot.ChangedFrom(Snapshot).Entries
            .Where(entry => entry.WhyNot is null && entry.Option.Here!.CanWrite && !Moving.Contains(entry.Option));
}
