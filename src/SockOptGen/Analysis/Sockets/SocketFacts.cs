using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Sockets;

/// <summary>What is known about a socket from how it was made.</summary>
/// <param name="Family">Its address family as the catalogue's `sockets` name it; null: not known.</param>
/// <param name="Protocols">Its protocol, first, and what else of `sockets` holds of it; empty: not known.</param>
/// <param name="Born">What it has been through when it is there.</param>
internal sealed record SocketFacts(string? Family, EquatableArray<string> Protocols, SocketMoments Born = SocketMoments.None)
{
    public static readonly SocketFacts Unknown = new(null, []);

    /// <summary>What of <paramref name="kinds"/> this socket is not: its own kind and theirs, as prose has them;
    /// null where it can be one of them.</summary>
    public (string Wanted, string Actual)? Misfit(EquatableArray<string> kinds) =>
        Family is { } family && MissesAll(kinds, isFamily: true, family) ? (Names(kinds, isFamily: true), SocketKinds.DisplayName(family))
        : Protocols.Length != 0 && MissesAll(kinds, isFamily: false, null)
        ? (Names(kinds, isFamily: false), SocketKinds.DisplayName(Family is null or "ipv4" or "ipv6" ? Protocols[0] : Family))
        : null;

    // Kinds that name no family, or no protocol, leave it open.
    private bool MissesAll(EquatableArray<string> kinds, bool isFamily, string? family)
    {
        var isNamed = false;
        foreach (var kind in kinds)
        {
            if (SocketKinds.IsFamily(kind) == isFamily)
            {
                isNamed = true;
                if (isFamily ? kind == family : Has(kind))
                {
                    return false;
                }
            }
        }

        return isNamed;
    }

    private bool Has(string kind)
    {
        foreach (var protocol in Protocols)
        {
            if (protocol == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static string Names(EquatableArray<string> kinds, bool isFamily) =>
        Phrases.List(kinds.Where(kind => SocketKinds.IsFamily(kind) == isFamily).Select(SocketKinds.DisplayName), "and");
}
