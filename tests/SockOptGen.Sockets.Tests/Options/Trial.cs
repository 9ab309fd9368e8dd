using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>What came of reading an option, or of setting it, on all sockets that should have it.</summary>
/// <param name="Works">Whether some suitable socket had it.</param>
/// <param name="Errors">What the accessors said on the others.</param>
/// <param name="Missed">Whether some suitable socket could not be made.</param>
[SupportedOSPlatform("linux")]
internal sealed record Trial(bool Works, IReadOnlyCollection<SocketError> Errors, bool Missed)
{
    private static readonly ConcurrentDictionary<(string, Access), Trial> s_done = new();

    /// <summary>Tries it once in a test run: its own test and the page of outcomes speak of the same trial.</summary>
    public static Trial Of(OptionCase option, Access access) =>
        s_done.GetOrAdd((option.Name, access), _ => On(option, access, AllProbes.List));

    /// <summary>Tries it on the <paramref name="probes"/>, each time.</summary>
    public static Trial On(OptionCase option, Access access, IEnumerable<Probe> probes) =>
        access == Access.Read ? Reading.Try(option, probes) : Writing.Try(option, probes);
}
