using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>What a program makes of the answer of a call that reads.</summary>
/// <param name="Node">The expression that it makes of it.</param>
/// <param name="Type">The type of that; null where the answer goes nowhere.</param>
internal sealed record ReadUse(ExpressionSyntax Node, ITypeSymbol? Type)
{
    /// <summary>What else has to change, where the answer goes through a buffer.</summary>
    public ImmutableArray<Change> Also { get; init; } = [];

    public bool IsNumber => Type?.SpecialType == SpecialType.System_Int32;

    public static ReadUse? Of(FixSite site)
    {
        var call = site.Invocation;
        if (site.Call.Kind == CallKind.GetRaw)
        {
            return BufferRead.Of(site);
        }

        if (site.Statement is not null || IsDiscarded(call))
        {
            return site.Call.Kind == CallKind.GetObject ? new ReadUse(call, null) : null;
        }

        // What stands behind `socket?.` is null without a socket.
        return call.Parent is ConditionalAccessExpressionSyntax ? null
            : site.Call.Kind == CallKind.GetObject ? OfObject(site, Outer(call))
            : site.Call.Kind == CallKind.GetNewBytes ? OfBytes(site, Outer(call))
            : null;
    }

    /// <summary>The whole of an expression in parentheses, and with the `!` behind it.</summary>
    public static ExpressionSyntax Outer(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    private static ReadUse? OfObject(FixSite site, ExpressionSyntax value) => value.Parent switch
    {
        CastExpressionSyntax cast when site.Model.GetTypeInfo(cast.Type).Type is { } type => new ReadUse(cast, type),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax convert } } when
            site.Model.GetSymbolInfo(convert).Symbol is IMethodSymbol { Name: "ToInt32" or "ToBoolean" } method &&
            SymbolEqualityComparer.Default.Equals(method.ContainingType, site.Judged.Symbols.Convert) =>
                new ReadUse(convert, method.ReturnType),
        _ => null,
    };

    // `BitConverter.ToInt32(socket.GetSocketOption(…, 4), 0)`.
    private static ReadUse? OfBytes(FixSite site, ExpressionSyntax value) =>
        BufferValue.IsInt(site) && site.Call.Buffer.Length == sizeof(int) &&
        value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax convert } arguments } &&
        site.Model.GetSymbolInfo(convert).Symbol is IMethodSymbol
        {
            Name: "ToInt32",
            ContainingType: { Name: "BitConverter", ContainingNamespace.Name: "System" }
        } method &&
        arguments.Arguments.Where(argument => argument.Expression != value)
            .All(argument => argument.Expression is LiteralExpressionSyntax { Token.ValueText: "0" })
            ? new ReadUse(convert, method.ReturnType)
            : null;

    private static bool IsDiscarded(ExpressionSyntax call) =>
        call.Parent is AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax { Identifier.ValueText: "_" },
            Parent: ExpressionStatementSyntax
        };
}
