using Microsoft.CodeAnalysis;
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
        return stopped.IsEmpty || passed.Equals(stopped) ? null
            : new PlatformGuard(site.Condition, PlatformSet.Of(passed), PlatformSet.Of(stopped), FlawOf(site, passed, stopped));
    }

    private static GuardFlaw FlawOf(GuardSite site, PlatformStates passed, PlatformStates stopped) =>
        passed.Contains(stopped) ? GuardFlaw.ProvesNothing
        : passed.Counts(Os.Linux) && passed.Counts(Os.MacOS) && !passed.Counts(Os.Windows) && Names(site, "Unix") ? GuardFlaw.UnixIsNotLinux
        : passed.IsEmpty && Names(site, "MacOSX") ? GuardFlaw.MacOSXIsNeverAnswered
        : GuardFlaw.None;

    // The worlds say what the test proves; only its text says which constant of PlatformID its author had in mind.
    private static bool Names(GuardSite site, string constant) =>
        site.Labels.Insert(0, site.Condition).Any(operation => Names(operation.Syntax, constant) ||
            operation.DescendantsAndSelf().Select(Symbol).OfType<ISymbol>()
                .SelectMany(symbol => symbol.DeclaringSyntaxReferences)
                .Any(reference => reference.Span.Length < 500 && Names(reference.GetSyntax(), constant)));

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
