namespace SockOptGen.Catalogue.Linking;

/// <summary>Puts types in an order in which each comes after those that it is made of. It takes as long as the types have parts.</summary>
internal static class TypeOrder
{
    /// <summary>The order, and the types that have none because they contain themselves, or one that does.</summary>
    public static (List<DeclaredType> Sorted, List<DeclaredType> Cyclic) Of(IReadOnlyList<DeclaredType> types)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < types.Count; i++)
        {
            places[types[i].Type.Id] = i;
        }

        var parts = types.Select(type => PartsOf(type.Type).Distinct().Where(places.ContainsKey).Select(id => places[id]).ToList()).ToList();
        var sorted = Peel(parts);
        return ([.. sorted.Select(place => types[place])], [.. Enumerable.Range(0, types.Count).Except(sorted).Select(place => types[place])]);
    }

    /// <summary>Those of <paramref name="cyclic"/> that contain themselves, without those that only use such a type.</summary>
    public static IEnumerable<DeclaredType> Cycles(List<DeclaredType> cyclic)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cyclic.Count; i++)
        {
            places[cyclic[i].Type.Id] = i;
        }

        // The same from the other end: whom nobody uses is in no cycle.
        var users = cyclic.Select(_ => new List<int>()).ToList();
        for (var i = 0; i < cyclic.Count; i++)
        {
            foreach (var id in PartsOf(cyclic[i].Type).Distinct().Where(places.ContainsKey))
            {
                users[places[id]].Add(i);
            }
        }

        return Enumerable.Range(0, cyclic.Count).Except(Peel(users)).Select(place => cyclic[place]);
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
        var after = before.Select(_ => new List<int>()).ToList();
        var waiting = before.Select(nodes => nodes.Count).ToArray();
        for (var i = 0; i < before.Count; i++)
        {
            foreach (var node in before[i])
            {
                after[node].Add(i);
            }
        }

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
internal readonly record struct DeclaredType(CatalogueFile File, OptionType Type);
