using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>What else a statement does than the call for which it is left out on some systems.</summary>
internal static class SideEffects
{
    // They make a value of others.
    private static readonly HashSet<string> s_makers =
    [
        "System.BitConverter", "System.Buffers.Binary.BinaryPrimitives", "System.Convert", "System.Math",
        "System.MemoryExtensions", "System.Net.IPAddress",
        "System.Runtime.InteropServices.Marshal", "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.InteropServices.SafeHandle", "System.Text.Encoding",
    ];

    /// <summary>
    /// Whether <paramref name="statement"/> does nothing but the call and what takes its answer.
    /// `listener.Accept().SetX(…)` accepts a connection too, on every system.
    /// </summary>
    public static bool AreOnlyThoseOf(FixSite site, SyntaxNode statement) => statement
        .DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax || node.Contains(site.Invocation))
        .All(node => node.Contains(site.Invocation) || !IsEffect(site, node));

    private static bool IsEffect(FixSite site, SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => false,
        InvocationExpressionSyntax call =>
            site.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || !IsValue(site, method.ContainingType),
        BaseObjectCreationExpressionSyntax creation => site.Model.GetTypeInfo(creation).Type is not { } type || !IsValue(site, type),
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } or AwaitExpressionSyntax or ThrowExpressionSyntax => true,
        _ => node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
    };

    /// <summary>Whether <paramref name="type"/> makes values, or is one: numbers, spans, and what the overloads for objects take.</summary>
    private static bool IsValue(FixSite site, ITypeSymbol type) => s_makers.Contains(type.ToDisplayString()) ||
        type.SpecialType == SpecialType.System_String ||
        (type.IsValueType &&
        type.ContainingNamespace?.ToDisplayString() is "System" or EmittedTypes.Namespace or EmittedTypes.TypeNamespace) ||
        new[] { site.Judged.Symbols.LingerOption, site.Judged.Symbols.MulticastOption, site.Judged.Symbols.IPv6MulticastOption }
            .Contains(type, SymbolEqualityComparer.Default);
}
