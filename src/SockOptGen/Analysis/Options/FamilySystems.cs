using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Options;

/// <summary>
/// Which systems have sockets of an address family: those that have a level for them. The levels that most programs use are for families
/// that every system has; of Unix-domain sockets only some have options of their own.
/// </summary>
internal sealed class FamilySystems
{
    private readonly HashSet<string> _everywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EquatableArray<Platform>> _systems = new(StringComparer.Ordinal);

    public FamilySystems(IEnumerable<Level> levels)
    {
        foreach (var level in levels)
        {
            foreach (var info in PlatformInfo.All)
            {
                if (level.Numbers[info.Platform] is not null)
                {
                    Add(level, info.Platform);
                }
            }
        }
    }

    /// <summary>The systems that have <paramref name="family"/>; null: every one, or that is not known.</summary>
    public EquatableArray<Platform>? Of(string family) =>
        !_everywhere.Contains(family) && _systems.TryGetValue(family, out var systems) ? systems : null;

    private void Add(Level level, Platform platform)
    {
        foreach (var kind in level.Sockets[platform])
        {
            if (!SocketKinds.IsFamily(kind))
            {
                continue;
            }

            if (level.IsDefault)
            {
                _everywhere.Add(kind);
            }

            var systems = _systems.TryGetValue(kind, out var known) ? known : [];
            if (!systems.Contains(platform))
            {
                _systems[kind] = [.. systems, platform];
            }
        }
    }
}
