using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Options;

/// <summary>The options of all catalogues, by their numbers and by .NET's names.</summary>
internal sealed class OptionIndex
{
    private static readonly Lazy<OptionIndex> s_builtIn = new(static () => new OptionIndex(
        BuiltInCatalogue.Core.Levels, BuiltInCatalogue.Core, BuiltInCatalogue.LinkedCore, [], [],
        [.. BuiltInCatalogue.Core.Families.Select(static family => new FamilyIndex(family, Of))]));

    // Keys of types that the runtime has tables for: it compiles the tables of others anew in each compiler that starts.
    private readonly Dictionary<long, Dictionary<int, ImmutableArray<KnownOption>>> _byNumber = [];
    private readonly Dictionary<long, Level> _levels = [];
    private readonly Dictionary<string, DotnetOption> _byDotnetName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownOption> _meantBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Level> _dotnetLevels = new(StringComparer.Ordinal);
    private readonly ILookup<string, DotnetOption> _byName;
    private readonly ILookup<string, DotnetOption> _byProperty;
    private readonly Dictionary<string, KnownOption> _byAccessor = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ControlCode> _controlCodes = [];
    private readonly Lazy<FamilySystems> _families;

    /// <summary>What the other files of the built-in catalogue have; none where it is in here.</summary>
    private readonly ImmutableArray<FamilyIndex> _others;

    private OptionIndex(
        IEnumerable<Level> allLevels,
        CatalogueFile builtIn,
        LinkedFile linkedBuiltIn,
        IEnumerable<CatalogueFile> user,
        IEnumerable<LinkedFile> linkedUser,
        ImmutableArray<FamilyIndex> others)
    {
        _others = others;
        List<CatalogueFile> files = [builtIn, .. user];
        List<LinkedFile> linkedFiles = [linkedBuiltIn, .. linkedUser];
        var levels = AddLevels(allLevels, files);
        _families = new Lazy<FamilySystems>(() => new FamilySystems(levels.Values));
        var linked = linkedFiles.SelectMany(file => file.Options).ToDictionary(option => Key(option.Level.Name, option.Option.Name),
            StringComparer.Ordinal);
        KnownOption Known(SocketOption option, CatalogueFile file) => new(
            option, levels[option.Level],
            linked.TryGetValue(Key(option.Level, option.Name), out var found) && ReferenceEquals(found.Option, option) ? found : null,
            IsBuiltIn: ReferenceEquals(file, builtIn));
        var options = InOrder(
            files.SelectMany(file => file.Options.Where(option => levels.ContainsKey(option.Level)).Select(option => Known(option, file)))
            // One that did not link is wrong, and reported.
            .Where(known => known.Linked is not null || known.Option.Accessor is null));
        var names = new HashSet<string>(
            files.SelectMany(static file => file.Options).Select(static option => Key(option.Level, option.Name)), StringComparer.Ordinal);
        foreach (var option in options)
        {
            Add(option, names);
        }

        foreach (var name in files.SelectMany(file => file.Dotnet?.Unusable ?? []))
        {
            Add(name, null);
        }

        foreach (var code in linkedFiles.SelectMany(file => file.ControlCodes))
        {
            Add(code);
        }

        _byName = _byDotnetName.Values.ToLookup(option => option.Name.Name, StringComparer.Ordinal);
        _byProperty = _byDotnetName.Values
            .SelectMany(static option => option.Name.Properties.Select(property => new PropertyName(property, option)))
            .ToLookup(static name => name.Property, static name => name.Option, StringComparer.Ordinal);
    }

    /// <summary>The index for a project with <paramref name="files"/>; without user catalogues it is built once per process.</summary>
    public static OptionIndex For(ImmutableArray<AdditionalText> files)
    {
        var user = files.Where(static file => CatalogueFiles.IsCatalogue(file.Path)).ToImmutableArray();
        return user.IsEmpty ? s_builtIn.Value : OptionIndexCache.For(user, Create);
    }

    private static OptionIndex Create(ImmutableArray<AdditionalText> catalogues)
    {
        // Its names are compared with those of every family, which are all read then.
        var files = catalogues.Select(static file => CatalogueFiles.Read(file, CancellationToken.None)?.File).ToImmutableArray();
        var user = files.OfType<CatalogueFile>().ToList();
        var levels = BuiltInCatalogue.Core.Levels.Concat(user.SelectMany(static file => file.Levels));
        return new OptionIndex(levels, BuiltInCatalogue.File, BuiltInCatalogue.Linked, user, CatalogueFiles.Link(files).Files, []);
    }

