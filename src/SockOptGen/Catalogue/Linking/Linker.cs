using System.Globalization;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Linking;

/// <summary>Resolves the names in catalogues against each other, in order: a later entry that takes a name twice is left out.</summary>
internal sealed class Linker(ReservedNames reserved)
{
    private readonly LevelLinker _levels = new();
    private readonly Dictionary<string, LinkedType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    /// <summary>The emitted C# types, and the id of the type that each is emitted for.</summary>
    private readonly Dictionary<string, string> _emitted = new(StringComparer.Ordinal);
    /// <summary>The native names of each level.</summary>
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _accessors = new(StringComparer.Ordinal);
    /// <summary>The built-in options by .NET's names, where those mean exactly one.</summary>
    private readonly Dictionary<string, SocketOption> _mapped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly LinkReports _reports = new();

    public EquatableArray<LinkProblem> Problems => _reports.Problems;

    /// <summary>Adds <paramref name="files"/> to what <paramref name="builtIn"/> has.</summary>
    public static LinkedCatalogue Link(IEnumerable<CatalogueFile> builtIn, IEnumerable<CatalogueFile> files, ReservedNames reserved)
    {
        var linker = new Linker(reserved);
        var mapped = new List<SocketOption>();
        foreach (var file in builtIn)
        {
            linker.Add(file);
            foreach (var option in file.Options)
            {
                if (option is { Accessor: not null, Dotnet.IsExact: true })
                {
                    mapped.Add(option);
                }
            }
        }

        // What the built-in options themselves map is not looked for among them.
        foreach (var option in mapped)
        {
            linker._mapped[option.Dotnet!.ToString()] = option;
        }

        var user = files.ToList();
        user.ForEach(linker.RefuseBuiltInSections);
        return new LinkedCatalogue(linker.Add(user).ToEquatableArray(), linker.Problems);
    }

    private void RefuseBuiltInSections(CatalogueFile file)
    {
        if (file.Dotnet is not null)
        {
            _reports.Add(new LinkProblem(file.Path, "dotnet", "levels", null, RuleIds.InvalidEntry,
                "The section 'dotnet' is only valid in the built-in catalogue; remove it"));
        }

        if (file.Families.Length != 0)
        {
            _reports.Add(new LinkProblem(
                file.Path, "families", file.Families[0].Name, null, RuleIds.InvalidEntry,
                "The section 'families' is only valid in the built-in catalogue; remove it"));
        }
    }

    /// <summary>Links a catalogue to those that were added before.</summary>
    public LinkedFile Add(CatalogueFile file) => Add([file])[0];

    /// <summary>Links catalogues to each other, and to those that were added before: each section of all, so that their order does not
    /// matter.</summary>
    private List<LinkedFile> Add(IReadOnlyList<CatalogueFile> files)
    {
        foreach (var file in files)
        {
            _reports.AddRefused(file);
            foreach (var level in file.Levels)
            {
                _levels.Add(file, level, _reports);
            }
        }

        new TypeLinker(_types, _reports).Add([.. files.SelectMany(file => file.Types.Where(type => HasOwnName(file, type)).Select(type =>
            new DeclaredType(file, type)))]);

        var options = files.Select(file => file.Options.Select(option => AddOption(file, option)).OfType<LinkedOption>().ToList()).ToList();
        return [.. files.Select((file, i) => Finish(file, options[i]))];
    }

    /// <summary>Links what names options, which may come in any order.</summary>
    private LinkedFile Finish(CatalogueFile file, List<LinkedOption> options)
    {
        options.RemoveAll(linked => HasUnknownConflict(file, linked.Option));
        return new LinkedFile(file.Path, options.ToEquatableArray(),
            file.ControlCodes.Where(code => AddCode(file, code)).ToEquatableArray());
    }

    private HashSet<string> NamesOf(string level)
    {
        if (!_names.TryGetValue(level, out var names))
        {
            _names.Add(level, names = new(StringComparer.Ordinal));
        }

        return names;
    }

    private bool HasUnknownConflict(CatalogueFile file, SocketOption option)
    {
        foreach (var conflict in option.Conflicts)
        {
            var known = NamesOf(option.Level);
            if (!known.Contains(conflict.Name))
            {
                if (_reports.Explains(conflict.Name))
                {
                    return true;
                }

                _reports.Add(new LinkProblem(
                    file.Path, "options", option.Index.ToString(CultureInfo.InvariantCulture), "conflicts", RuleIds.UnknownName,
                    $"{option.Level} has no option '{Display.Short(conflict.Name)}'; " +
                    $"{_reports.Suggest(conflict.Name, known, "name one of the same level")}"));
                return true;
            }
        }

        return false;
    }

    private bool AddCode(CatalogueFile file, ControlCode code)
    {
        void Report(string? key, string id, string message) =>
            _reports.Add(new LinkProblem(file.Path, "controlCodes", code.Name, key, id, message));

        if (!_codes.Add(code.Name))
        {
            Report(null, RuleIds.DuplicateName, $"The control code '{code.Name}' exists already");
            return false;
        }

        if (code.Accessors.FirstOrDefault(accessor => !_accessors.ContainsKey(accessor)) is { } unknown)
        {
            if (!_reports.Explains(unknown))
            {
                var suggestion = _reports.Suggest(unknown, _accessors.Keys, "name accessors without Get and Set");
                Report("accessors", RuleIds.UnknownName, $"There is no option with the accessor '{Display.Short(unknown)}'; {suggestion}");
            }

            return false;
        }

        return true;
    }

