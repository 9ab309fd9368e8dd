using Microsoft.CodeAnalysis;
using SockOptGen.Analysis;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Tests of rules over calls.</summary>
internal static class CallTest
{
    private const string Portability = "SOCK2";

    /// <summary>Asserts that <paramref name="id"/> is reported at the marks of <paramref name="marked"/> and nowhere else, that each
    /// message has all <paramref name="parts"/>, and that no other warning is.</summary>
    public static Task ReportsAsync(string id, string marked, params string[] parts) => ReportsAsync(new TestProject(), id, marked, parts);

    /// <summary>The same with the properties and files of <paramref name="project"/>; the accessors are there if it names levels.</summary>
    public static async Task ReportsAsync(TestProject project, string id, string marked, params string[] parts)
    {
        var source = MarkedSource.Parse(marked);
        Assert.NotEmpty(source.Spans);

        var diagnostics = await AnalyzeAsync(project, source);

        Assert.Equal(source.Spans,
            diagnostics.Where(diagnostic => diagnostic.Id == id).Select(diagnostic => diagnostic.Location.SourceSpan));
        Assert.DoesNotContain(diagnostics,
            diagnostic => diagnostic.Id != id && IsMeant(diagnostic, id) && diagnostic.Severity >= DiagnosticSeverity.Warning);
        foreach (var message in diagnostics.Where(diagnostic => diagnostic.Id == id).Select(diagnostic => diagnostic.GetMessage()))
        {
            Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
            MessageLength.AssertIsRead(message);
        }
    }

    /// <summary>Asserts that nothing is reported about <paramref name="text"/>, or no warning.</summary>
    public static Task IsSilentAsync(string text, bool allowSuggestions = false) =>
        IsSilentAsync(new TestProject(), text, allowSuggestions);

    public static async Task IsSilentAsync(TestProject project, string text, bool allowSuggestions = false)
    {
        var diagnostics = await AnalyzeAsync(project, MarkedSource.Parse(text));

        Assert.DoesNotContain(diagnostics,
            diagnostic => IsMeant(diagnostic, "SOCK1") && (!allowSuggestions || diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>Asserts that nothing is said about the systems that reach <paramref name="text"/>.</summary>
    public static async Task IsPortableAsync(TestProject project, string text) =>
        Assert.DoesNotContain(await AnalyzeAsync(project, MarkedSource.Parse(text)), IsOfPortability);

    /// <summary>Asserts that <paramref name="id"/> is not reported about <paramref name="text"/>, marked or not.</summary>
    public static async Task IsSilentOfAsync(TestProject project, string id, string text) =>
        Assert.DoesNotContain(await AnalyzeAsync(project, MarkedSource.Parse(text)), diagnostic => diagnostic.Id == id);

    // Examples of other rules are plain calls, which are reached on every system.
    private static bool IsMeant(Diagnostic diagnostic, string id) =>
        !IsOfPortability(diagnostic) || id.StartsWith(Portability, StringComparison.Ordinal);

    private static bool IsOfPortability(Diagnostic diagnostic) => diagnostic.Id.StartsWith(Portability, StringComparison.Ordinal);

    /// <summary>What the analyzer says about <paramref name="source"/>, which compiles.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(TestProject project, MarkedSource source)
    {
        project = project with { Source = source.Text };
        var compilation = project.Properties.IsEmpty ? project.CreateCompilation() : project.Run().Compilation;
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true));
        // Of the source alone: that what is emitted compiles is for other tests to show, once.
        Assert.DoesNotContain(
            compilation.GetSemanticModel(compilation.SyntaxTrees[0])
                .GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var diagnostics = await project.AnalyzeSourceAsync(compilation, new SocketCallAnalyzer());
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }
}