    private static OptionIndex Of(BuiltInFile file) => new(BuiltInCatalogue.Core.Levels, file.File, file.Linked, [], [], []);

    /// <summary>The options with <paramref name="number"/> on <paramref name="platform"/>: several where families share a number, or a
    /// write has another meaning than a read.</summary>
    public ImmutableArray<KnownOption> At(Platform platform, int level, int number)
    {
        var all = Own(platform, level, number);
        foreach (var family in _others)
        {
            if (family.Has(platform, level, number))
            {
                all = all.AddRange(family.Options.Own(platform, level, number));
            }
        }

        return all.Length < 2 ? all : [.. InOrder(all)];
    }

    /// <summary>What <paramref name="number"/> most likely means to a call with <paramref name="access"/>: the one that can
    /// do it, on the most used level.</summary>
    public KnownOption? At(Platform platform, int level, int number, Access access)
    {
        KnownOption? best = null;
        foreach (var option in At(platform, level, number))
        {
            if ((option.AccessOn(platform) & access) != 0)
            {
                return option;
            }

            best ??= option;
        }

        return best;
    }

    /// <summary>The option with the native <paramref name="name"/>; it takes a search, and is for messages.</summary>
    public KnownOption? Named(string level, string name) =>
        _byNumber.Values.SelectMany(static numbers => numbers.Values).SelectMany(static options => options).FirstOrDefault(option =>
            option.Option.Name == name && option.Level.Name == level);

    /// <summary>The option whose accessors are built from <paramref name="name"/>: TcpNoDelay, DetachSoFilter.</summary>
    public KnownOption? WithAccessor(string name) =>
        _byAccessor.TryGetValue(name, out var option) ? option
        : _others.Where(family => family.MayHaveAccessor(name)).Select(family => family.Options.WithAccessor(name))
            .FirstOrDefault(static found => found is not null);

    /// <summary>The option that the accessor <paramref name="method"/> reads or sets.</summary>
    public KnownOption? WithAccessor(IMethodSymbol method) => WithAccessor(AccessorName.Parse(method.Name).Option);

    /// <summary>The level with <paramref name="number"/> on <paramref name="platform"/>, the most
    /// used one where families share it.</summary>
    public Level? LevelAt(Platform platform, int number) => _levels.TryGetValue(Key(platform, number), out var level) ? level : null;

    /// <summary>The systems that have sockets of the address family <paramref name="kind"/>, as `sockets` names it; null: every one, or
    /// that is not known.</summary>
    public EquatableArray<Platform>? SystemsOf(string kind) => _families.Value.Of(kind);

    /// <summary>The native level of the member <paramref name="name"/> of SocketOptionLevel.</summary>
    public Level? DotnetLevel(string name) => _dotnetLevels.TryGetValue(name, out var level) ? level : null;

    /// <summary>What the pair means; null where <paramref name="name"/> does not belong to <paramref name="level"/>.</summary>
    public DotnetOption? Dotnet(string level, string name) => _byDotnetName.TryGetValue(Key(level, name), out var option) ? option : null;

    /// <summary>The option that people write the pair for, which .NET does not have, or not on every system; null: none.</summary>
    public KnownOption? MeantBy(string level, string name) => _meantBy.TryGetValue(Key(level, name), out var option) ? option : null;

    /// <summary>The pair at <paramref name="level"/> of the option that has <paramref name="number"/> on Windows.</summary>
    public DotnetOption? DotnetOf(string level, int number) =>
        DotnetLevel(level)?.Numbers[Platform.Windows] is { } native &&
            At(Platform.Windows, native, number).FirstOrDefault(option => option.Option.Dotnet?.Level == level) is { } option
            ? Dotnet(level, option.Option.Dotnet!.Name) : null;

    /// <summary>The pairs with <paramref name="name"/>, one for each level that it belongs to.</summary>
    public IEnumerable<DotnetOption> DotnetNamed(string name) => _byName[name];

