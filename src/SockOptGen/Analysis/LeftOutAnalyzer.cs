using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Api;
using SockOptGen.Configuration;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis;

/// <summary>Says of what the compiler does not find that a build with everything has it.</summary>
/// <remarks>The search sees every file of the project, so it is another generator's code that names what is missing.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeftOutAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_leftOut = Descriptors.Create(
        RuleIds.LeftOut, Categories.Configuration, DiagnosticSeverity.Error,
        "This build leaves out an accessor or type that the code names",
        "{0} exists, but this build has only what the project's own files name; <" + SettingsReader.IncludeItem + " Include=\"{1}\" /> " +
        "in the project keeps it, and " + SettingsReader.EmitProperty + "=" + Settings.All + " keeps everything",
        "Optimized builds leave out what no file of the project names. What another generator writes is not to be seen then.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_leftOut];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var settings = SettingsReader.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (!settings.LeavesOut ||
            context.Compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull) is not { } accessors)
        {
            return;
        }

        // Asked for where the compiler finds nothing, and so hardly ever.
        var files = context.Options.AdditionalFiles;
        var names = new Lazy<LeftOutNames>(() => new LeftOutNames(settings, files));
        context.RegisterOperationAction(
            context =>
            {
                foreach (var name in NamesIn(context.Operation.Syntax))
                {
                    if (IsLeftOut(name, accessors, names, context.Operation.SemanticModel!, context.CancellationToken))
                    {
                        var text = name.Identifier.ValueText;
                        context.ReportDiagnostic(Diagnostic.Create(s_leftOut, name.GetLocation(), text,
                            names.Value.HasAccessor(text) ? AccessorName.Parse(text).Option : text));
                    }
                }
            },
            OperationKind.Invalid, OperationKind.VariableDeclarator, OperationKind.TypeOf, OperationKind.DefaultValue);
    }

    // Of what is invalid as a whole only what is missing itself: its parts are operations of their own.
    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode syntax) => syntax switch
    {
        // The name of a method is part of the call.
        ExpressionSyntax { Parent: InvocationExpressionSyntax call } called when call.Expression == called => [],
        InvocationExpressionSyntax call => NameOf(call.Expression) is { } name ? [name] : [],
        ExpressionSyntax expression when NameOf(expression) is { } name => [name],
        ObjectCreationExpressionSyntax creation => NamesOf(creation.Type),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable when declaration.Variables[0] == variable =>
            NamesOf(declaration.Type),
        TypeOfExpressionSyntax type => NamesOf(type.Type),
        DefaultExpressionSyntax value => NamesOf(value.Type),
        _ => [],
    };

    private static SimpleNameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => expression as SimpleNameSyntax,
    };

    private static IEnumerable<SimpleNameSyntax> NamesOf(TypeSyntax type) =>
        type.IsVar ? [] : type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>();

    private static bool IsLeftOut(SimpleNameSyntax name, INamedTypeSymbol accessors, Lazy<LeftOutNames> names, SemanticModel model,
        CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(name, cancellation);
        if (info.Symbol is not null || !info.CandidateSymbols.IsEmpty)
        {
            return false;
        }

        var text = name.Identifier.ValueText;
        var receiver = Receiver(name);
        if (receiver is null || model.GetSymbolInfo(receiver, cancellation).Symbol is INamespaceSymbol)
        {
            return names.Value.HasType(text) &&
                accessors.ContainingAssembly.GetTypeByMetadataName($"{EmittedTypes.TypeNamespace}.{text}") is null &&
                (receiver is null
                    ? Sees(EmittedTypes.TypeNamespace, model, name.SpanStart, cancellation)
                    : model.GetSymbolInfo(receiver, cancellation).Symbol!.ToDisplayString() == EmittedTypes.TypeNamespace);
        }

        return names.Value.HasAccessor(text) && accessors.GetMembers(text).IsEmpty &&
            (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(receiver, cancellation).Symbol, accessors) ||
                (IsSocket(model.GetTypeInfo(receiver, cancellation).Type, model.Compilation) &&
                    Sees(EmittedTypes.Namespace, model, name.SpanStart, cancellation)));
    }

    /// <summary>What stands before the dot.</summary>
    private static ExpressionSyntax? Receiver(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        MemberBindingExpressionSyntax => name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(
            access => access.WhenNotNull.Span.Contains(name.Span))?.Expression,
        QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
        _ => null,
    };

    private static bool IsSocket(ITypeSymbol? type, Compilation compilation)
    {
        var socket = compilation.GetTypeByMetadataName(EmittedTypes.SocketInFull);
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, socket))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    /// <summary>Whether what is in <paramref name="name"/> is there without it.</summary>
    private static bool Sees(string name, SemanticModel model, int position, CancellationToken cancellation)
    {
        for (var around = model.GetEnclosingSymbol(position, cancellation)?.ContainingNamespace; around is not null;
            around = around.ContainingNamespace)
        {
            if (around.ToDisplayString() == name)
            {
                return true;
            }
        }

        return model.GetImportScopes(position, cancellation)
            .Any(scope => scope.Imports.Any(import => import.NamespaceOrType.ToDisplayString() == name));
    }
}
