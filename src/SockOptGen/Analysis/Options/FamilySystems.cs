using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Options;

/// <summary>
/// Which systems have sockets of an address family: those that have a level for them. The levels that most programs use are for families
/// that every system has; of Unix-domain sockets only some have options of their own.
/// </summary>
internal sealed class FamilySystems
{
    private readonly Dictionary<string, EquatableArray<Platform>> _systems = new(StringComparer.Ordinal);

    public FamilySystems(IEnumerable<Level> levels)
    {
        var families = levels.SelectMany(static level => PlatformInfo.All
                .Where(info => level.Numbers[info.Platform] is not null)
                .SelectMany(info => level.Sockets[info.Platform], (info, kind) => (info.Platform, Kind: kind, level.IsDefault)))
            .Where(static entry => SocketKinds.IsFamily(entry.Kind))
            .GroupBy(static entry => entry.Kind, StringComparer.Ordinal);
        foreach (var family in families)
        {
            if (!family.Any(static entry => entry.IsDefault))
            {
                _systems.Add(family.Key, family.Select(static entry => entry.Platform).Distinct().ToEquatableArray());
            }
        }
    }

    /// <summary>The systems that have <paramref name="family"/>; null: every one, or that is not known.</summary>
    public EquatableArray<Platform>? Of(string family) => _systems.TryGetValue(family, out var systems) ? systems : null;
}
