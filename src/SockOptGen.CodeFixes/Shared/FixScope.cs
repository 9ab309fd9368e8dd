using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>A file with diagnostics, and what the analyzers know about it. The fixes judge calls again,
/// instead of carrying facts in strings.</summary>
internal sealed class FixScope
{
    private readonly Document _document;
    private readonly Faults _faults;
    private readonly FileJudge _judge;
    private readonly Imports _imports;
    private readonly FixProof _proof;
    private readonly ImmutableArray<LinkedProof> _others;

    private FixScope(
        Document document, Faults faults, SemanticModel model, SyntaxNode root, FileJudge judge, ImmutableArray<LinkedProof> others,
        CancellationToken cancellation)
    {
        _others = others;
        Linked = [.. others.Select(other => Create(other.Document, faults, other.Before, [], cancellation)).OfType<FixScope>()];
        (_document, _faults, _judge) = (document, faults, judge);
        (Model, Root) = (model, root);
        (_imports, _proof) = (new Imports(model, root, cancellation), new FixProof(model, cancellation));
        Syntax = new SyntaxBuilder(SyntaxGenerator.GetGenerator(document), model.Compilation, root);
    }

    /// <summary>The same file to each other project that has it.</summary>
    public ImmutableArray<FixScope> Linked { get; }

    public string ProjectName => _document.Project.Name;

    public SemanticModel Model { get; }

    public SyntaxNode Root { get; }

    public SyntaxBuilder Syntax { get; }

    public static async Task<FixScope?> CreateAsync(Document document, Faults faults, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            ? Create(document, faults, model, await LinkedProof.OfAsync(document, cancellation).ConfigureAwait(false), cancellation)
            : null;

    private static FixScope? Create(
        Document document, Faults faults, SemanticModel model, ImmutableArray<LinkedProof> others, CancellationToken cancellation) =>
        FileJudge.Of(model, document.Project.AnalyzerOptions, cancellation) is { } judge
            ? new FixScope(document, faults, model, model.SyntaxTree.GetRoot(cancellation), judge, others, cancellation)
            : null;

    /// <summary>The place of <paramref name="diagnostic"/>, with the call that it is about; null where there is none.</summary>
    public FixSite? SiteOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        var node = Root.FindNode(span, getInnermostNodeForTie: true);
        // The use of a result stands around its call, everything else inside it.
        var candidates = diagnostic.Id == RuleIds.WrongResultType ? node.DescendantNodesAndSelf() : node.AncestorsAndSelf();
        foreach (var syntax in candidates.OfType<InvocationExpressionSyntax>())
        {
            if (_judge.CallAt(syntax) is { } call)
            {
                return (diagnostic.Id == RuleIds.WrongResultType || IsAbout(call.Written, span, diagnostic.Id)) &&
                    !ExpressionTrees.AreAround(syntax, Model)
                    ? new FixSite(this, diagnostic.Id, syntax, call) : null;
            }
        }

        return null;
    }

    /// <summary>The other calls in the member around <paramref name="call"/> that read or set an option.</summary>
    public IEnumerable<JudgedCall> CallsBeside(InvocationExpressionSyntax call) =>
        (call.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? Root)
            .DescendantNodes().OfType<InvocationExpressionSyntax>().Where(other => other != call)
            .Select(other => _judge.CallAt(other)).OfType<JudgedCall>();

    /// <summary>The property that <paramref name="diagnostic"/> is about; null where it is about a call.</summary>
    public PropertySite? PropertyOf(Diagnostic diagnostic)
    {
        var name = Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var syntax = name.Parent is MemberBindingExpressionSyntax ||
            (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) ? name.Parent : name;
        return _judge.PropertyAt(syntax) is var (property, dotnet, reach) && !ExpressionTrees.AreAround(syntax, Model)
            ? new PropertySite(this, (ExpressionSyntax)syntax, property, dotnet, reach) : null;
    }

    /// <summary>Whether the file still means what it says with <paramref name="fixes"/>, in every project and target that has it.</summary>
    /// <remarks>One that throws is not.</remarks>
    public bool IsSound(params IReadOnlyCollection<Fix> fixes) => _faults.Isolate(
        () => Changed(fixes) is var changed &&
            _proof.Holds(changed, fixes.SelectMany(static fix => fix.Changes).Select(static change => change.Node.SpanStart)) &&
            _others.All(other => other.Holds(changed)),
        otherwise: false);

    public Document Apply(params IReadOnlyCollection<Fix> fixes) => fixes.Count == 0 ? _document : _document.WithSyntaxRoot(Changed(fixes));

    /// <summary>Applies the first sound fix of each of <paramref name="diagnostics"/> that <paramref name="isWanted"/>.</summary>
    public Document ApplyAll(IEnumerable<ImmutableArray<Fix>> diagnostics, Func<Fix, bool> isWanted) =>
        Apply(Sound([], [.. diagnostics.Select(fixes => fixes.Where(isWanted).ToList()).Where(static fixes => fixes.Count > 0)]));

    /// <summary><paramref name="kept"/> and those that are sound beside them.</summary>
    /// <remarks>All are tried at once, and only where that fails in ever smaller groups.</remarks>
    private IReadOnlyList<Fix> Sound(IReadOnlyList<Fix> kept, IReadOnlyList<IReadOnlyList<Fix>> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            return kept;
        }

        List<Fix> all = [.. kept, .. diagnostics.Select(static fixes => fixes[0])];
        if (IsSound(all))
        {
            return all;
        }

        if (diagnostics.Count == 1)
        {
            return diagnostics[0].Skip(1).Select(fix => new List<Fix>([.. kept, fix])).FirstOrDefault(fixes => IsSound(fixes)) ?? kept;
        }

        var half = diagnostics.Count / 2;
        return Sound(Sound(kept, [.. diagnostics.Take(half)]), [.. diagnostics.Skip(half)]);
    }

    private SyntaxNode Changed(IReadOnlyCollection<Fix> fixes)
    {
        var changes = fixes.SelectMany(static fix => fix.Changes).ToList();
        return _imports.AddTo(Changes.Apply(Root, changes), [.. changes.Select(static change => change.Node.SpanStart)], Syntax.NewLine);
    }

    /// <summary>Whether a diagnostic at <paramref name="span"/> is about the call or an argument, and
    /// not about something deeper in it.</summary>
    private static bool IsAbout(OptionCall call, TextSpan span, string id) => call.Invocation.Syntax.Span == span ||
        (id != DotnetIds.PlatformWarning &&
        (call.Invocation.Arguments.Any(argument => argument.Value.Syntax.Span == span) || call.Value.Operation?.Syntax.Span == span));
}
