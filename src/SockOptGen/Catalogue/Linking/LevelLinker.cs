using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Linking;

/// <summary>The levels of all catalogues by name; a later one that takes a name twice is left out.</summary>
internal sealed class LevelLinker
{
    private readonly Dictionary<string, Level> _levels = new(StringComparer.Ordinal);

    /// <summary>The level that each prefix belongs to.</summary>
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _levels.Keys;

    public Level? Find(string name) => _levels.TryGetValue(name, out var level) ? level : null;

    public void Add(CatalogueFile file, Level level, LinkReports reports)
    {
        if (_levels.ContainsKey(level.Name))
        {
            reports.Add(new LinkProblem(file.Path, "levels", level.Name, null, RuleIds.DuplicateName,
                $"The level '{level.Name}' exists already; options may name it as it is"));
            return;
        }

        _levels.Add(level.Name, level);
        if (Oddity(level.Prefix) is { } oddity)
        {
            reports.Add(new LinkProblem(file.Path, "levels", level.Name, "prefix", RuleIds.UnconventionalName, oddity));
        }

        if (!_prefixes.ContainsKey(level.Prefix))
        {
            _prefixes.Add(level.Prefix, level.Name);
        }
    }

    /// <summary>What is odd about <paramref name="prefix"/>; null: nothing.</summary>
    private string? Oddity(string prefix) => _prefixes.TryGetValue(prefix, out var other)
        ? $"{Display.Short(other)} already has the prefix '{Display.Short(prefix)}', and SockOptGenLevels cannot tell the two " +
            "apart; choose another"
        : NameConvention.Complaint(prefix);
}
