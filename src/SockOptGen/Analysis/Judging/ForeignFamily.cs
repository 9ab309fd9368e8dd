using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Sockets;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Judging;

/// <summary>An option of one version of IP on a socket of the other, where that does nothing whatever the system says to it.</summary>
/// <param name="Option">The option.</param>
/// <param name="Wanted">The sockets that it is for.</param>
/// <param name="Actual">The socket.</param>
/// <param name="IsRefused">Whether .NET itself refuses it, on every system; the systems may take it otherwise.</param>
internal readonly record struct ForeignFamily(KnownOption Option, string Wanted, string Actual, bool IsRefused)
{
    private const string IPv6 = "IPv6";

    /// <summary>What <paramref name="use"/> is on a socket with <paramref name="facts"/>; null: it may do something.</summary>
    public static ForeignFamily? Of(in OptionUse use, SocketFacts facts) =>
        facts.Family is null || use.Dotnet is not { IsEmpty: false } pairs ? null
        : use.Property is not null ? OfProperty(pairs, facts)
        : OfCall(use, pairs[0], facts);

    // A property checks the family before it calls the system: Ttl knows both, DontFragment and DualMode one.
    private static ForeignFamily? OfProperty(System.Collections.Immutable.ImmutableArray<DotnetOption> pairs, SocketFacts facts)
    {
        ForeignFamily? first = null;
        foreach (var pair in pairs)
        {
            if (pair.Option is not { } option || facts.Misfit(OwnSockets(pair.Level)) is not { } misfit)
            {
                return null;
            }

            first ??= new ForeignFamily(option, misfit.Wanted, misfit.Actual, IsRefused: true);
        }

        return first;
    }

    // Only what concerns the packets of IPv4: of those with another form for IPv6, memberships are the host's too.
    private static ForeignFamily? OfCall(in OptionUse use, DotnetOption pair, SocketFacts facts) =>
        pair.Option is { Linked.Type.Kind: not ValueKind.Structure } option && facts.Misfit(OwnSockets(pair.Level)) is { } misfit &&
        HasTwin(use.Project.Index, pair, facts) && OnlyIPv6.Is(use.Socket, use.Project.Sockets)
            ? new ForeignFamily(option, misfit.Wanted, misfit.Actual, IsRefused: false) : null;

    private static bool HasTwin(OptionIndex index, DotnetOption pair, SocketFacts facts) =>
        index.MeantBy(IPv6, pair.Name.Name) is not null ||
        index.DotnetNamed(pair.Name.Name).Any(other => other.Level != pair.Level && facts.Misfit(OwnSockets(other.Level)) is null);

    /// <summary>The sockets that have a level on every system: some systems have that of IPv4 on dual-mode sockets too.</summary>
    private static EquatableArray<string> OwnSockets(Level level) =>
        level.Sockets[PlatformInfo.Default[0]].Where(kind => PlatformInfo.Default.All(platform => level.Sockets[platform].Contains(kind)))
            .ToEquatableArray();
}
