using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>A test of the operating system: some of these systems.</summary>
/// <param name="Systems">Them, each from a version on, or all but older versions of it.</param>
internal sealed record Guard(EquatableArray<GuardedSystem> Systems)
{
    /// <summary>`OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()`.</summary>
    public ExpressionSyntax Condition(SyntaxBuilder syntax) => Systems.Select(system => system.Condition(syntax))
        .Aggregate((left, right) => SyntaxFactory.BinaryExpression(
            SyntaxKind.LogicalOrExpression, left, SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.BarBarToken, [SyntaxFactory.Space]),
            right));

    public override string ToString() => string.Join(" || ", Systems);
}
