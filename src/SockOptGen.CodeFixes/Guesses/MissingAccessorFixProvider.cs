using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>The compiler's error on a method that a Socket does not have: the accessors that its name resembles.</summary>
/// <remarks>It is asked only where there is such an error. Each guess has to be seen, so there is no Fix All.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAccessorFixProvider)), Shared]
public sealed class MissingAccessorFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DotnetIds.NoSuchMember, DotnetIds.NoSuchStaticMember];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root ||
            NameAt(root, context.Diagnostics[0]) is not { } name ||
            await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model ||
            EmittedAccessors.In(model.Compilation) is not { } accessors ||
            !MissingNames.IsPlaceOfAccessor(name, accessors, model, cancellation) ||
            await FixScope.CreateAsync(context.Document, cancellation).ConfigureAwait(false) is not { } scope)
        {
            return;
        }

        // An extension method that is called as a static one is handed the socket too.
        var own = context.Diagnostics[0].Id == DotnetIds.NoSuchStaticMember ? 1 : 0;
        var hasArguments = name.FirstAncestorOrSelf<InvocationExpressionSyntax>()!.ArgumentList.Arguments.Count > own;
        foreach (var guess in GuessIndex.For(name.Identifier.ValueText, hasArguments, Names(accessors)))
        {
            var title = $"Change to {guess.Name}" + (guess.Native is { } native ? $" ({native})" : "");
            var change = new Change(name, [], _ => SyntaxBuilder.Accessor(guess.Name).WithTriviaFrom(name));
            var fix = new Fix(title, guess.Name, change);
            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, _ => Task.FromResult(scope.Apply(fix)), fix.Key), context.Diagnostics[0]);
        }
    }

    /// <summary>Those of accessors: the class has helpers too.</summary>
    private static IEnumerable<string> Names(INamedTypeSymbol accessors) => accessors.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public })
        .Select(static method => method.Name).Distinct();

    /// <summary>The name of a method that is called; behind a question mark the compiler reports it with its dot.</summary>
    private static SimpleNameSyntax? NameAt(SyntaxNode root, Diagnostic diagnostic)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var name = node is MemberBindingExpressionSyntax binding ? binding.Name : node as IdentifierNameSyntax;
        return name is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } &&
            name.Parent.Parent is InvocationExpressionSyntax call && call.Expression == name.Parent ? name : null;
    }
}
