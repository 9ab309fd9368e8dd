using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;

namespace SockOptGen.Analysis.Judging;

/// <summary>Judges what stands in one file, for those that know a place in it and run no analyzer: the code fixes.</summary>
/// <param name="model">The file.</param>
/// <param name="project">Its project.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class FileJudge(SemanticModel model, JudgedProject project, CancellationToken cancellation)
{
    /// <summary>The judge of a file, or null where its project has no sockets.</summary>
    public static FileJudge? Of(SemanticModel model, AnalyzerOptions options, CancellationToken cancellation) =>
        JudgedProject.Of(model.Compilation, options) is { } project ? new FileJudge(model, project, cancellation) : null;

    /// <summary>The call that <paramref name="invocation"/> is, judged as the rules judge it; null where it has
    /// nothing to do with socket options.</summary>
    public JudgedCall? CallAt(SyntaxNode invocation) =>
        model.GetOperation(invocation, cancellation) is IInvocationOperation operation &&
            OptionCall.Of(operation, project.Symbols) is { } call
            ? JudgedCall.Of(call, project, MemberAround(invocation))
            : null;

    /// <summary>The property at <paramref name="reference"/>, the option that it is, and who reaches it; null unless .NET
    /// makes something else of the option.</summary>
    public (IPropertySymbol Property, DotnetOption Dotnet, CallReach Reach)? PropertyAt(SyntaxNode reference) =>
        model.GetOperation(reference, cancellation) is IPropertyReferenceOperation operation &&
            project.DifferingOptionOf(operation) is { } dotnet
            ? (operation.Property, dotnet, project.ReachOf(operation, MemberAround(reference)))
            : null;

    // What an analyzer calls the containing symbol.
    private ISymbol MemberAround(SyntaxNode node)
    {
        var symbol = model.GetEnclosingSymbol(node.SpanStart, cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol ?? model.Compilation.Assembly;
    }
}
