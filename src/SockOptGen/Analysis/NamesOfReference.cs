using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;

namespace SockOptGen.Analysis;

/// <summary>What a referenced assembly has public accessors of, and what it would take to have others. Its settings are not to be seen from
/// outside, but every level that it has shows whether a build left something out.</summary>
internal sealed class NamesOfReference
{
    private readonly Dictionary<string, LinkedOption> _accessors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedOption> _types = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _parts = new(StringComparer.Ordinal);
    private readonly bool _leavesOut;

    /// <summary>Looks through the class <paramref name="accessors"/> of the other assembly.</summary>
    public NamesOfReference(INamedTypeSymbol accessors)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in BuiltInCatalogue.Linked.Options)
        {
            foreach (var accessor in OptionNames.AccessorsOf(option.Option))
            {
                _accessors[accessor] = option;
                if (!accessors.GetMembers(accessor).IsEmpty)
                {
                    _parts.Add(Part(option));
                }
                else if (option.Can(AccessorName.Parse(accessor).Access, PlatformInfo.Default))
                {
                    missing.Add(Part(option));
                }
            }

            foreach (var type in OptionNames.TypesOf(option))
            {
                // Of several options that have it the one that comes unasked.
                if (!_types.TryGetValue(type, out var other) || !IsDefault(other))
                {
                    _types[type] = option;
                }
            }
        }

        // Without any, none was named.
        _leavesOut = _parts.Count == 0 || missing.Overlaps(_parts);
    }

    /// <summary>What to write into the project file of the other assembly to get what is called <paramref name="name"/>: null for an
    /// item that keeps it in optimized builds, a property for what its project does not ask for. False: nothing is known of the
    /// name.</summary>
    public bool TryExplain(string name, bool isType, out string? remedy)
    {
        remedy = null;
        if (!(isType ? _types : _accessors).TryGetValue(name, out var option) ||
            !option.Can(isType ? Access.Read | Access.Write : AccessorName.Parse(name).Access, PlatformInfo.Default))
        {
            return false;
        }

        var part = Part(option);
        if (_parts.Contains(part) || (_leavesOut && IsDefault(option)))
        {
            return _leavesOut;
        }

        var defaults = BuiltInCatalogue.Core.Levels.Where(static level => level.IsDefault).Select(static level => level.Prefix).ToList();
        string[] levels = _leavesOut || defaults.All(_parts.Contains) ? [Settings.Default, .. _parts.Except(defaults)] : [.. _parts];
        remedy = NamesNotAskedFor.Property(SettingsReader.LevelsProperty, levels, part);
        return true;
    }

    private static bool IsDefault(LinkedOption option) => option.Level.IsDefault && option.Option.Set is null;

    private static string Part(LinkedOption option) => option.Option.Set ?? option.Level.Prefix;
}
