using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>The compiler's error on a method that a Socket does not have: the accessors that its name resembles.</summary>
/// <remarks>It is asked only where there is such an error. Each guess has to be seen, so there is no Fix All.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAccessorFixProvider)), Shared]
public sealed class MissingAccessorFixProvider : CodeFixProvider
{
    private readonly Faults _faults;

    public MissingAccessorFixProvider()
        : this(Faults.Unreported)
    {
    }

    /// <summary>For tests: <paramref name="faults"/> keeps what fails.</summary>
    internal MissingAccessorFixProvider(Faults faults) => _faults = faults;

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DotnetIds.NoSuchMember, DotnetIds.NoSuchStaticMember, DotnetIds.NoSuchName];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) =>
        _faults.IsolateAsync(() => RegisterAsync(context), otherwise: false);

    private async Task<bool> RegisterAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root ||
            GuessedCall.SyntaxAt(root, context.Diagnostics[0]) is not var (syntax, name) ||
            await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model ||
            EmittedAccessors.In(model.Compilation) is not { } accessors ||
            GuessedCall.Of(syntax, name, context.Diagnostics[0], accessors, model, cancellation) is not { } call ||
            await FixScope.CreateAsync(context.Document, _faults, cancellation).ConfigureAwait(false) is not { } scope)
        {
            return false;
        }

        var methods = MethodsOf(accessors);
        var guesses = GuessIndex.For(call.Name, call.Values.Length > 0, methods.Select(static named => named.Key),
            OptionIndex.For(context.Document.Project.AnalyzerOptions.AdditionalFiles),
            accessor => methods[accessor].Any(method => Takes(method, call.Values, model)));
        foreach (var guess in guesses)
        {
            var title = $"Change to {guess.Name}" + (guess.Native is { } native ? $" ({native})" : "");
            var fix = new Fix(title, guess.Name, call.To(guess.Name));
            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, _ => Task.FromResult(scope.Apply(fix)), fix.Key), context.Diagnostics[0]);
        }

        return true;
    }

    /// <summary>Those of accessors, by name: the class has helpers too.</summary>
    private static ILookup<string, IMethodSymbol> MethodsOf(INamedTypeSymbol accessors) => accessors.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public })
        .ToLookup(static method => method.Name, StringComparer.Ordinal);

    /// <summary>Whether <paramref name="values"/> can be handed to <paramref name="method"/> behind the socket.</summary>
    private static bool Takes(IMethodSymbol method, ImmutableArray<ArgumentSyntax> values, SemanticModel model)
    {
        var parameters = method.Parameters.RemoveAt(0);
        return values.Length <= parameters.Length && parameters.Skip(values.Length).All(static parameter => parameter.IsOptional) &&
            values.Zip(parameters, (value, parameter) => parameter.RefKind == RefKind.Out
                ? value.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)
                : model.ClassifyConversion(value.Expression, parameter.Type).IsImplicit).All(static fits => fits);
    }
}
