using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Configuration;
using SockOptGen.Emit;
using SockOptGen.Tests.Emit;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.UsedOnly;

/// <summary>A build that asks for the accessors that its sources name gets those, and compiles.</summary>
public class UsedEmissionTests
{
    private const string Head = "using System; using System.Net.Sockets; using System.Net.Sockets.Options; static class C { ";

    [Theory]
    [InlineData("static bool M(Socket s) => s.GetTcpNoDelay(); }")]
    [InlineData("static Func<bool> M(Socket s) => s.GetTcpNoDelay; }")]
    [InlineData("static bool? M(Socket? s) => s?.@GetTcpNoDelay(); }")]
    [InlineData("static bool M(Socket s) => s.TrySetTcpNoDelay(true); }")]
    [InlineData("static bool M(Socket s) => s.\\u0047etTcpNoDelay(); }")]
    [InlineData("static bool M(Socket s) => s.@GetTcpNoDel\\U00000061y(); }")]
    [InlineData("/// <summary>As <see cref=\"SocketOptionExtensions.GetTcpNoDelay\"/>.</summary>\n static int M => 1; }", true)]
    [InlineData("static string M => nameof(SocketOptionExtensions.SetTcpNoDelay); }", true)]
    [InlineData("static Type M => typeof(SocketOptionExtensions); }", true)]
    public void An_option_that_is_named_is_there_whole(string source, bool namesTheClass = false)
    {
        var text = Used(Head + source).AssertCompiles().AllText;

        Assert.Contains(" GetTcpNoDelay(", text, StringComparison.Ordinal);
        Assert.Contains(" SetTcpNoDelay(", text, StringComparison.Ordinal);
        Assert.Contains(" TryGetTcpNoDelay(", text, StringComparison.Ordinal);
        Assert.Contains(" TrySetTcpNoDelay(", text, StringComparison.Ordinal);
        // Who names the class may mean all of it.
        Assert.Equal(namesTheClass, text.Contains(" GetTcpKeepIdle(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("static TcpConnectionState M(TcpInfo i) => i.State; }", "GetTcpInfo")]
    [InlineData("static string M(TcpConnectionState s) => s.ToString(); }", "GetTcpInfo")]
    public void An_option_is_used_by_its_types_too(string source, string accessor)
    {
        var text = Used(Head + source).AssertCompiles().AllText;

        Assert.Contains($" {accessor}(", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" GetTcpNoDelay(", text, StringComparison.Ordinal);
    }

    /// <summary>What compiles in a build that has everything compiles in one that has what is named.</summary>
    [Fact]
    public void Every_type_that_is_emitted_is_found_by_its_name()
    {
        var everything = new TestProject { Properties = [("SockOptGenLevels", "Default, Tls")] };
        foreach (var type in EmittedTypesTests.TypesOf(everything.Run().Compilation).Where(type => type.ContainingType is null))
        {
            var used = Used($"// {type.Name}", [.. everything.Properties]).Compilation;

            Assert.True(used.GetTypeByMetadataName($"{type.ContainingNamespace}.{type.MetadataName}") is not null, type.Name);
        }
    }

    [Theory]
    [InlineData("Page.razor", true)]
    [InlineData("Page.cshtml", true)]
    [InlineData("notes.txt", false)]
    public void What_a_page_names_is_there_for_the_code_that_its_generator_makes(string file, bool isSearched)
    {
        var project = new TestProject
        {
            Source = "class C;",
            Properties = Properties(),
            Files = [new TestFile($"/project/{file}", "<p>@Socket.GetTcpNoDelay()</p>")]
        };

        Assert.Equal(isSearched, project.Run().AssertCompiles().AllText.Contains(" GetTcpNoDelay(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_program_that_names_none_gets_the_empty_class()
    {
        var run = Used("class C;").AssertCompiles();

        // And the namespace of the types, so that importing it compiles.
        Assert.Equal(
            [HintNames.Accessors("Core"), HintNames.Accessors("Namespace")],
            run.HintNames.Where(name => name.StartsWith("Socket", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_of_all_options_has_them_all() =>
        Assert.Contains(" GetTcpKeepIdle(", Used("class C;", ("SockOptGenDescriptors", "true")).AssertCompiles().AllText,
            StringComparison.Ordinal);

    [Fact]
    public void The_options_of_the_projects_own_catalogue_are_left_out_alike()
    {
        var project = TestProject.WithCatalogue(
            """
            { "options": [
                { "name": "SO_MINE", "level": "SOL_SOCKET", "accessor": "SoMine", "type": "int32", "access": "read",
                  "numbers": { "linux": 12 }, "summary": "Mine." },
                { "name": "SO_YOURS", "level": "SOL_SOCKET", "accessor": "SoYours", "type": "int32", "access": "read",
                  "numbers": { "linux": 13 }, "summary": "Yours." } ] }
            """) with
        { Source = Head + "static int M(Socket s) => s.GetSoMine(); }", Properties = Properties() };

        var text = project.Run().AssertCompiles().AllText;

        Assert.Contains(" GetSoMine(", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" GetSoYours(", text, StringComparison.Ordinal);
    }

    // What an option needs beside its own members: helpers, enumerations and structures. Of those that need the
    // same, one shows it for all; where not all tests are wanted, a fifth of these is tried.
    private static readonly IReadOnlyList<LinkedOption> s_alone =
        AllTests.AreWanted ? [.. BuiltInCatalogue.Linked.Options] : [.. OneForEachNeed().Where((_, index) => index % 5 == 0)];

    public static TheoryData<string> Levels => [.. s_alone.Select(option => option.Level.Name).Distinct()];

    /// <summary>Helpers and types come with each option, whatever else is there.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_option_compiles_alone(string level)
    {
        foreach (var option in s_alone.Where(option => option.Level.Name == level))
        {
            var names = OptionNames.AccessorsOf(option.Option).ToList();
            var run = Used($"// {names[0]}", ("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All"));

            var errors = run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
            Assert.True(!errors.Any(), $"{option.Option.Name}: {string.Join('\n', errors)}");
            Assert.Contains(names, name => run.AllText.Contains($" {name}(", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<LinkedOption> OneForEachNeed()
    {
        var everything = new TestOptions(("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All")).GlobalOptions;
        var plan = EmitPlan.For(SettingsReader.Read(everything), new LinkedCatalogue([], []));
        return plan.Units
            .SelectMany(unit => unit.Options.Select(option => plan with { Units = [unit with { Options = [option] }] }))
            .DistinctBy(HelperPlan.For)
            .Select(alone => alone.Options.Single());
    }

    private static GeneratorRun Used(string source, params (string Name, string Value)[] properties) =>
        new TestProject { Source = source, Properties = Properties(properties) }.Run();

    private static System.Collections.Immutable.ImmutableArray<(string Name, string Value)> Properties(
        params (string Name, string Value)[] properties) =>
        [.. properties, (SettingsReader.EmitsUsedProperty, "true")];
}
