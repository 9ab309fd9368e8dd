using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Tests of a code fix for one diagnostic: text before and after, as an editor would apply it.</summary>
/// <param name="Id">The diagnostic.</param>
internal sealed record FixTest(string Id)
{
    /// <summary>The accessors of the common levels.</summary>
    public TestProject Project { get; init; } = new() { Properties = [("SockOptGenLevels", "So, Ip, IPv6, Tcp")] };

    public DiagnosticAnalyzer Analyzer { get; init; } = new SocketCallAnalyzer();

    /// <summary>The same for Linux alone.</summary>
    public FixTest OnLinux =>
        this with { Project = Project with { Properties = [.. Project.Properties, ("RuntimeIdentifier", "linux-x64")] } };

    /// <summary>
    /// Asserts that the fix with <paramref name="title"/> (or the first) turns the statements <paramref name="before"/> into
    /// <paramref name="after"/>, or whole files,
    /// if they declare a class, that the result compiles, and that fewer diagnostics are left.
    /// </summary>
    public async Task FixesAsync(string before, string after, string? title = null)
    {
        var workspace = await OpenAsync(before);
        var diagnostics = (await workspace.DiagnosticsAsync()).Where(diagnostic => diagnostic.Id == Id).ToList();
        Assert.NotEmpty(diagnostics);
        var actions = await workspace.ActionsAsync(diagnostics[0]);
        Assert.True(actions.Count != 0, string.Join("\n", diagnostics));
        Assert.Contains(title ?? actions[0].Title, actions.Select(action => action.Title));

        await workspace.ApplyAsync(actions.First(action => title is null || action.Title == title));

        Assert.Equal(Text(after), Assert.Single(await workspace.TextsAsync()));
        Assert.True((await workspace.DiagnosticsAsync()).Count(diagnostic => diagnostic.Id == Id) < diagnostics.Count,
            "The diagnostic is still there.");
    }

    /// <summary>Asserts what is offered for the first diagnostic in <paramref name="text"/>: these titles and no others.</summary>
    public async Task OffersAsync(string text, params string[] titles) => Assert.Equal(titles, await TitlesAsync(text));

    /// <summary>What is offered for the first diagnostic in <paramref name="text"/>.</summary>
    public async Task<IEnumerable<string>> TitlesAsync(string text)
    {
        var workspace = await OpenAsync(text);
        var diagnostic = (await workspace.DiagnosticsAsync()).First(diagnostic => diagnostic.Id == Id);
        return (await workspace.ActionsAsync(diagnostic)).Select(action => action.Title);
    }

    /// <summary>Asserts what Fix All makes of a solution with a project for each text, begun at the first diagnostic with the fix with
    /// <paramref name="title"/> (or the first).</summary>
    public async Task FixesAllAsync(FixAllScope scope, string[] before, string[] after, string? title = null)
    {
        var workspace = await OpenAsync(before);
        var diagnostic = (await workspace.DiagnosticsAsync()).First(diagnostic => diagnostic.Id == Id);
        var action = (await workspace.ActionsAsync(diagnostic)).First(action => title is null || action.Title == title);
        var provider = await workspace.ProviderOfAsync(action, diagnostic);
        Assert.Contains(scope, provider.GetFixAllProvider()!.GetSupportedFixAllScopes());

        var all = await workspace.FixAllAsync(provider, diagnostic, action.EquivalenceKey!, scope);
        Assert.NotNull(all);
        await workspace.ApplyAsync(all);

        Assert.Equal(after.Select(Text), await workspace.TextsAsync());
    }

    /// <summary>Asserts that the first diagnostic in <paramref name="text"/> has these fixes that keep what the program does, and no
    /// others: those that `dotnet format` applies.</summary>
    public async Task KeepsMeaningAsync(string text, params string[] titles)
    {
        var workspace = await OpenAsync(text);
        var diagnostic = (await workspace.DiagnosticsAsync()).First(diagnostic => diagnostic.Id == Id);

        Assert.Equal(titles, (await workspace.ActionsAsync(FixProviders.SameMeaning, diagnostic)).Select(action => action.Title));
    }

    private Task<FixWorkspace> OpenAsync(params string[] texts) => FixWorkspace.CreateAsync(Project, Analyzer, [.. texts.Select(Text)]);

    private static string Text(string marked) => MarkedSource.Parse(marked).Text;
}
