using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Rules;
using SockOptGen.Diagnostics;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>A file with diagnostics, and what the analyzers know about its project. The fixes ask them again, instead of carrying facts in strings.</summary>
internal sealed class FixScope
{
    private readonly Document _document;
    private readonly RuleSetup _setup;
    private readonly AnalyzerOptions _options;
    private readonly CancellationToken _cancellation;

    private FixScope(Document document, SemanticModel model, SyntaxNode root, RuleSetup setup, CancellationToken cancellation)
    {
        _document = document;
        _setup = setup;
        _options = document.Project.AnalyzerOptions;
        _cancellation = cancellation;
        Model = model;
        Root = root;
        Syntax = new SyntaxBuilder(SyntaxGenerator.GetGenerator(document), model.Compilation, root);
    }

    public SemanticModel Model { get; }

    public SyntaxNode Root { get; }

    public SyntaxBuilder Syntax { get; }

    public static async Task<FixScope?> CreateAsync(Document document, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model ||
            await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root ||
            KnownSymbols.Create(model.Compilation) is not { } symbols)
        {
            return null;
        }

        var setup = new RuleSetup(symbols, model.Compilation, document.Project.AnalyzerOptions);
        return new FixScope(document, model, root, setup, cancellation);
    }

    /// <summary>The place of <paramref name="diagnostic"/>, with the call that it is about; null where there is none.</summary>
    public FixSite? SiteOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        var node = Root.FindNode(span, getInnermostNodeForTie: true);
        // The use of a result stands around its call, everything else inside it.
        var candidates = diagnostic.Id == RuleIds.WrongResultType ? node.DescendantNodesAndSelf() : node.AncestorsAndSelf();
        foreach (var syntax in candidates.OfType<InvocationExpressionSyntax>())
        {
            if (Model.GetOperation(syntax, _cancellation) is IInvocationOperation invocation && OptionCall.Of(invocation, _setup.Symbols) is { } call)
            {
                return diagnostic.Id == RuleIds.WrongResultType || IsAbout(call, span, diagnostic.Id) ? new FixSite(this, diagnostic.Id, syntax, ContextOf(call)) : null;
            }
        }

        return null;
    }

    /// <summary>The property that <paramref name="diagnostic"/> is about; null where it is about a call.</summary>
    public PropertySite? PropertyOf(Diagnostic diagnostic)
    {
        if (diagnostic.Id != RuleIds.DiffersFromNative)
        {
            return null;
        }

        var name = Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var syntax = name.Parent is MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) ? name.Parent : name;
        return Model.GetOperation(syntax, _cancellation) is IPropertyReferenceOperation reference && PropertyRule.Find(reference, _setup) is { } dotnet
            ? new PropertySite(this, (ExpressionSyntax)syntax, reference.Property, dotnet, new CallReach(_setup.Flow, reference, MemberAround(syntax), library: null))
            : null;
    }

    public Document Apply(IEnumerable<Fix> fixes)
    {
        var changes = fixes.SelectMany(fix => fix.Changes).ToImmutableArray();
        var root = Changes.Apply(Root, changes);
        return _document.WithSyntaxRoot(Imports.Add(root, Model, [.. changes.Select(change => change.Node.SpanStart)], Syntax.NewLine));
    }

    /// <summary>Whether a diagnostic at <paramref name="span"/> is about the call or an argument, and not about something deeper in it.</summary>
    private static bool IsAbout(OptionCall call, TextSpan span, string id) => call.Invocation.Syntax.Span == span ||
        (id != PlatformWarningFixProvider.Id && (call.Invocation.Arguments.Any(argument => argument.Value.Syntax.Span == span) || call.Value.Operation?.Syntax.Span == span));

    private RuleContext ContextOf(OptionCall call)
    {
        var member = MemberAround(call.Invocation.Syntax);
#pragma warning disable CS0618 // Meant for analyzers' drivers; here nothing is reported, and the rules ask for no more than the member.
        var context = new OperationAnalysisContext(call.Invocation, member, Model.Compilation, _options, static _ => { }, static _ => true, _cancellation);
#pragma warning restore CS0618
        return new RuleContext(call, _setup, new CallReach(_setup.Flow, call.Invocation, member, call.Shape.Platforms), context);
    }

    private ISymbol MemberAround(SyntaxNode node)
    {
        var symbol = Model.GetEnclosingSymbol(node.SpanStart, _cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol ?? Model.Compilation.Assembly;
    }
}
