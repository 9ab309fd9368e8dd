using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>SOCK2003: the test that was meant, instead of one with a flaw.</summary>
internal static class GuardTestFix
{
    private const string Key = "ReplaceTest";

    public static IEnumerable<Fix> Find(FixSite site)
    {
        var judged = site.Judged;
        var needed = NeededGuard.Find(site).ToList();
        if (needed.Count != 1)
        {
            return [];
        }

        var guard = needed[0].Guard;
        var works = guard.Systems.Select(system => system.Platform).ToList();
        foreach (var test in judged.Guards)
        {
            switch (test.Flaw)
            {
                case GuardFlaw.UnixIsNotLinux when Comparison(test, "Unix") is { } comparison:
                    return [Replace(site, comparison, guard, Except(judged.Platforms, works))];
                case GuardFlaw.MacOSXIsNeverAnswered when Comparison(test, "MacOSX") is { } comparison &&
                    NeededGuard.For(judged, Platform.MacOS) is { } macOS:
                    return [Replace(site, comparison, macOS, "what it guards now runs on macOS")];
                case GuardFlaw.None when test.IsInvertedFor(works.Contains):
                    return Turned(site, test) is { } turned ? [turned] : [];
                case not GuardFlaw.None:
                    return [];
            }
        }

        return [];
    }

    private static Fix Replace(FixSite site, BinaryExpressionSyntax comparison, Guard guard, string consequence)
    {
        var condition = guard.Condition(site.Syntax);
        condition = comparison.IsKind(SyntaxKind.NotEqualsExpression) ? SyntaxBuilder.Not(condition)
            : guard.Systems.Length > 1 ? SyntaxBuilder.Parenthesize(condition)
            : condition;
        return new Fix($"Test with {guard} ({consequence})", Key,
            Change.Of(comparison, condition.WithTriviaFrom(comparison)) with { IsExclusive = true });
    }

    /// <summary>A negation that is too much, around a branch without another.</summary>
    private static Fix? Turned(FixSite site, PlatformGuard test) =>
        test.Condition.Syntax is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation &&
        negation.Parent is IfStatementSyntax { Else: null } branch && branch.Statement.Span.Contains(site.Invocation.Span)
            ? new Fix(
                $"Test with {negation.Operand} (what it guards runs on {PlatformWords.List(test.Stopped.Platforms)} instead of " +
                    $"{PlatformWords.List(test.Passed.Platforms)})", Key,
                Change.Of(negation, negation.Operand.WithTriviaFrom(negation)) with { IsExclusive = true })
            : null;

    // `Environment.OSVersion.Platform == PlatformID.Unix`, perhaps among other conditions.
    private static BinaryExpressionSyntax? Comparison(PlatformGuard test, string member)
    {
        var comparisons = test.Condition.Syntax.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>()
            .Where(binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression &&
                (IsMember(binary.Left, member) || IsMember(binary.Right, member)))
            .ToList();
        return comparisons.Count == 1 ? comparisons[0] : null;
    }

    private static bool IsMember(ExpressionSyntax expression, string name) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member, Expression: var type } && member == name &&
        type.ToString().EndsWith("PlatformID", StringComparison.Ordinal);

    private static string Except(IEnumerable<Platform> platforms, IReadOnlyCollection<Platform> works) =>
        $"what it guards no longer runs on {PlatformWords.List(platforms.Where(platform => !works.Contains(platform)))}";
}
