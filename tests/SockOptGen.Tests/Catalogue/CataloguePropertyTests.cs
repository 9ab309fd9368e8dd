using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;
using SockOptGen.Configuration;
using SockOptGen.Emit;
using SockOptGen.Tests.Catalogue.Fuzz;

namespace SockOptGen.Tests.Catalogue;

/// <summary>What holds for every catalogue, tried on many that are made up.</summary>
public class CataloguePropertyTests
{
    private static readonly string[] s_systems = ["windows", "linux", "macos", "freebsd"];
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(AllTests.AreWanted ? 150 : 50).WithReplay(20261122UL,
        7UL);

    /// <summary>A number of a system, or none.</summary>
    private static readonly Gen<int?> s_number = Gen.Frequency((1, Gen.Constant((int?)null)),
        (4, ArbMap.Default.GeneratorFor<int>().Select(number => (int?)number)));

    private static readonly Gen<SocketOption> s_option =
        from letters in Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()).ArrayOf(8)
        from numbers in s_number.ArrayOf(4)
        from access in Gen.Elements(Access.Read, Access.Write, Access.Read | Access.Write)
        from type in Gen.Elements("boolean", "int32", "uint32", "seconds", "milliseconds")
        from bounds in ArbMap.Default.GeneratorFor<short>().Two()
        from isCommon in ArbMap.Default.GeneratorFor<bool>()
        where numbers.Any(number => number is not null)
        let name = new string(letters)
        select new SocketOption
        {
            Name = $"SO_{name}",
            Level = "SOL_SOCKET",
            Accessor = $"So{name}",
            Types = PerPlatform<string?>.Same(type),
            Access = PerPlatform<Access>.Same(access),
            NativeAccess = PerPlatform<Access>.Same(access),
            Numbers = PerPlatform<int?>.Of(platform => numbers[(int)platform]),
            Range = type == "boolean" ? default
                : new ValueRange(Math.Abs(Math.Min((int)bounds.Item1, bounds.Item2)),
                    Math.Abs(Math.Min((int)bounds.Item1, bounds.Item2)) + Math.Abs((int)bounds.Item2)),
            IsCommon = isCommon,
            Summary = $"What {name} does.",
        };

    private static readonly Arbitrary<SocketOption[]> s_options =
        s_option.ArrayOf()
            .Select(options => options.DistinctBy(option => option.Name).Select((option, i) => option with { Index = i }).ToArray())
            .ToArbitrary();

    [Fact]
    public void What_is_written_is_read_back() => Check.One(s_config, Prop.ForAll(s_options, options =>
    {
        var read = Read(Write(options).ToJsonString());

        Assert.Empty(read.Problems);
        Assert.Equal(options, read.File.Options);
    }));

    [Fact]
    public void Order_of_options_changes_nothing_but_their_order() =>
        Check.One(s_config, Prop.ForAll(s_options, ArbMap.Default.ArbFor<int>(), (options, seed) =>
    {
        var shuffled = options.ToArray();
        new System.Random(seed).Shuffle(shuffled);

        Assert.Equal(EmittedLines(Write(options)).Order(StringComparer.Ordinal),
            EmittedLines(Write(shuffled)).Order(StringComparer.Ordinal));
    }));

    /// <summary>Also of spoiled ones: the same text always means the same.</summary>
    [Fact]
    public void Reading_linking_and_emitting_again_gives_the_same() => Check.One(s_config, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new System.Random(seed);
        var json = CatalogueMutation.Apply(CatalogueSlice.Take(random), random);
        var (one, other) = (Read(json), Read(json));

        Assert.Equal((one.File, one.File.GetHashCode()), (other.File, other.File.GetHashCode()));
        Assert.Equal(one.Problems, other.Problems);
        Assert.Equal(Link(one.File), Link(other.File));
        Assert.Equal(Emit(one.File), Emit(other.File));
    }));

    private static CatalogueReadResult Read(string json) =>
        CatalogueReader.Read("/project/my.sockopt.json", SourceText.From(json, System.Text.Encoding.UTF8), EmittedNames.Reserved);

    private static LinkedFile Link(CatalogueFile file) => new Linker(EmittedNames.Reserved).Add(file);

    private static IEnumerable<string> EmittedLines(JsonObject catalogue) => Emit(Read(catalogue.ToJsonString()).File).Split('\n');

    private static string Emit(CatalogueFile file)
    {
        var settings = new Settings([Settings.All], [Platform.Windows, Platform.Linux, Platform.MacOS, Platform.FreeBsd],
            EmitDescriptors: false);
        // The entries may name levels and types of the built-in catalogue.
        return string.Concat(AccessorUnit.ForFiles(CatalogueFiles.Link([file]), settings)
            .Select(unit => AccessorEmitter.Emit(unit).ToString()));
    }

    private static JsonObject Write(IEnumerable<SocketOption> options) => new()
    {
        ["options"] = new JsonArray([.. options.Select(Write)]),
    };

    private static JsonObject Write(SocketOption option)
    {
        var written = new JsonObject
        {
            ["name"] = option.Name,
            ["level"] = option.Level,
            ["accessor"] = option.Accessor,
            ["type"] = option.Types.Linux,
            ["access"] = option.Access.Linux switch { Access.Read => "read", Access.Write => "write", _ => "read-write" },
            ["numbers"] = new JsonObject(s_systems.Where(name => option.Numbers[PlatformInfo.Find(name)!.Platform] is not null)
                .Select(name => KeyValuePair.Create(name, (JsonNode?)option.Numbers[PlatformInfo.Find(name)!.Platform]))),
            ["summary"] = option.Summary,
        };
        if (!option.Range.IsUnbounded)
        {
            written["range"] = new JsonObject { ["min"] = option.Range.Min, ["max"] = option.Range.Max };
        }

        if (option.IsCommon)
        {
            written["common"] = true;
        }

        return written;
    }
}