    /// <summary>The pairs that the property <paramref name="name"/> of .NET's <paramref name="type"/> reads and sets: one for each
    /// address family where they differ.</summary>
    public IEnumerable<DotnetOption> WithProperty(string type, string name) => _byProperty[Key(type, name)];

    /// <summary>What <paramref name="number"/> means to Socket.IOControl, which takes the numbers of Windows on every system.</summary>
    public ControlCode? ControlCode(int number) => NativeControlCode(Platform.Windows, number);

    /// <summary>What <paramref name="number"/> means to <paramref name="platform"/> itself.</summary>
    public ControlCode? NativeControlCode(Platform platform, int number) =>
        _controlCodes.TryGetValue(Key(platform, number), out var code) ? code : null;

    private ImmutableArray<KnownOption> Own(Platform platform, int level, int number) =>
        _byNumber.TryGetValue(Key(platform, level), out var all) && all.TryGetValue(number, out var options) ? options : [];

    private static long Key(Platform platform, int number) => ((long)platform << 32) | unchecked((uint)number);

    private static string Key(string level, string name) => level + "." + name;

    // Levels of different families share numbers; those that most programs use come first.
    private static IEnumerable<KnownOption> InOrder(IEnumerable<KnownOption> options) =>
        options.OrderBy(static option => option.Level.IsDefault ? 0 : 1);

    private Dictionary<string, Level> AddLevels(IEnumerable<Level> allLevels, IReadOnlyList<CatalogueFile> files)
    {
        var levels = new Dictionary<string, Level>(StringComparer.Ordinal);
        foreach (var level in allLevels.OrderBy(level => level.IsDefault ? 0 : 1))
        {
            if (levels.ContainsKey(level.Name))
            {
                continue;
            }

            levels.Add(level.Name, level);
            foreach (var info in PlatformInfo.All)
            {
                if (level.Numbers[info.Platform] is { } number && LevelAt(info.Platform, number) is null)
                {
                    _levels.Add(Key(info.Platform, number), level);
                }
            }
        }

        foreach (var level in files.SelectMany(file => file.Dotnet?.Levels ?? []))
        {
            if (levels.TryGetValue(level.Native, out var native) && DotnetLevel(level.Name) is null)
            {
                _dotnetLevels.Add(level.Name, native);
            }
        }

        return levels;
    }

    // Where an alias is the name of another option, this is a second form of its value, and the number means that one.
    private void Add(KnownOption option, HashSet<string> names)
    {
        foreach (var info in PlatformInfo.All)
        {
            if (option.Option.Numbers[info.Platform] is { } number && option.Level.Numbers[info.Platform] is { } level &&
                !(option.Option.Aliases[info.Platform] is { } alias && names.Contains(Key(option.Option.Level, alias))))
            {
                var key = Key(info.Platform, level);
                if (!_byNumber.TryGetValue(key, out var all))
                {
                    _byNumber.Add(key, all = []);
                }

                all[number] = all.TryGetValue(number, out var options) ? options.Add(option) : [option];
            }
        }

        if (option.Option.Dotnet is { } name)
        {
            Add(name, option);
        }

        foreach (var written in option.Option.MeantBy)
        {
            _meantBy[Key(written.Level, written.Name)] = option;
        }

        foreach (var key in option.Option.AccessorKeys)
        {
            if (!_byAccessor.ContainsKey(key))
            {
                _byAccessor.Add(key, option);
            }
        }
    }

    // The first one counts here too.
    private void Add(ControlCode code)
    {
        foreach (var info in PlatformInfo.All)
        {
            if (code.Numbers[info.Platform] is { } number && NativeControlCode(info.Platform, unchecked((int)number)) is null)
            {
                _controlCodes.Add(Key(info.Platform, unchecked((int)number)), code);
            }
        }
    }

    // The first one counts: a user's option may go by a name of .NET that the built-in catalogue explains.
    private void Add(DotnetName name, KnownOption? option)
    {
        if (DotnetLevel(name.Level) is { } level && Dotnet(name.Level, name.Name) is null)
        {
            _byDotnetName.Add(Key(name.Level, name.Name), new DotnetOption(name, level, option));
        }
    }

    private sealed class PropertyName(string property, DotnetOption option)
    {
        public string Property { get; } = property;

        public DotnetOption Option { get; } = option;
    }
}
