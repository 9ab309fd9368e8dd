using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Sets an option on every suitable kind of socket through its accessors, and through libc on their twin.</summary>
[SupportedOSPlatform("linux")]
internal static class Writing
{
    public static Trial Try(OptionCase option)
    {
        var (works, missed) = (false, false);
        var errors = new List<SocketError>();
        foreach (var probe in AllProbes.List.Where(probe => probe.Fits(option.Linked)))
        {
            foreach (var value in Candidates.For(option))
            {
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
        var canRead = option.Can(Access.Read, Platform.Linux);
        var (before, untouched) = canRead ? (option.Ask(plain).Value, option.Ask(trying).Value) : default;
        var set = option.Accessors.Set(plain, value);
        var tried = option.Accessors.TrySet(trying, value);
        var errno = option.Tell(twin, value);
        if (errno != 0)
        {
            errors.Add(Contract.Refused(errno, set, tried, option.TellDotNet(twin, value)));
            Assert.True(!canRead || Moving.Is(option) || Equals(untouched, option.Ask(trying).Value), $"{option} = {value} failed and changed it.");
            return false;
        }

        Assert.True(set.Succeeded && tried.Succeeded, $"{value}: {set} {tried}");
        if (canRead)
        {
            foreach (var socket in new[] { plain, trying, twin })
            {
                var answer = option.Ask(socket).Value;
                Assert.True(Adjustments.Allow(option, new Effect(socket, before, value, answer)), $"{option} = {value}: it was {before} and is {answer}.");
                Assert.True(Moving.Is(option) || Equals(answer, option.Accessors.Get(socket).Value), $"{option} = {value}: {answer}");
            }

            // What belongs to the system goes back to where it was.
            _ = before is null ? 0 : option.Tell(plain, before);
        }

        return !Equals(before, value);
    }
}
