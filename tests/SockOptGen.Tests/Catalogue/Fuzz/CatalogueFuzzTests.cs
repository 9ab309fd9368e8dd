using System.Globalization;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Catalogue.Fuzz;

/// <summary>Spoiled catalogues: 400, or 10,000 where all tests are wanted; SOCKOPTGEN_FUZZ_CASES in the
/// environment asks for another number.</summary>
public class CatalogueFuzzTests
{
    private const int Parts = 4;

    private static readonly int s_cases =
        int.Parse(Environment.GetEnvironmentVariable("SOCKOPTGEN_FUZZ_CASES") ?? (AllTests.AreWanted ? "10000" : "400"),
            CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Spoiled_catalogue_is_survived(int part)
    {
        var emitted = 0;
        Parallel.For(part * s_cases / Parts, (part + 1) * s_cases / Parts, seed =>
        {
            Interlocked.Add(ref emitted, Check(seed));
            CheckKind(CatalogueKindMutation.Kinds[seed % CatalogueKindMutation.Kinds.Count], seed);
        });

        // A mutation that spoils everything would prove nothing about what is emitted.
        Assert.True(emitted > s_cases / Parts / 3, $"Only {emitted} options were emitted.");
    }

    /// <summary>Found by longer runs: a line break in a key got into the message that suggests it, an enumeration was named `_`, and
    /// a trailing array was of a structure that one of the systems does not have.</summary>
    [Theory]
    [InlineData(237079)]
    [InlineData(347561)]
    [InlineData(731207)]
    [InlineData(787243)]
    [InlineData(798520)]
    [InlineData(832867)]
    public void Spoiled_catalogue_of_a_longer_run_is_survived(int seed) => Check(seed);

    /// <summary>Each kind of mistake that a compiler would tell of in an emitted file, in a few hundred catalogues.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Catalogue_with_a_kind_of_mistake_is_survived(string kind)
    {
        var applied = 0;
        for (var seed = 0; seed < 400 && applied < (AllTests.AreWanted ? 20 : 5); seed++)
        {
            var random = new Random(seed);
            var slice = CatalogueSlice.Take(random);
            if (CatalogueKindMutation.Apply(kind, slice, random))
            {
                applied++;
                CheckKind(kind, seed);
                FuzzCase.Check(CatalogueMutation.Apply(slice, random));
                if (applied == 1 || AllTests.AreWanted)
                {
                    // The compiler has nothing to say of what comes through.
                    TestProject.WithCatalogue(slice.ToJsonString()).Run().AssertCompiles();
                }
            }
        }

        Assert.True(applied > 0, "No catalogue has what the mistake is made in.");
    }

    public static TheoryData<string> Kinds => [.. CatalogueKindMutation.Kinds];

    /// <summary>What a mistake is told of would prove nothing if catalogues were told of without one. Few are: those that have
    /// an option twice.</summary>
    [Fact]
    public void Catalogue_without_a_mistake_is_told_nothing()
    {
        var told = Enumerable.Range(0, 100).Count(seed => FuzzCase.IsTold(CatalogueSlice.Take(new Random(seed)).ToJsonString()));
        Assert.InRange(told, 0, 5);
    }

    [Fact]
    public async Task Spoiled_catalogue_is_survived_beside_the_built_in_one()
    {
        for (var seed = 0; seed < (AllTests.AreWanted ? 400 : 15); seed++)
        {
            var project = TestProject.WithCatalogue(Make(seed));

            Assert.DoesNotContain(await project.AnalyzeAsync(), diagnostic => diagnostic.Id == "AD0001");
            project.Run().AssertCompiles();
        }
    }

    private static int Check(int seed)
    {
        var json = Make(seed);
        try
        {
            return FuzzCase.Check(json);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {seed}: {exception.Message}\n{json}", exception);
        }
    }

    /// <summary>Whether the catalogue of <paramref name="seed"/> has what the mistake is made in.</summary>
    private static bool CheckKind(string kind, int seed)
    {
        var random = new Random(seed);
        var slice = CatalogueSlice.Take(random);
        if (!CatalogueKindMutation.Apply(kind, slice, random))
        {
            return false;
        }

        var json = slice.ToJsonString();
        try
        {
            FuzzCase.Check(json);
            if (CatalogueKindMutation.IsAlwaysTold(kind))
            {
                Assert.True(FuzzCase.IsTold(json), "A mistake is told by nobody, or by the compiler.");
            }
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {seed}, {kind}: {exception.Message}\n{json}", exception);
        }

        return true;
    }

    private static string Make(int seed)
    {
        var random = new Random(seed);
        return CatalogueMutation.Apply(CatalogueSlice.Take(random), random);
    }
}
