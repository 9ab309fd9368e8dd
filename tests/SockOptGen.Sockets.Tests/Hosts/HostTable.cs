using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;
using SockOptGen.Sockets.Tests.Probes;
using Xunit.Sdk;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>Reads and sets every option on the system that this runs on.</summary>
internal static class HostTable
{
    /// <summary>What follows the last row, if the program got so far.</summary>
    public const string LastLine = "end";

    // What no unit or structure of some system holds.
    private static readonly Dictionary<string, object[]> s_impossible = new()
    {
        ["TCP_KEEPIDLE"] = [TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(-1)],
        ["SO_RCVTIMEO"] = [TimeSpan.FromMilliseconds(-2), TimeSpan.FromDays(50), TimeSpan.FromTicks(1)],
        ["SO_LINGER"] = [new SocketLinger(true, TimeSpan.FromSeconds(65_535)), new SocketLinger(true, TimeSpan.FromSeconds(65_536))],
    };

    public static IEnumerable<HostRow> Rows()
    {
        foreach (var option in OptionCase.All)
        {
            var reads = option.Emitted.CanRead ? SocketsFor(option, Access.Read).Select(probe => Read(option, probe)) : [];
            var writes = option.Emitted.CanWrite
                ? SocketsFor(option, Access.Write).SelectMany(probe => Values(option).Select(value => Write(option, probe, value)))
                : [];
            foreach (var row in reads.Concat(writes).OfType<HostRow>())
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<object> Values(OptionCase option) =>
        Candidates.For(option).Concat(s_impossible.GetValueOrDefault(option.Name) ?? []);

    // An option of other systems is refused before the system sees the socket; one kind is enough.
    private static IEnumerable<Probe> SocketsFor(OptionCase option, Access access) =>
        option.Can(access, OptionCase.Here) ? AllProbes.List.Where(probe => probe.Fits(option.Linked)) : AllProbes.List.Take(1);

    private static HostRow? Read(OptionCase option, Probe probe)
    {
        using var made = Prepare(option, probe);
        return made is null ? null : new HostRow(
            option.Name, Access.Read, probe.Name, "",
            HostRow.TextOf(option.Accessors.Get(made.Socket)), HostRow.TextOf(option.Accessors.TryGet(made.Socket)), "",
            Bytes(option, made.Socket));
    }

    // One after the other: of a few options only one socket of a system can have them.
    private static HostRow? Write(OptionCase option, Probe probe, object value)
    {
        var trying = Apply(option, probe, socket => HostRow.TextOf(option.Accessors.TrySet(socket, value)));
        return trying is null ? null : Apply(option, probe, socket =>
        {
            var before = CanRead(option) ? option.Accessors.Get(socket).Value : null;
            var plain = option.Accessors.Set(socket, value);
            var row = new HostRow(
                option.Name, Access.Write, probe.Name, HostRow.TextOf(value), HostRow.TextOf(plain), trying,
                plain.Succeeded && CanRead(option) ? HostRow.TextOf(option.Accessors.Get(socket)) : "",
                plain.Succeeded ? Bytes(option, socket) : "");
            // What belongs to the system goes back to where it was; that is a number always.
            _ = before is null || option.Linked.Type.Kind is ValueKind.Structure or ValueKind.List ? null
                : option.Accessors.Set(socket, before);
            return row;
        });
    }

    private static bool CanRead(OptionCase option) => option.Can(Access.Read, OptionCase.Here);

    private static T? Apply<T>(OptionCase option, Probe probe, Func<Socket, T> act)
        where T : class
    {
        using var made = Prepare(option, probe);
        return made is null ? null : act(made.Socket);
    }

    private static ProbeSocket? Prepare(OptionCase option, Probe probe)
    {
        var made = probe.TryCreate();
        if (made is null || !OperatingSystem.IsLinux() || IsReady(option, made.Socket))
        {
            return made;
        }

        made.Dispose();
        return null;
    }

    [SupportedOSPlatform("linux")]
    private static bool IsReady(OptionCase option, Socket socket)
    {
        try
        {
            return Preparations.Apply(option, socket);
        }
        catch (SkipException)
        {
            return false;
        }
    }

    private static string Bytes(OptionCase option, Socket socket)
    {
        if (option.Linked.NumberOn(OptionCase.Here, Access.Read) is not (var level, var number) || option.Linked.Option.IsQuery ||
            Moving.Is(option))
        {
            return "";
        }

        var buffer = new byte[64];
        var answer = Outcome.Of(() => socket.GetRawSocketOption(level, number, buffer));
        return answer.Value is int length ? Convert.ToHexString(buffer, 0, Math.Min(length, buffer.Length)) : "";
    }
}
