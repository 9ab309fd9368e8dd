using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>The form of an accessor that returns false where the option is not available, instead of
/// the one that throws, and back.</summary>
internal static class TryFix
{
    public const string Key = "UseTry";

    /// <summary>`socket.TrySetX(v)` for `socket.SetX(v)`, and `if (socket.TryGetX(out var x)) { … }`
    /// for `var x = socket.GetX(); …`.</summary>
    public static Fix? Find(FixSite site)
    {
        var name = AccessorName.Parse(site.Call.Invocation.TargetMethod.Name).Try;
        var change = site.Call.Kind switch
        {
            CallKind.SetAccessor when site.Statement is not null => Rename(site, name),
            CallKind.GetAccessor => Declaration(site, name),
            _ => null,
        };
        return change is null || KnownAccessor.Find(site.Model.Compilation, name) is null ? null
            : new Fix(
                $"Use {name} ({(site.Call.Kind == CallKind.SetAccessor ? "does nothing" : "skips what uses the value")} where the " +
                    $"option is not available)", Key, change);
    }

    /// <summary>SOCK3003: `socket.SetX(v)` for `socket.TrySetX(v)`, whose answer nobody looks at.</summary>
    public static Fix? Throwing(FixSite site)
    {
        var name = AccessorName.Parse(site.Call.Invocation.TargetMethod.Name).Throwing;
        return site.Call.Kind != CallKind.TrySetAccessor || KnownAccessor.Find(site.Model.Compilation, name) is null ||
            site.Statement is null
            ? null
            : new Fix($"Use {name} (throws where the option is not available)", "UseThrowing", Rename(site, name)!);
    }

    private static Change? Rename(FixSite site, AccessorName name)
    {
        var written = site.Invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return written is null ? null : Change.Of(written, SyntaxBuilder.Accessor(name.ToString()).WithTriviaFrom(written));
    }

    private static Change? Declaration(FixSite site, AccessorName name)
    {
        if (site.Invocation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } ||
            declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1 } declaration ||
            declaration.Parent is not LocalDeclarationStatementSyntax
            {
                Parent: BlockSyntax block, UsingKeyword.RawKind: 0, AwaitKeyword.RawKind: 0,
            } statement ||
            Directives.AreWithin(statement) ||
            Moved(site.Model, block, statement, declarator) is not { } moved)
        {
            return null;
        }

        var arguments = site.Invocation.ArgumentList.AddArguments(SyntaxFactory.Argument(
            null, SyntaxFactory.Token(default, SyntaxKind.OutKeyword, [SyntaxFactory.Space]),
            SyntaxFactory.DeclarationExpression(declaration.Type.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.SingleVariableDesignation(declarator.Identifier.WithoutTrivia()))));
        return new Change(block, [.. moved, .. AccessorCall.Parts(site.Invocation)], current =>
        {
            var call =
                ((InvocationExpressionSyntax)AccessorCall.Make(site.Invocation, current, name.ToString()).WithoutTrivia()).WithArgumentList(
                    arguments);
            var wrapped = GuardStatement.If(call, moved.Select(current.Of), site.Syntax.NewLine)
                .WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(site.Syntax.NewLine)
                .WithAdditionalAnnotations(Formatter.Annotation);
            var (now, first) = (current.Of(block), block.Statements.IndexOf(statement));
            var rest = now.Statements.Skip(first + 1 + moved.Count);
            return now.WithStatements(SyntaxFactory.List([.. now.Statements.Take(first), wrapped, .. rest]));
        })
        {
            IsExclusive = true,
        };
    }

    /// <summary>The statements from the declaration to the last one that uses what it declares; null
    /// where they cannot be left out.</summary>
    private static List<StatementSyntax>? Moved(SemanticModel model, BlockSyntax block, StatementSyntax statement,
        VariableDeclaratorSyntax declarator)
    {
        var following = block.Statements.Skip(block.Statements.IndexOf(statement) + 1).ToList();
        var local = model.GetDeclaredSymbol(declarator);
        var last = following.FindLastIndex(other => other.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == declarator.Identifier.ValueText &&
                SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local)));
        var moved = following.Take(last + 1).ToList();
        if (moved.Count == 0 ||
            moved.Exists(other => other.ContainsDirectives || other is LocalFunctionStatementSyntax or LabeledStatementSyntax) ||
            model.AnalyzeControlFlow(moved[0],
                moved[moved.Count - 1]) is not
                {
                    Succeeded: true, EndPointIsReachable: true, ExitPoints.IsEmpty: true,
                    EntryPoints.IsEmpty: true
                } ||
            model.AnalyzeDataFlow(moved[0], moved[moved.Count - 1]) is not { Succeeded: true } flow)
        {
            return null;
        }

        var isSelfContained =
            flow.VariablesDeclared.All(variable => !flow.ReadOutside.Contains(variable) && !flow.WrittenOutside.Contains(variable)) &&
            flow.AlwaysAssigned.All(variable => flow.DefinitelyAssignedOnEntry.Contains(variable) ||
                flow.VariablesDeclared.Contains(variable));
        return isSelfContained ? moved : null;
    }
}
