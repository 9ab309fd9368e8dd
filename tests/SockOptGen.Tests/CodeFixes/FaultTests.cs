using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.CodeFixes;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>A fix that throws takes no other along: its call is left as it is.</summary>
public class FaultTests
{
    private const string Good = "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);";
    private const string Fixed = "socket.SetTcpNoDelay(true);";
    private const string Bad = "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, number > 13);";

    private static readonly FixTest s_test = new("SOCK3001");

    /// <summary>As `dotnet format` goes about it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Others_of_a_solution_are_fixed(bool isLate)
    {
        var faults = new List<Exception>();
        var provider = Provider(new InvalidOperationException("unusual"), isLate, faults);
        var workspace = await OpenAsync($"{Good} {Bad} {Good}", $"{Good}", $"{Bad} {Bad}");
        var diagnostic = (await workspace.DiagnosticsAsync())[0];

        await workspace.ApplyAsync(
            (await workspace.FixAllAsync(provider, diagnostic, SameMeaningFixProvider.BestKey, FixAllScope.Solution))!);

        Assert.Equal([Text($"{Fixed} {Bad} {Fixed}"), Text(Fixed), Text($"{Bad} {Bad}")], await workspace.TextsAsync());
        Assert.NotEmpty(faults);
    }

    /// <summary>`dotnet format` asks about the first diagnostic before it fixes any, and an editor about each.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_offered_for_the_call(bool isLate)
    {
        var faults = new List<Exception>();
        var provider = Provider(new InvalidOperationException("unusual"), isLate, faults);
        var workspace = await OpenAsync($"{Bad} {Good}");
        var diagnostics = await workspace.DiagnosticsAsync();

        Assert.Empty(await workspace.ActionsAsync(provider, diagnostics[0]));
        Assert.Equal("unusual", Assert.Single(faults).Message);
        Assert.Single(await workspace.ActionsAsync(provider, diagnostics[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_is_no_fault(bool isLate)
    {
        var faults = new List<Exception>();
        var provider = Provider(new OperationCanceledException(), isLate, faults);
        var workspace = await OpenAsync(Bad);
        var diagnostic = Assert.Single(await workspace.DiagnosticsAsync());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.ActionsAsync(provider, diagnostic));
        Assert.Empty(faults);
    }

    /// <summary>Whatever a file has that nobody thought of.</summary>
    [Fact]
    public async Task File_that_fails_is_left_as_it_is()
    {
        var faults = new List<Exception>();

        Assert.Null(await new Faults(faults.Add).IsolateAsync<FixScope?>(() => throw new InvalidOperationException("unusual"), null));

        Assert.Equal("unusual", Assert.Single(faults).Message);
    }

    /// <summary>Fixes that are sound each alone, and not both.</summary>
    [Fact]
    public async Task Fixes_that_exclude_each_other_are_not_both_applied()
    {
        static IEnumerable<Fix> Find(FixSite site) =>
        [
            new Fix("Declare", "Declare", Change.Of(site.Statement!, SyntaxFactory.ParseStatement("string once = Environment.NewLine; ")))
            {
                KeepsMeaning = true,
            },
        ];
        var provider = new SameMeaningFixProvider(new FixFinder(
            [new FixRow("SOCK3001", MayKeepMeaning: true, Find)], Faults.Unreported));
        var workspace = await OpenAsync($"{Good}{Good}");
        var diagnostic = (await workspace.DiagnosticsAsync())[0];

        await workspace.ApplyAsync((await workspace.FixAllAsync(provider, diagnostic, null, FixAllScope.Document))!);

        Assert.Equal(Text($"string once = Environment.NewLine; {Good}"), Assert.Single(await workspace.TextsAsync()));
    }

    /// <summary>The fixes as they are, but for one that throws: when it is looked for, or later, when it is made.</summary>
    private static SameMeaningFixProvider Provider(Exception fault, bool isLate, List<Exception> faults)
    {
        FixRow Failing(FixRow row) => row with
        {
            Find = site => !site.Invocation.ToString().Contains("13", StringComparison.Ordinal) ? row.Find(site)
                : isLate ? [new Fix("Fail", "Fail", new Change(site.Invocation, [], _ => throw fault)) { KeepsMeaning = true }]
                : throw fault,
        };
        return new(new FixFinder([.. FixTable.Rows.Select(Failing)], new Faults(found =>
        {
            lock (faults)
            {
                faults.Add(found);
            }
        })));
    }

    private static Task<FixWorkspace> OpenAsync(params string[] texts) =>
        FixWorkspace.CreateAsync(s_test.Project, s_test.Analyzer, [.. texts.Select(Text)]);

    private static string Text(string statements) => MarkedSource.Parse(statements).Text;
}
