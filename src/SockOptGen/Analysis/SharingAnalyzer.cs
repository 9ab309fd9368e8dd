using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis;

/// <summary>Reports accessors that a project has twice, and emitted types of one assembly where another one's are wanted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_twice = Descriptors.Create(
        RuleIds.EmittedTwice, Categories.Configuration, DiagnosticSeverity.Warning,
        "A project emits accessors that a referenced project also emits",
        "{0} has public socket option accessors, and this project emits its own, so that calls are ambiguous; set SockOptGenEmit " +
        "to None in this project, or SockOptGenVisibility to Internal in {0}",
        "Extension methods of one name and signature in two visible classes are ambiguous.", WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor s_foreign = Descriptors.Create(
        RuleIds.ForeignType, Categories.Configuration, DiagnosticSeverity.Warning,
        "A generated type of another assembly is not the same type as this project's",
        "{0} of {1} is not the {0} of {2}: each generates its own; to share one, set {3}SockOptGenEmit to None in {2}",
        "Each assembly generates its own types. Those of another one that it sees have the same names, but do not convert.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_twice, s_foreign];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        var others = EmittedAccessors.Referenced(compilation).ToImmutableArray();
        var isTwice = others.Any(EmittedAccessors.IsPublic) &&
            compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull) is not null;
        if (isTwice)
        {
            context.RegisterCompilationEndAction(context =>
            {
                foreach (var other in others.Where(EmittedAccessors.IsPublic))
                {
                    context.ReportDiagnostic(Diagnostic.Create(s_twice, Location.None, other.ContainingAssembly.Name));
                }
            });
        }

        // Only friends can hand over what is internal. Few projects have one with accessors, and who shares public ones emits none.
        if (isTwice || others.Any(other => other.ContainingAssembly.GivesAccessTo(compilation.Assembly)))
        {
            context.RegisterOperationAction(CheckConversion, OperationKind.Conversion);
            context.RegisterOperationAction(CheckInvalid, OperationKind.Invalid);
        }
    }

    /// <summary>`TcpInfo info = Friend.Read(socket);`.</summary>
    private static void CheckConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (!conversion.Conversion.Exists && Pair(context.Compilation, conversion.Operand.Type, conversion.Type) is { } foreign)
        {
            Report(context, conversion.Operand.Syntax.GetLocation(), foreign);
        }
    }

    /// <summary>A call that does not compile, and hands over a type of the one where the other is wanted; or a member of a type that is
    /// not the project's, which the compiler does not find.</summary>
    private static void CheckInvalid(OperationAnalysisContext context)
    {
        if (context.Operation.Syntax is MemberAccessExpressionSyntax access)
        {
            if (context.Operation.ChildOperations.FirstOrDefault()?.Type is INamedTypeSymbol type && EmittedAccessors.IsEmitted(type) &&
                !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly) &&
                !type.GetMembers(access.Name.Identifier.ValueText).IsEmpty)
            {
                Report(context, access.Name.GetLocation(), type);
            }

            return;
        }

        var model = context.Operation.SemanticModel!;
        var candidates = model.GetSymbolInfo(context.Operation.Syntax, context.CancellationToken).CandidateSymbols;
        foreach (var argument in context.Operation.ChildOperations)
        {
            foreach (var parameter in candidates.OfType<IMethodSymbol>().SelectMany(static method => method.Parameters))
            {
                if (Pair(context.Compilation, argument.Type, parameter.Type) is { } foreign)
                {
                    Report(context, argument.Syntax.GetLocation(), foreign);
                    return;
                }
            }
        }
    }

    /// <summary>The one of two types that another assembly has generated, where they have the same name otherwise; null: they do
    /// not.</summary>
    private static INamedTypeSymbol? Pair(Compilation compilation, ITypeSymbol? one, ITypeSymbol? other)
    {
        while (one is IArrayTypeSymbol ones && other is IArrayTypeSymbol others)
        {
            (one, other) = (ones.ElementType, others.ElementType);
        }

        if (one is not INamedTypeSymbol first || other is not INamedTypeSymbol second || first.Name != second.Name)
        {
            return null;
        }

        if (first.TypeArguments.Length == second.TypeArguments.Length && first.TypeArguments.Length != 0)
        {
            return first.TypeArguments.Zip(second.TypeArguments, (left, right) => Pair(compilation, left, right))
                .FirstOrDefault(static foreign => foreign is not null);
        }

        return SymbolEqualityComparer.Default.Equals(first.ContainingAssembly, second.ContainingAssembly) ||
            !EmittedAccessors.IsEmitted(first) || !EmittedAccessors.IsEmitted(second) ? null
            : SymbolEqualityComparer.Default.Equals(first.ContainingAssembly, compilation.Assembly) ? second
            : first;
    }

    private static void Report(OperationAnalysisContext context, Location place, INamedTypeSymbol foreign) =>
        context.ReportDiagnostic(Diagnostic.Create(
            s_foreign, place, foreign.Name, foreign.ContainingAssembly.Name, context.Compilation.AssemblyName,
            foreign.DeclaredAccessibility == Accessibility.Public ? ""
                : $"SockOptGenVisibility to Public in {foreign.ContainingAssembly.Name} and "));
}
