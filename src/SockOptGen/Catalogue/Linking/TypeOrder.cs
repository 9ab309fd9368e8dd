namespace SockOptGen.Catalogue.Linking;

/// <summary>Puts types in an order in which each comes after those that it is made of. It takes as long as the types have parts.</summary>
internal static class TypeOrder
{
    /// <summary>The order, and the types that have none because they contain themselves, or one that does.</summary>
    public static (List<DeclaredType> Sorted, List<DeclaredType> Cyclic) Of(IReadOnlyList<DeclaredType> types)
    {
        var sorted = Peel(Parts(types));
        return (
            [.. sorted.Select(place => types[place])],
            [.. Enumerable.Range(0, types.Count).Except(sorted).Select(place => types[place])]);
    }

    /// <summary>Those of <paramref name="cyclic"/> that contain themselves, without those that only use such a type.</summary>
    public static IEnumerable<DeclaredType> Cycles(List<DeclaredType> cyclic) =>
        Circles.Of(Parts(cyclic)).OrderBy(static place => place).Select(place => cyclic[place]);

    /// <summary>The places in <paramref name="types"/> of those that each is made of.</summary>
    private static List<List<int>> Parts(IReadOnlyList<DeclaredType> types)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < types.Count; i++)
        {
            places[types[i].Type.Id] = i;
        }

        return [.. types.Select(type => PartsOf(type.Type).Distinct().Where(places.ContainsKey).Select(id => places[id]).ToList())];
    }

    /// <summary>The ids of the types that <paramref name="type"/> is made of.</summary>
    private static IEnumerable<string> PartsOf(OptionType type)
    {
        if (type.Element is { } element)
        {
            yield return element;
        }

        foreach (var field in type.Structure?.Fields ?? [])
        {
            foreach (var platform in PlatformInfo.All)
            {
                if (field.Types[platform.Platform] is { } id)
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>The nodes that come after all of theirs in <paramref name="before"/>, in such an order.</summary>
    private static List<int> Peel(List<List<int>> before)
    {
        var after = Circles.Turned(before);
        var waiting = before.Select(nodes => nodes.Count).ToArray();
        var ready = Enumerable.Range(0, before.Count).Where(node => waiting[node] == 0).ToList();
        // The list grows while it is gone through.
        for (var i = 0; i < ready.Count; i++)
        {
            ready.AddRange(after[ready[i]].Where(node => --waiting[node] == 0));
        }

        return ready;
    }
}

/// <summary>A type with the file that declares it.</summary>
internal sealed record DeclaredType(CatalogueFile File, OptionType Type);
