using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Tool.Commands;
using SockOptGen.Tool.Sockets;

namespace SockOptGen.Tool.Processes;

/// <summary>Reads the sockets of processes: each is borrowed, read and given back before the next.</summary>
/// <param name="isChangedOnly">Whether only what differs from a new socket of the same kind is of interest.</param>
[SupportedOSPlatform("linux")]
internal sealed class ProcessSockets(bool isChangedOnly)
{
    private readonly FreshSockets _fresh = new();

    /// <summary>The sockets of <paramref name="wanted"/>, those that several processes share once.</summary>
    /// <param name="wanted">Processes, and the descriptors of interest; none: all.</param>
    /// <param name="tell">Hears why a process is left out.</param>
    /// <exception cref="ToolException">Nothing can be shown.</exception>
    public IReadOnlyList<SocketReport> Read(
        IReadOnlyList<(int Process, IReadOnlyList<int> Descriptors)> wanted, Action<string> tell)
    {
        var (reports, owners) = (new List<(long Socket, SocketReport Report)>(), new Dictionary<long, List<int>>());
        var problems = new List<ToolException>();
        foreach (var (process, descriptors) in wanted)
        {
            try
            {
                ReadProcess(process, descriptors, reports, owners);
            }
            catch (ToolException e)
            {
                problems.Add(e);
            }
        }

        if (reports.Count == 0)
        {
            throw problems.FirstOrDefault() ?? new ToolException(ExitCode.NothingFound,
                $"No sockets in process {string.Join(", ", wanted.Select(found => found.Process))}.");
        }

        foreach (var problem in problems)
        {
            tell(problem.Message);
        }

        return [.. reports.Select(found => found.Report with { SharedWith = [.. owners[found.Socket].Skip(1)] })];
    }

    private void ReadProcess(
        int process, IReadOnlyList<int> descriptors, List<(long, SocketReport)> reports, Dictionary<long, List<int>> owners)
    {
        var sockets = ProcessFiles.SocketsOf(process);
        if (descriptors.Except(sockets.Select(entry => entry.Descriptor)).ToList() is { Count: > 0 } others)
        {
            throw new ToolException(ExitCode.NothingFound, $"Process {process} has no socket with the descriptor {others[0]}.");
        }

        if (sockets.Count == 0)
        {
            return;
        }

        using var door = new PidFd(process);
        foreach (var (descriptor, socket) in sockets)
        {
            if (descriptors.Count != 0 && !descriptors.Contains(descriptor))
            {
                continue;
            }

            if (owners.TryGetValue(socket, out var known))
            {
                // A process may have it twice.
                if (!known.Contains(process))
                {
                    known.Add(process);
                }
            }
            else if (ReadSocket(door, process, descriptor) is { } report)
            {
                owners.Add(socket, [process]);
                reports.Add((socket, report));
            }
        }
    }

    /// <summary>Null: it was closed meanwhile.</summary>
    private SocketReport? ReadSocket(PidFd door, int process, int descriptor)
    {
        var duplicate = door.Duplicate(descriptor);
        if (duplicate < 0)
        {
            return null;
        }

        using var borrowed = BorrowedSocket.Of(duplicate);
        if (borrowed is null)
        {
            return null;
        }

        var kind = borrowed.Kind;
        var snapshot = SocketOptionSnapshot.Take(borrowed.Socket, kind.Words);
        return new SocketReport(kind.Name, Choose(snapshot, kind))
        {
            Process = process,
            ProcessName = ProcessFiles.NameOf(process) ?? "?",
            Descriptor = descriptor,
            Local = borrowed.Local,
            Peer = borrowed.Peer,
            State = borrowed.State,
        };
    }

    private IReadOnlyList<SocketOptionReading> Choose(SocketOptionSnapshot snapshot, SocketKind kind) =>
        isChangedOnly && _fresh.Of(kind) is { } fresh
            ? [.. fresh.WhatWasSet(snapshot)]
            : [.. snapshot.Entries.Where(entry => entry.WhyNot is null)];
}
