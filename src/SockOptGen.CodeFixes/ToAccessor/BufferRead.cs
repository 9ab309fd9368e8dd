using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>Three statements, one behind the other: `Span&lt;byte&gt; b = …;`, `socket.GetRawSocketOption(…, b);`, and one that
/// first of all reads an int from `b`.</summary>
internal static class BufferRead
{
    /// <summary>What is made of the buffer, and the changes that leave out the other two statements; null where it is
    /// anything else than this shape.</summary>
    public static ReadUse? Of(FixSite site)
    {
        if (site.Call is not { Kind: CallKind.GetRaw, Buffer.Length: sizeof(int) } || !BufferValue.IsInt(site) ||
            Statement(site) is not { ContainsDirectives: false, Parent: BlockSyntax block } call ||
            site.Invocation.Expression is not MemberAccessExpressionSyntax { Expression: var socket } || !SyntaxBuilder.IsName(socket) ||
            Argument(site) is not IdentifierNameSyntax { Identifier.ValueText: var name })
        {
            return null;
        }

        var place = block.Statements.IndexOf(call);
        if (place == 0 || place == block.Statements.Count - 1 || !IsDeclaration(block.Statements[place - 1], name) ||
            block.Statements[place + 1].ContainsDirectives ||
            Uses(block, name) is not { Count: 2 } uses || uses[1].Parent?.Parent?.Parent is not InvocationExpressionSyntax read ||
            !IsFirst(read, block.Statements[place + 1]) || !IsInt(site.Model, read))
        {
            return null;
        }

        return new ReadUse(read,
            site.Model.Compilation.GetSpecialType(SpecialType.System_Int32))
        {
            Also = StatementRemoval.Of(block, site.Syntax.NewLine,
                block.Statements[place - 1], call)
        };
    }

    // The length that it answers may be thrown away.
    private static StatementSyntax? Statement(FixSite site) => site.Statement ??
        (site.Invocation.Parent is AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax { Identifier.ValueText: "_" },
            Parent: ExpressionStatementSyntax statement
        } ? statement : null);

    private static ExpressionSyntax? Argument(FixSite site) =>
        site.Call.Invocation.Arguments.FirstOrDefault(argument =>
            argument.Parameter?.Ordinal == site.Call.Shape.Value)?.Syntax is ArgumentSyntax argument ? argument.Expression : null;

    // Of memory of its own, that nobody else looks at.
    private static bool IsDeclaration(StatementSyntax statement, string name) =>
        statement is LocalDeclarationStatementSyntax { Declaration: { Variables: { Count: 1 } variables } declaration } &&
        !Directives.AreWithin(statement) && variables[0].Identifier.ValueText == name &&
        variables[0].Initializer?.Value is StackAllocArrayCreationExpressionSyntax { Initializer: null } or
            ArrayCreationExpressionSyntax { Initializer: null } &&
        !declaration.DescendantTrivia().Any(trivia => StatementRemoval.IsComment(trivia) && declaration.Span.Contains(trivia.Span));

    private static List<IdentifierNameSyntax> Uses(BlockSyntax block, string name) =>
        [.. block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(other => other.Identifier.ValueText == name)];

    /// <summary>Whether <paramref name="read"/> runs once, and before anything else in <paramref name="statement"/> does.</summary>
    private static bool IsFirst(ExpressionSyntax read, StatementSyntax statement)
    {
        SyntaxNode node = read;
        while (node.Parent is { } parent && parent != statement)
        {
            var isFirst = parent switch
            {
                ParenthesizedExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax or EqualsValueClauseSyntax or
                    VariableDeclaratorSyntax or ArgumentListSyntax => true,
                BinaryExpressionSyntax binary => binary.Left == node,
                ConditionalExpressionSyntax conditional => conditional.Condition == node,
                ArgumentSyntax argument => argument.Parent is ArgumentListSyntax list && list.Arguments[0] == argument,
                InvocationExpressionSyntax invocation => SyntaxBuilder.IsName(invocation.Expression),
                AssignmentExpressionSyntax assignment =>
                    assignment.Right == node && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) &&
                    assignment.Left is IdentifierNameSyntax,
                VariableDeclarationSyntax declaration => declaration.Variables[0] == node,
                _ => false,
            };
            if (!isFirst)
            {
                return false;
            }

            node = parent;
        }

        return statement is LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax ||
            (statement is IfStatementSyntax branch && branch.Condition == node);
    }

    // As .NET's own machines read it, all but a few of them.
    private static bool IsInt(SemanticModel model, InvocationExpressionSyntax read) =>
        model.GetSymbolInfo(read).Symbol is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Int32 } method &&
        (method.Name,
            method.ContainingType.ToDisplayString()) is ("ToInt32", "System.BitConverter") or
                ("ReadInt32LittleEndian", "System.Buffers.Binary.BinaryPrimitives")
            or ("Read", "System.Runtime.InteropServices.MemoryMarshal") &&
        read.ArgumentList.Arguments.Skip(1).All(argument => argument.Expression is LiteralExpressionSyntax { Token.ValueText: "0" });
}
