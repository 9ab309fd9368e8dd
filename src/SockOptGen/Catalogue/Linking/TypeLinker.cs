using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Linking;

/// <summary>Links the types of one catalogue: structures with their fields' types, lists with their elements'. What cannot be linked is left out.</summary>
internal sealed class TypeLinker(Dictionary<string, LinkedType> known, Action<string, string?, string, string> report)
{
    private readonly TypeResolver _resolver = new(known);

    /// <summary>Adds <paramref name="types"/>, each after those that it is made of.</summary>
    /// <param name="types">The types of one catalogue, without those whose name is taken.</param>
    public void Add(IEnumerable<OptionType> types)
    {
        var waiting = types.ToList();
        var ids = new HashSet<string>(waiting.Select(type => type.Id), StringComparer.Ordinal);
        while (waiting.Count != 0)
        {
            var ready = waiting.Where(type => !PartsOf(type).Any(ids.Contains)).ToList();
            if (ready.Count == 0)
            {
                foreach (var type in waiting)
                {
                    report(type.Id, type.Element is null ? "fields" : "element", RuleIds.InvalidEntry, $"The type '{Display.Short(type.Id)}' contains itself");
                }

                return;
            }

            foreach (var type in ready)
            {
                ids.Remove(type.Id);
                waiting.Remove(type);
                if (Link(type) is { } linked)
                {
                    known[type.Id] = linked;
                }
            }
        }
    }

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

    private LinkedType? Link(OptionType type) =>
        type.Structure is { } structure ? LinkStructure(type, structure)
        : type.Element is not null ? LinkList(type)
        : new LinkedType(type, null, []);

    private LinkedType? LinkList(OptionType type)
    {
        void Report(string id, string message) => report(type.Id, "element", id, message);
        var element = _resolver.Resolve(PerPlatform<string?>.Same(type.Element), static _ => true, $"'{Display.Short(type.Id)}'", Report);
        if (element is null)
        {
            return null;
        }

        var fits = type.MainLayout.Layout switch
        {
            NativeLayout.PackedAddresses => element.Type.Kind == ValueKind.Endpoint,
            NativeLayout.Program => element.Type.Kind == ValueKind.Structure,
            NativeLayout.Array => element.Type.Kind == ValueKind.Structure || HasNativeForm(element.Type),
            var other => throw new InvalidOperationException($"{other} is no layout of a list."),
        };
        if (!fits)
        {
            Report(RuleIds.InvalidEntry, $"A list takes structures, or integers as the machine stores them, not '{Display.Short(element.Type.Id)}'");
            return null;
        }

        return new LinkedType(type with { ClrType = element.Type.ClrType }, element, []);
    }

    private LinkedType? LinkStructure(OptionType type, StructureType structure)
    {
        var fields = new List<LinkedField>();
        foreach (var field in structure.Fields)
        {
            var name = $"the field '{field.Name ?? field.Counts ?? Display.Short(type.Id)}'";
            void Report(string id, string message) => report(type.Id, "fields", id, message);
            bool IsThere(Platform platform) => structure.Size[platform] is not null && (field.Offset[platform] is not null || field.IsTrailing);
            if (!PlatformInfo.All.Any(platform => IsThere(platform.Platform)))
            {
                Report(RuleIds.InvalidEntry, $"No system with the structure has {name}");
                return null;
            }

            if (_resolver.Resolve(field.Types, IsThere, name, Report, unitsMayDiffer: true) is not { } resolved)
            {
                return null;
            }

            var linked = new LinkedField(field, resolved, UnitsOf(field));
            if (FindProblem(linked, structure, IsThere, name) is { } problem)
            {
                Report(RuleIds.InvalidEntry, problem);
                return null;
            }

            fields.Add(linked);
        }

        return new LinkedType(type, null, fields.ToEquatableArray());
    }

    private PerPlatform<TimeUnit?> UnitsOf(StructureField field)
    {
        var units = new PerPlatform<TimeUnit?>();
        foreach (var platform in PlatformInfo.All)
        {
            if (field.Types[platform.Platform] is { } id && known.TryGetValue(id, out var type))
            {
                units = units.With(platform.Platform, type.Type.Unit);
            }
        }

        return units;
    }

    private static string? FindProblem(LinkedField linked, StructureType structure, Func<Platform, bool> isThere, string name)
    {
        var (field, type) = (linked.Field, linked.Type.Type);
        var kind = KindInfo.Of(type.Kind);
        if (!kind.CanBeField)
        {
            return $"A field cannot be of kind {kind.Key}; see {name}";
        }

        if (kind.IsText && field.Length is null)
        {
            return $"A text in a structure has a 'length' in bytes; {name} has none";
        }

        if (linked.IsArray && !kind.CanBeElement && !HasNativeForm(type))
        {
            return $"An array holds structures, addresses, or integers as the machine stores them; {name} does not";
        }

        if ((field.Bits is not null || field.Counts is not null || field.Value is not null) && !kind.IsNumber)
        {
            return $"Only an integer has bits, counts, or has a value; {name} is none";
        }

        foreach (var platform in PlatformInfo.All)
        {
            if (isThere(platform.Platform) && !field.IsTrailing && field.Offset[platform.Platform] is { } offset)
            {
                if (linked.WidthOn(platform.Platform) is not { } width)
                {
                    return $"The structure in {name} does not exist on {platform.Key}";
                }

                if (offset.In64 + (width.In64 * (field.Length ?? 1)) > structure.Size[platform.Platform]!.Value.In64)
                {
                    return $"On {platform.Key} {name} reaches beyond the structure";
                }
            }
        }

        return TypeResolver.FindRangeProblem(field.Range, type, name);
    }

    /// <summary>Whether the C# value has the bytes of the native one.</summary>
    private static bool HasNativeForm(OptionType type) => type.Kind == ValueKind.Integer &&
        PlatformInfo.All.All(platform => LayoutInfo.Of(type.Layout[platform.Platform]).IsNativeInteger);
}
