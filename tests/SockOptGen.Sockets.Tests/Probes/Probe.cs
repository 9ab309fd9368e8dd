using System.ComponentModel;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>A kind of socket.</summary>
/// <param name="Name">What failures call it.</param>
/// <param name="Family">Its address family, as the catalogue's `sockets` name it.</param>
/// <param name="Protocols">Its protocols and types, as the catalogue's `sockets` name them.</param>
/// <param name="Create">Makes one.</param>
internal sealed record Probe(string Name, string Family, string[] Protocols, Func<ProbeSocket> Create)
{
    private static readonly HashSet<string> s_families = ["ipv4", "ipv6", "unix", "netlink", "packet", "vsock"];

    /// <summary>Whether the catalogue says that <paramref name="option"/> applies to it: one of the families, and one of the protocols.</summary>
    public bool Fits(LinkedOption option)
    {
        var families = option.Option.Sockets.Where(s_families.Contains).ToList();
        var protocols = option.Option.Sockets.Where(kind => !s_families.Contains(kind)).ToList();
        return (families.Count == 0 || families.Contains(Family)) && (protocols.Count == 0 || protocols.Intersect(Protocols).Any());
    }

    /// <summary>Makes one; null where this machine (no IPv6) or this process (raw sockets) cannot.</summary>
    public ProbeSocket? TryCreate()
    {
        try
        {
            return Create();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public override string ToString() => Name;
}
