using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Reads an option on every kind of socket through its accessors, and through libc.</summary>
[SupportedOSPlatform("linux")]
internal static class Reading
{
    /// <summary>Tries the <paramref name="probes"/>, also such as the option is not for.</summary>
    public static Trial Try(OptionCase option, IEnumerable<Probe> probes)
    {
        var (works, missed) = (false, false);
        var errors = new List<SocketError>();
        foreach (var probe in probes)
        {
            using var made = probe.TryCreate();
            if (made is null || !Preparations.Apply(option, made.Socket))
            {
                missed |= probe.Fits(option.Linked);
                continue;
            }

            var error = Compare(option, made.Socket, probe.Name);
            if (probe.Fits(option.Linked))
            {
                Assert.True(error is not null || HasItsLength(option, option.Ask(made.Socket).Length),
                    $"{probe}: {option.Ask(made.Socket).Length} bytes");
                works |= error is null;
                errors.AddRange(error is { } said ? [said] : []);
            }
        }

        return new Trial(works, errors, missed);
    }

    private static ((int Error, object? Value, int Length) Before, Outcome Got, Outcome Tried,
        (int Error, object? Value, int Length) After) AskFourTimes(OptionCase option, Socket socket)
    {
        var before = option.Ask(socket);
        var got = option.Accessors.Get(socket);
        var tried = option.Accessors.TryGet(socket);
        // An error is not asked for twice: a few options keep one until it was read.
        return (before, got, tried, before.Error == 0 ? option.Ask(socket) : before);
    }

    private static bool HasItsLength(OptionCase option, int length) =>
        !NativeValue.IsSized(option.Linked) || length == NativeValue.SizeOf(option.Linked) || option.Name == "PACKET_STATISTICS";

    /// <summary>The error of both; null where both answered, the same.</summary>
    public static SocketError? Compare(OptionCase option, Socket socket, string probe)
    {
        var (before, got, tried, after) = AskFourTimes(option, socket);
        for (var left = 1000; left > 0 && Moving.IsClock(option) && !Equals(before.Value, after.Value); left--)
        {
            (before, got, tried, after) = AskFourTimes(option, socket);
        }

        if (before.Error != 0)
        {
            return Contract.Refused(before.Error, got, tried, option.AskDotNet(socket));
        }

        Assert.True(got.Succeeded && tried.Succeeded, $"{probe}: {got} {tried}");
        Moving.Check(option, before.Value!, Shape.Of(got.Value)!, Shape.Of(tried.Value)!, after.Value!);
        return null;
    }
}
