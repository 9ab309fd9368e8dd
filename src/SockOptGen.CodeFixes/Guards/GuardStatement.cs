using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>Puts what runs a call into an `if`: the statement around it, or the body of the member or the lambda.</summary>
internal static class GuardStatement
{
    /// <summary>The fix, or null where the statement cannot be left out: what comes behind it needs what it declares or sets.</summary>
    public static Fix? Find(FixSite site, Guard guard, string? meaning = null) => ChangeOf(site, guard) is { } change
        // Of several meanings each is a fix of its own.
        ? new Fix($"Guard with {guard}{(meaning is null ? "" : $" ({meaning})")}", meaning is null ? "Guard" : $"Guard.{guard}", change)
        : null;

    /// <summary>`if (condition) { statement }`.</summary>
    public static IfStatementSyntax If(ExpressionSyntax condition, IEnumerable<StatementSyntax> body, SyntaxTrivia newLine) =>
        SyntaxFactory.IfStatement(
        SyntaxFactory.Token(default, SyntaxKind.IfKeyword, [SyntaxFactory.Space]),
        SyntaxFactory.Token(SyntaxKind.OpenParenToken),
        condition,
        SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, [newLine]),
        Block(body, newLine),
        null);

    /// <summary>`{ … }`.</summary>
    public static BlockSyntax Block(IEnumerable<StatementSyntax> body, SyntaxTrivia newLine) => SyntaxFactory.Block(
        SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, [newLine]), SyntaxFactory.List(body),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken));

    /// <summary>What runs the call is left out: a statement, or the function whose only expression has it.</summary>
    private static Change? ChangeOf(FixSite site, Guard guard)
    {
        foreach (var node in site.Invocation.Ancestors())
        {
            switch (node)
            {
                case ExpressionStatementSyntax statement:
                    return Directives.AreWithin(statement) || !CanBeLeftOut(site, statement) ? null
                        : new Change(
                            statement, [],
                            current => Wrap(
                                current.Of<StatementSyntax>(statement), statement, guard.Condition(site.Syntax), site.Syntax.NewLine));
                case LambdaExpressionSyntax or ArrowExpressionClauseSyntax:
                    return GuardBody.Find(site, node, guard);
                case StatementSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>How far the line is indented in which <paramref name="node"/> begins.</summary>
    /// <remarks>A formatter moves the other lines of a statement as far as it moves the first.</remarks>
    public static SyntaxTriviaList Indentation(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return [SyntaxFactory.Whitespace(line.Substring(0, line.Length - line.TrimStart().Length))];
    }

    private static StatementSyntax Wrap(
        StatementSyntax statement, StatementSyntax original, ExpressionSyntax condition, SyntaxTrivia newLine)
    {
        var body = statement.WithLeadingTrivia(Indentation(original));
        if (!body.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            body = body.WithTrailingTrivia(body.GetTrailingTrivia().Add(newLine));
        }

        StatementSyntax wrapped = If(condition, [body], newLine);
        if (original.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            // An else behind it belongs to what stands around it.
            wrapped = Block([wrapped.WithTrailingTrivia(newLine)], newLine);
        }

        var endsLine = statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        return wrapped.WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(endsLine ? SyntaxFactory.TriviaList(newLine) : default).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Whether the program compiles and means the same where the statement, or the expression
    /// that stands for one, is skipped.</summary>
    public static bool CanBeLeftOut(FixSite site, SyntaxNode statement) => SideEffects.AreOnlyThoseOf(site, statement) &&
        site.Model.AnalyzeDataFlow(statement) is { Succeeded: true } flow &&
        flow.VariablesDeclared.All(variable => !flow.ReadOutside.Contains(variable) && !flow.WrittenOutside.Contains(variable)) &&
        flow.AlwaysAssigned.All(variable => flow.DefinitelyAssignedOnEntry.Contains(variable));
}
