using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>A system in a test.</summary>
/// <param name="Platform">Which.</param>
/// <param name="Since">Its first version that passes, as text; null: all.</param>
/// <param name="IsNegated">Whether every other system passes, instead of this one.</param>
internal sealed record GuardedSystem(Platform Platform, string? Since = null, bool IsNegated = false)
{
    private string Method => PlatformInfo.Of(Platform).GuardMethod.Split('.')[1] + (Since is null ? "" : "VersionAtLeast");

    private string Arguments => Since?.Replace(".", ", ") ?? "";

    public ExpressionSyntax Condition(SyntaxBuilder syntax)
    {
        var call = SyntaxBuilder.Call(syntax.Static("System.OperatingSystem", Method),
            Since?.Split('.').Select(part => SyntaxFactory.ParseExpression(part)) ?? []);
        return IsNegated ? SyntaxBuilder.Not(call) : call;
    }

    public override string ToString() => $"{(IsNegated ? "!" : "")}OperatingSystem.{Method}({Arguments})";
}
