using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Catalogue.Linking;

/// <summary>Finds the value type of an option, which may name another one for each system where only the layout differs.</summary>
internal static class TypeResolver
{
    public static OptionType? Resolve(SocketOption option, Dictionary<string, OptionType> types, Action<string, string, string> report)
    {
        OptionType? resolved = null;
        foreach (var platform in PlatformInfo.All)
        {
            if (option.Numbers[platform.Platform] is null)
            {
                continue;
            }

            if (option.Types[platform.Platform] is not { } id)
            {
                report("type", RuleIds.InvalidEntry, $"'type' of {option.Name} names none for {platform.Key}, where it has a number");
                return null;
            }

            if (!types.TryGetValue(id, out var type))
            {
                report("type", RuleIds.UnknownName, $"There is no type '{Texts.Show(id)}'; {Suggestion.For(id, types.Keys, "add it to 'types'")}");
                return null;
            }

            resolved ??= type;
            if (type.ClrType != resolved.ClrType || type.Unit != resolved.Unit)
            {
                report("type", RuleIds.InvalidEntry, $"The types '{resolved.Id}' and '{id}' of {option.Name} differ in more than their layout");
                return null;
            }

            resolved = resolved with { Layout = resolved.Layout.With(platform.Platform, type.Layout[platform.Platform]) };
        }

        return resolved is null || !HasFittingKeys(option, resolved, report) ? null : resolved;
    }

    private static bool HasFittingKeys(SocketOption option, OptionType type, Action<string, string, string> report)
    {
        if ((type.Kind == ValueKind.Text) != (option.Size != 0))
        {
            report("size", RuleIds.InvalidEntry, $"'size' of {option.Name} goes with the type 'string', and with no other");
            return false;
        }

        var (min, max) = Bounds(type);
        if (!option.Range.IsUnbounded && (option.Range.Min < min || option.Range.Max > max || option.Range.Max < min || min is null))
        {
            report("range", RuleIds.ImpossibleNumber, min is null
                ? $"A {type.ClrType} has no range; remove 'range' from {option.Name}"
                : $"The range of {option.Name} leaves the values of its type, {min} to {max}");
            return false;
        }

        return true;
    }

    private static (long? Min, long? Max) Bounds(OptionType type) => (type.Kind, type.ClrType) switch
    {
        (ValueKind.Duration, _) => (0, int.MaxValue),
        (ValueKind.Integer, "int") => (int.MinValue, int.MaxValue),
        (ValueKind.Integer, "uint") => (0, uint.MaxValue),
        (ValueKind.Integer, "long") => (long.MinValue, long.MaxValue),
        (ValueKind.Integer, _) => (0, long.MaxValue),
        _ => (null, null),
    };
}