    /// <summary>A system on which <paramref name="option"/> of <paramref name="level"/> has other numbers than <paramref name="meant"/>;
    /// or null.</summary>
    private PlatformInfo? FindOtherNumber(SocketOption option, Level level, SocketOption meant) =>
        PlatformInfo.All.FirstOrDefault(platform =>
        option.Numbers[platform.Platform] is { } number &&
        (number != meant.Numbers[platform.Platform] ||
            level.Numbers[platform.Platform] != _levels.Find(meant.Level)!.Numbers[platform.Platform]));

    private bool HasOwnName(CatalogueFile file, OptionType type)
    {
        void Report(string? key, string message) =>
            _reports.Add(new LinkProblem(file.Path, "types", type.Id, key, RuleIds.DuplicateName, message));

        if (_types.ContainsKey(type.Id) || !_declared.Add(type.Id))
        {
            Report(null, $"The type '{Display.Short(type.Id)}' exists already; options may name it as it is");
            return false;
        }

        if (type.Enumeration is { IsDotnet: false } || type.Structure is not null)
        {
            if (_emitted.TryGetValue(type.ClrType, out var other))
            {
                _reports.AddRefused(type.Id);
                Report(
                    type.Structure is null ? "enum" : "struct",
                    $"The name '{type.ClrType}' belongs to the type '{Display.Short(other)}' already; choose another");
                return false;
            }

            _emitted.Add(type.ClrType, type.Id);
        }

        return true;
    }

    private LinkedOption? AddOption(CatalogueFile file, SocketOption option)
    {
        var linked = LinkOption(file, option);
        if (linked is null && option.Accessor is not null)
        {
            // Who names it is told nothing more.
            _reports.AddRefused(option.Name);
            foreach (var key in option.AccessorKeys)
            {
                _reports.AddRefused(key);
            }
        }

        return linked;
    }

    private LinkedOption? LinkOption(CatalogueFile file, SocketOption option)
    {
        void Report(string key, string id, string message) => _reports.Add(
            new LinkProblem(file.Path, "options", option.Index.ToString(CultureInfo.InvariantCulture), key, id, message));

        if (_levels.Find(option.Level) is not { } level)
        {
            if (!_reports.Explains(option.Level))
            {
                var suggestion = _reports.Suggest(option.Level, _levels.Names, "add it to 'levels'");
                Report("level", RuleIds.UnknownName, $"There is no level '{Display.Short(option.Level)}'; {suggestion}");
            }

            return null;
        }

        if (!NamesOf(option.Level).Add(option.Name))
        {
            Report("name", RuleIds.DuplicateName, $"{option.Name} of {option.Level} exists already");
            return null;
        }

        if (option.Accessor is null)
        {
            return null;
        }

        if (option.Command is { } command && reserved.VerbOf(command) is { } verb)
        {
            Report("command", RuleIds.InvalidEntry,
                $"'command' is '{command}', and {verb} starts the names of other accessors; choose another verb, or leave it out");
            return null;
        }

        var keys = option.AccessorKeys.ToList();
        if (keys.Find(key => _accessors.ContainsKey(key) ||
            (option.Command is not null && key != option.Accessor ? reserved.HasCommand(key) : reserved.HasAccessor(key))) is { } taken)
        {
            var owner = _accessors.TryGetValue(taken, out var other) ? other : "a member of Socket or of the emitted code";
            Report("accessor", RuleIds.DuplicateName, $"The accessor name '{taken}' is taken by {owner}; choose another");
            return null;
        }

        // The setter would call what does not exist, or not in every framework.
        if (_mapped.Count != 0 && option.Dotnet is { IsExact: true } dotnet)
        {
            if (!_mapped.TryGetValue(dotnet.ToString(), out var meant))
            {
                Report("dotnet", RuleIds.UnknownName,
                    $"'{dotnet}' of .NET does not mean exactly one native option; remove 'dotnet', or add 'differs'");
                return null;
            }

            if (FindOtherNumber(option, level, meant) is { } platform)
            {
                Report(
                    "dotnet", RuleIds.InvalidEntry,
                    $"'{dotnet}' of .NET is {meant.Name} of {meant.Level}, which has another number on {platform.Key}; remove " +
                    $"'dotnet', or add 'differs'");
                return null;
            }
        }

        void ReportType(string id, string message) => Report("type", id, message);
        bool IsThere(Platform platform) => option.Numbers[platform] is not null;
        if (new TypeResolver(_types, _reports).Resolve(option.Types, IsThere, option.Name, ReportType) is not { } type ||
            !OptionRules.Hold(option, type, Report))
        {
            return null;
        }

        foreach (var key in keys)
        {
            _accessors.Add(key, option.Name);
        }

        if (NameConvention.Complaint(option.Accessor) is { } complaint)
        {
            Report("accessor", RuleIds.UnconventionalName, complaint);
        }

        return new LinkedOption(option, level, type);
    }
}
