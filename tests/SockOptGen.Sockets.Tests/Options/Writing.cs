using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Sets an option on every suitable kind of socket through its accessors, and through libc on their twin.</summary>
[SupportedOSPlatform("linux")]
internal static class Writing
{
    private const int ProtocolOption = 92; // ENOPROTOOPT

    /// <summary>Set for longer than they can be read, since 6.9; the catalogue has no number for that, but a text.</summary>
    public static IReadOnlySet<string> ReadableLater { get; } = new HashSet<string>
    {
        "IP_ROUTER_ALERT", "IPV6_ROUTER_ALERT", "NETLINK_LISTEN_ALL_NSID", "PACKET_COPY_THRESH",
    };

    // Stored before the kernel looks for a controller that has it.
    private static readonly HashSet<string> s_keptAlthoughRefused = ["BT_VOICE"];

    /// <summary>Tries those of the <paramref name="probes"/> that the option is for.</summary>
    public static Trial Try(OptionCase option, IEnumerable<Probe> probes)
    {
        var (works, missed) = (false, false);
        var errors = new List<SocketError>();
        foreach (var probe in probes.Where(probe => probe.Fits(option.Linked)))
        {
            foreach (var value in Candidates.For(option))
            {
                if (IsExclusive(option))
                {
                    works |= CompareOneByOne(option, value, probe, errors, ref missed);
                    continue;
                }

                using var plain = Prepare(option, probe);
                using var trying = Prepare(option, probe);
                using var twin = Prepare(option, probe);
                if (plain is null || trying is null || twin is null)
                {
                    missed = true;
                    break;
                }

                works |= Compare(option, value, plain.Socket, trying.Socket, twin.Socket, errors);
            }
        }

        return new Trial(works, errors, missed);
    }

    // One socket at a time can be the multicast router of a system, or have an address; virtual servers belong to the system.
    private static bool IsExclusive(OptionCase option) =>
        (option.Name.StartsWith("MRT", StringComparison.Ordinal) || option.Name.StartsWith("IP_VS_", StringComparison.Ordinal) ||
            option.Name is "SCTP_SOCKOPT_BINDX_ADD" or "SCTP_SOCKOPT_BINDX_REM") &&
        !option.Can(Access.Read, Platform.Linux);

    private static bool CompareOneByOne(OptionCase option, object value, Probe probe, List<SocketError> errors, ref bool missed)
    {
        var (set, tried) = (On(option, probe, socket => option.Accessors.Set(socket, value)),
            On(option, probe, socket => option.Accessors.TrySet(socket, value)));
        var (errno, dotnet) = (On(option, probe, socket => (int?)option.Tell(socket, value)),
            On(option, probe, socket => option.TellDotNet(socket, value)));
        if (set is null || tried is null || errno is null || dotnet is null)
        {
            missed = true;
            return false;
        }

        if (errno != 0)
        {
            errors.Add(Contract.Refused(errno.Value, set, tried, dotnet));
            return false;
        }

        Assert.True(set.Succeeded && tried.Succeeded, $"{value}: {set} {tried}");
        return true;
    }

    // Older kernels set a few options that they do not tell.
    private static bool IsWriteOnlyHere(OptionCase option, Socket socket) =>
        ReadableLater.Contains(option.Name) && option.Ask(socket).Error == ProtocolOption;

    private static T? On<T>(OptionCase option, Probe probe, Func<Socket, T> act)
    {
        using var made = Prepare(option, probe);
        return made is null ? default : act(made.Socket);
    }

    private static ProbeSocket? Prepare(OptionCase option, Probe probe)
    {
        var made = probe.TryCreate();
        if (made is not null && !Preparations.Apply(option, made.Socket))
        {
            made.Dispose();
            return null;
        }

        return made;
    }

    /// <summary>Whether the value was taken and was another than before.</summary>
    private static bool Compare(OptionCase option, object value, Socket plain, Socket trying, Socket twin, List<SocketError> errors)
    {
        var canRead = option.Can(Access.Read, Platform.Linux) && !IsWriteOnlyHere(option, plain);
        var (before, untouched) = canRead ? (option.Ask(plain).Value, option.Ask(trying).Value) : default;
        var set = option.Accessors.Set(plain, value);
        var tried = option.Accessors.TrySet(trying, value);
        var errno = option.Tell(twin, value);
        if (errno != 0)
        {
            errors.Add(Contract.Refused(errno, set, tried, option.TellDotNet(twin, value)));
            Assert.True(!canRead || Moving.Is(option) || s_keptAlthoughRefused.Contains(option.Name) ||
                    Equals(untouched, option.Ask(trying).Value),
                $"{option} = {value} failed and changed it.");
            return false;
        }

        Assert.True(set.Succeeded && tried.Succeeded, $"{value}: {set} {tried}");
        if (canRead)
        {
            foreach (var socket in new[] { plain, trying, twin })
            {
                var answer = option.Ask(socket).Value;
                Assert.True(Adjustments.Allow(option, new Effect(socket, before, Shape.Of(value)!, answer)),
                    $"{option} = {value}: it was {before} and is {answer}.");
                Assert.True(Moving.Is(option) || Equals(answer, Shape.Of(option.Accessors.Get(socket).Value)),
                    $"{option} = {value}: {answer}");
            }

            // What belongs to the system goes back to where it was; that is a number always.
            _ = before is null || option.Linked.Type.Kind is ValueKind.Structure or ValueKind.List ? 0 : option.Tell(plain, before);
        }

        return !Equals(before, Shape.Of(value));
    }
}
