using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Linking;

/// <summary>Links types: structures with their fields' types, lists with their elements'. What cannot be linked is left out.</summary>
internal sealed class TypeLinker(Dictionary<string, LinkedType> known, LinkReports reports)
{
    /// <summary>The bytes of the widest integer that bits are taken from.</summary>
    private const int MaxUnit = sizeof(uint);

    private readonly TypeResolver _resolver = new(known, reports);

    /// <summary>Adds <paramref name="types"/>, each after those that it is made of.</summary>
    /// <param name="types">The types of one or more catalogues, without those whose name is taken.</param>
    public void Add(IReadOnlyList<DeclaredType> types)
    {
        var (sorted, cyclic) = TypeOrder.Of(types);
        foreach (var type in TypeOrder.Cycles(cyclic))
        {
            var key = type.Type.Element is null ? "fields" : "element";
            Report(type, key, RuleIds.InvalidEntry, $"The type '{Display.Short(type.Type.Id)}' contains itself");
        }

        foreach (var type in cyclic)
        {
            reports.AddRefused(type.Type.Id);
        }

        foreach (var type in sorted)
        {
            if (Link(type) is { } linked)
            {
                known[type.Type.Id] = linked;
            }
            else
            {
                reports.AddRefused(type.Type.Id);
            }
        }
    }

    private void Report(DeclaredType type, string key, string id, string message) =>
        reports.Add(new LinkProblem(type.File.Path, "types", type.Type.Id, key, id, message));

    private LinkedType? Link(DeclaredType declared) =>
        declared.Type.Structure is { } structure ? LinkStructure(declared, structure)
        : declared.Type.Element is not null ? LinkList(declared)
        : new LinkedType(declared.Type, null, []);

    private LinkedType? LinkList(DeclaredType declared)
    {
        var type = declared.Type;
        void Report(string id, string message) => this.Report(declared, "element", id, message);
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
            Report(RuleIds.InvalidEntry,
                $"A list takes structures, or integers in the machine's byte order, not '{Display.Short(element.Type.Id)}'");
            return null;
        }

        return new LinkedType(type with { ClrType = element.Type.ClrType }, element, []);
    }

    private LinkedType? LinkStructure(DeclaredType declared, StructureType structure)
    {
        var type = declared.Type;
        void Report(string id, string message) => this.Report(declared, "fields", id, message);
        var fields = new List<LinkedField>();
        foreach (var field in structure.Fields)
        {
            var name = $"the field '{field.Name ?? field.Counts ?? Display.Short(type.Id)}'";
            bool IsThere(Platform platform) =>
                structure.Size[platform] is not null && (field.Offset[platform] is not null || field.IsTrailing);
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

        var linkedType = new LinkedType(type, null, fields.ToEquatableArray());
        if (FindExcess(linkedType) is { } excess)
        {
            Report(RuleIds.InvalidEntry, excess);
            return null;
        }

        return linkedType;
    }

    private static string? FindExcess(LinkedType type) => true switch
    {
        _ when type.Depth > CatalogueLimits.Nesting =>
            $"Structures nest at most {Digits.Of(CatalogueLimits.Nesting)} deep, and '{Display.Short(type.Type.Id)}' " +
            $"is deeper; give it the fields of its inner structures",
        _ when type.FieldCount > CatalogueLimits.NestedFields =>
            $"A structure has at most {Digits.Of(CatalogueLimits.NestedFields)} fields, including those of the structures in it, " +
            $"and '{Display.Short(type.Type.Id)}' has {Digits.Of(type.FieldCount)}; leave some out",
        _ => null,
    };

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

        if (PlatformInfo.All.FirstOrDefault(info => kind.OptionLayouts.Contains(type.Layout[info.Platform])) is { } option)
        {
            var key = LayoutInfo.Of(type.Layout[option.Platform]).Key;
            return $"A field cannot have the layout '{key}', which is for the values of options; see {name}";
        }

        if (kind.IsText && field.Length is null)
        {
            return $"A text in a structure needs a 'length' in bytes; {name} has none";
        }

        if (linked.IsArray && !kind.CanBeElement && !HasNativeForm(type))
        {
            return $"An array holds structures, addresses, or integers in the machine's byte order; {name} does not";
        }

        if ((field.Bits is not null || field.Counts is not null || field.Sizes is not null || field.Value is not null) && !kind.IsNumber)
        {
            return $"Only an integer has bits, counts, or has a value; {name} is not an integer";
        }

        if (type.Kind != ValueKind.Structure && field.Name is not null && structure.Fields.Any(other => other.Sizes == field.Name))
        {
            return $"'sizes' is only valid for an array of structures; {name} is not one";
        }

        if (field.Unset is not null && (linked.IsArray || !(kind.IsNumber || kind.HasUnit)))
        {
            return $"Only an integer or a duration has an 'unset' number; {name} is neither";
        }

        if (field.Unset is { } unset && PlatformInfo.All.Select(platform => LayoutInfo.Of(type.Layout[platform.Platform]))
            .FirstOrDefault(layout => layout.IsInteger && (unset < layout.Bounds.Min || unset > layout.Bounds.Max)) is { } narrow)
        {
            return $"The 'unset' number of {name} is not among the values of its type, " +
                $"{Digits.Of(narrow.Bounds.Min)} to {Digits.Of(narrow.Bounds.Max)}";
        }

        if (field.Bits is not null && field.Name is null)
        {
            return $"A field with 'bits' needs a 'name'; give {name} one, or let it take a whole integer";
        }

        if (field.IsTrailing && kind.IsText)
        {
            return $"A trailing field is an array, and {name} is a text; give the text only an offset";
        }

        foreach (var platform in PlatformInfo.All)
        {
            var layout = LayoutInfo.Of(type.Layout[platform.Platform]);
            if (field.Bits is { } bits && isThere(platform.Platform) &&
                (bits.First + bits.Count > 8 * layout.Bytes || layout.Bytes > MaxUnit))
            {
                return layout.Bytes > MaxUnit
                    ? $"'bits' is only valid for integers of at most 32 bits; the type of {name} has {Digits.Of(8 * layout.Bytes)}"
                    : $"The bits of {name} end at {Digits.Of(bits.First + bits.Count)}, and its type has " +
                        $"{Digits.Of(8 * layout.Bytes)} bits";
            }

            if (!isThere(platform.Platform) || !IsPlaced(field, structure, platform.Platform))
            {
                continue;
            }

            if (linked.WidthOn(platform.Platform) is not { } width)
            {
                return $"The structure in {name} does not exist on {platform.Key}";
            }

            if (!field.IsTrailing && field.Offset[platform.Platform] is { } offset)
            {
                if (offset.In64 + (width.In64 * (field.Length ?? 1)) > structure.Size[platform.Platform]!.In64)
                {
                    return $"On {platform.Key} {name} reaches beyond the structure";
                }
            }
        }

        return TypeResolver.FindRangeProblem(field.Range, type, name);
    }

    /// <summary>Whether the structure of a system has the field: at its own offset, or behind a trailing one that has one.</summary>
    private static bool IsPlaced(StructureField field, StructureType structure, Platform platform) =>
        field.Offset[platform] is not null ||
        (field.IsTrailing && structure.Fields.Any(other => other.IsTrailing && other.Offset[platform] is not null));

    /// <summary>Whether the C# value has the bytes of the native one.</summary>
    private static bool HasNativeForm(OptionType type) => type.Kind == ValueKind.Integer &&
        PlatformInfo.All.All(platform => LayoutInfo.Of(type.Layout[platform.Platform]).IsNativeInteger);
}
