using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>Finds the call that a label means.</summary>
internal sealed class LabelledCall
{
    private readonly SyntaxTree _tree;
    private readonly IReadOnlyList<TextSpan> _spans;

    private LabelledCall(SyntaxTree tree, CallState state, string target, IReadOnlyList<TextSpan> spans, string code)
    {
        _tree = tree;
        _spans = spans;
        State = state;
        Target = target;
        Code = code;
    }

    public CallState State { get; }

    /// <summary>The method that is called.</summary>
    public string Target { get; }

    /// <summary>The line of the label.</summary>
    public string Code { get; }

    public static LabelledCall Find(SemanticModel model, Label label)
    {
        var tree = model.SyntaxTree;
        var text = tree.GetText();
        if (label.Line > text.Lines.Count)
        {
            return new LabelledCall(tree, CallState.NoCall, "", [], "");
        }

        var line = text.Lines[label.Line - 1].Span;
        var code = text.ToString(line).Trim();
        var root = tree.GetRoot();
        if (root.DescendantTrivia(line).Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.Span.Contains(line)))
        {
            return new LabelledCall(tree, CallState.NotCompiled, "", [], code);
        }

        var calls = root.DescendantNodes(line).OfType<InvocationExpressionSyntax>()
            .Where(call => Name(call) is { } name && name.Span.IntersectsWith(line) &&
                name.Identifier.Text.Contains(label.Method, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (calls.Count == 0)
        {
            return new LabelledCall(tree, CallState.NoCall, "", [line], code);
        }

        var target = model.GetSymbolInfo(calls[0]);
        var state = target.Symbol is null ? CallState.Unbound : CallState.Bound;
        var name = (target.Symbol ?? target.CandidateSymbols.FirstOrDefault())?.ToDisplayString() ?? "";
        return new LabelledCall(tree, state, name, [.. calls.Select(Wide)], code);
    }

    public bool Has(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Prepend(diagnostic.Location)
        .Any(place => place.SourceTree == _tree && _spans.Any(span => span.OverlapsWith(place.SourceSpan)));

    private static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>The call with the casts around it and what its result is compared with: a warning may be about the result's use.</summary>
    private static TextSpan Wide(SyntaxNode call)
    {
        while (call.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax
            or CheckedExpressionSyntax or ConditionalAccessExpressionSyntax or BinaryExpressionSyntax)
        {
            call = call.Parent;
        }

        return call.Span;
    }
}
