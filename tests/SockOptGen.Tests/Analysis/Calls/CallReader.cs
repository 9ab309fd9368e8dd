using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Calls;

/// <summary>Reads the calls of a test's source.</summary>
internal static class CallReader
{
    /// <summary>The option calls in <paramref name="text"/>, in order; it compiles.</summary>
    public static IReadOnlyList<OptionCall> Read(string text, LanguageVersion version = LanguageVersion.CSharp14)
    {
        var project = new TestProject { Source = MarkedSource.Parse(text).Text, LanguageVersion = version };
        var compilation = project.CreateCompilation();
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var symbols = KnownSymbols.Create(compilation)!;
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(node => model.GetOperation(node, TestContext.Current.CancellationToken)).OfType<IInvocationOperation>()
            .Select(invocation => OptionCall.Of(invocation, symbols)).OfType<OptionCall>()];
    }
}
