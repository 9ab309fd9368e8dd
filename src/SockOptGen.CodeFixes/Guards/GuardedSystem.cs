using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Judging;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>A system in a test.</summary>
/// <param name="Platform">Which.</param>
/// <param name="Since">Its first version that passes, as text; null: all.</param>
/// <param name="IsNegated">Whether every other system passes, instead of this one.</param>
internal sealed record GuardedSystem(Platform Platform, string? Since = null, bool IsNegated = false)
{
    /// <summary>Whether a target of the project has no <c>OperatingSystem.IsLinux()</c>; there are no versions then.</summary>
    public bool IsOld { get; init; }

    private PlatformInfo Info => PlatformInfo.Of(Platform);

    private string Method => Info.GuardMethod.Split('.')[1] + (Since is null ? "" : "VersionAtLeast");

    private string Arguments => Since?.Replace(".", ", ") ?? "";

    public ExpressionSyntax Condition(SyntaxBuilder syntax)
    {
        var call = IsOld ? SyntaxBuilder.Call(syntax.Static(SystemTests.Information, "IsOSPlatform"), Name(syntax))
            : SyntaxBuilder.Call(syntax.Static("System.OperatingSystem", Method),
                Since?.Split('.').Select(part => SyntaxFactory.ParseExpression(part)) ?? []);
        return IsNegated ? SyntaxBuilder.Not(call) : call;
    }

    public override string ToString() =>
        $"{(IsNegated ? "!" : "")}{(IsOld ? Info.OldGuard : $"OperatingSystem.{Method}({Arguments})")}";

    private ExpressionSyntax Name(SyntaxBuilder syntax) => Info.OsPlatform is { } member ? syntax.Static(SystemTests.System, member)
        : SyntaxBuilder.Call(syntax.Static(SystemTests.System, "Create"), SyntaxFactory.LiteralExpression(
            SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(Info.Names[0].ToUpperInvariant())));
}
