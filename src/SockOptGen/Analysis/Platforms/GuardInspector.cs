using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Says what a guard proves, and what it only seems to.</summary>
internal static class GuardInspector
{
    /// <summary>What the condition at <paramref name="site"/> tells, or null where it keeps no system out and tells none apart.</summary>
    public static PlatformGuard? Inspect(GuardSite site, BodyFlow body)
    {
        var value = body.ValueOf(site.Condition);
        if (!site.Labels.IsEmpty)
        {
            value = site.Labels.Select(label => body.Matches(value, label)).Aggregate(KnownGuards.Or);
        }

        var (passed, stopped) = (value.When(site.Outcome), value.When(!site.Outcome));
        return stopped.IsEmpty || passed.Equals(stopped) || (passed.Contains(stopped) && !IsCombined(site)) ? null
            : new PlatformGuard(site.Condition, PlatformSet.Of(passed), PlatformSet.Of(stopped), FlawOf(site, passed, stopped));
    }

    private static GuardFlaw FlawOf(GuardSite site, PlatformStates passed, PlatformStates stopped) =>
        passed.Contains(stopped) ? GuardFlaw.ProvesNothing
        : passed.Counts(Os.Linux) && passed.Counts(Os.MacOS) && !passed.Counts(Os.Windows) && Names(site, "Unix") ? GuardFlaw.UnixIsNotLinux
        : passed.IsEmpty && Names(site, "MacOSX") ? GuardFlaw.MacOSXIsNeverAnswered
        : GuardFlaw.None;

    // A test that proves something of one outcome alone, as that of .NET Framework, was not meant to prove anything of the other.
    private static bool IsCombined(GuardSite site) => Texts(site).Any(static syntax => syntax.DescendantNodesAndSelf().Any(static node =>
        node.RawKind is (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or
            (int)SyntaxKind.BitwiseAndExpression or (int)SyntaxKind.BitwiseOrExpression));

    // The worlds say what the test proves; only its text says which constant of PlatformID its author had in mind.
    private static bool Names(GuardSite site, string constant) =>
        Texts(site).Any(syntax => Names(syntax, constant));

    /// <summary>The condition as it is written, and what it asks where that is short.</summary>
    private static IEnumerable<SyntaxNode> Texts(GuardSite site) => site.Labels.Insert(0, site.Condition).SelectMany(operation =>
        operation.DescendantsAndSelf().Select(Symbol).OfType<ISymbol>()
            .SelectMany(static symbol => symbol.DeclaringSyntaxReferences)
            .Where(static reference => reference.Span.Length < 500)
            .Select(static reference => reference.GetSyntax())
            .Prepend(operation.Syntax));

    private static bool Names(SyntaxNode syntax, string constant) =>
        syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == constant);

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        IInvocationOperation invocation => invocation.TargetMethod,
        _ => null,
    };
}
