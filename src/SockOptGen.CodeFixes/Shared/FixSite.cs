using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>A call with a diagnostic.</summary>
/// <param name="Scope">The file.</param>
/// <param name="Id">The diagnostic.</param>
/// <param name="Invocation">The call.</param>
/// <param name="Judged">What it means.</param>
internal sealed record FixSite(FixScope Scope, string Id, InvocationExpressionSyntax Invocation, JudgedCall Judged)
{
    public SemanticModel Model => Scope.Model;

    public OptionCall Call => Judged.Written;

    public SyntaxBuilder Syntax => Scope.Syntax;

    /// <summary>The call as a statement of its own, or null.</summary>
    public ExpressionStatementSyntax? Statement =>
        (Invocation.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == Invocation ? access.Parent
            : Invocation.Parent) as ExpressionStatementSyntax;
}
