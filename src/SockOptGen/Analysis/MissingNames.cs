using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Symbols;
using SockOptGen.Api;

namespace SockOptGen.Analysis;

/// <summary>The names that the compiler does not find where an emitted accessor or type would be found.</summary>
internal static class MissingNames
{
    /// <summary>Where such a name can stand in a piece of a program.</summary>
    public static ImmutableArray<OperationKind> Kinds { get; } =
    [
        OperationKind.Invalid, OperationKind.VariableDeclarator, OperationKind.TypeOf, OperationKind.SizeOf, OperationKind.DefaultValue,
        OperationKind.ObjectCreation, OperationKind.ArrayCreation, OperationKind.Conversion, OperationKind.IsType,
        OperationKind.DeclarationPattern, OperationKind.RecursivePattern, OperationKind.TypePattern, OperationKind.CatchClause,
        OperationKind.NameOf,
    ];

    /// <summary>The names in <paramref name="operation"/> that may be an accessor's or a type's, and mean nothing.</summary>
    /// <param name="operation">A piece of a program.</param>
    /// <param name="accessors">The class of accessors that the program sees; null where it sees none.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IEnumerable<(SimpleNameSyntax Name, bool IsType)> In(IOperation operation, INamedTypeSymbol? accessors,
        CancellationToken cancellation) => MayMiss(operation) ? Find(operation, accessors, cancellation) : [];

    /// <summary>Whether <paramref name="name"/> is a member of a socket, or of the class of accessors.</summary>
    public static bool IsPlaceOfAccessor(SimpleNameSyntax name, INamedTypeSymbol? accessors, SemanticModel model,
        CancellationToken cancellation) => Receiver(name) is { } receiver &&
        ((accessors is not null &&
            SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(receiver, cancellation).Symbol, accessors)) ||
            model.GetTypeInfo(receiver, cancellation).Type
                .DerivesFrom(model.Compilation.GetTypeByMetadataName(EmittedTypes.SocketInFull)));

    // Nearly every type in a program is found, and its symbol says so at once; to look up a name costs far more.
    private static bool MayMiss(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invalid => true,
        // The syntax of an implicit one is that of its operand.
        OperationKind.Conversion => !operation.IsImplicit && operation.Type.IsIncomplete(),
        OperationKind.VariableDeclarator => ((IVariableDeclaratorOperation)operation).Symbol.Type.IsIncomplete(),
        OperationKind.NameOf => ((INameOfOperation)operation).Argument.Kind == OperationKind.None,
        OperationKind.TypeOf => ((ITypeOfOperation)operation).TypeOperand.IsIncomplete(),
        OperationKind.SizeOf => ((ISizeOfOperation)operation).TypeOperand.IsIncomplete(),
        OperationKind.IsType => ((IIsTypeOperation)operation).TypeOperand.IsIncomplete(),
        OperationKind.DeclarationPattern => ((IDeclarationPatternOperation)operation).MatchedType.IsIncomplete(),
        OperationKind.RecursivePattern => ((IRecursivePatternOperation)operation).MatchedType.IsIncomplete(),
        OperationKind.TypePattern => ((ITypePatternOperation)operation).MatchedType.IsIncomplete(),
        OperationKind.CatchClause => ((ICatchClauseOperation)operation).ExceptionType.IsIncomplete(),
        _ => operation.Type.IsIncomplete(),
    };

    private static IEnumerable<(SimpleNameSyntax Name, bool IsType)> Find(IOperation operation, INamedTypeSymbol? accessors,
        CancellationToken cancellation)
    {
        var model = operation.SemanticModel!;
        // A member that a nameof names is no operation that analyzers are given.
        foreach (var name in NamesIn(operation is INameOfOperation { Argument: var named } ? named.Syntax : operation.Syntax))
        {
            if (PlaceOf(name, accessors, model, cancellation) is { } isType)
            {
                yield return (name, isType);
            }
        }
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
        SizeOfExpressionSyntax type => NamesOf(type.Type),
        ArrayCreationExpressionSyntax array => NamesOf(array.Type),
        StackAllocArrayCreationExpressionSyntax array => NamesOf(array.Type),
        CastExpressionSyntax cast => NamesOf(cast.Type),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression, Right: TypeSyntax type } =>
            NamesOf(type),
        DeclarationPatternSyntax pattern => NamesOf(pattern.Type),
        RecursivePatternSyntax { Type: { } type } => NamesOf(type),
        TypePatternSyntax pattern => NamesOf(pattern.Type),
        CatchClauseSyntax { Declaration.Type: { } type } => NamesOf(type),
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

    /// <summary>Whether an emitted type (true) or an accessor (false) would be found by <paramref name="name"/>; null: neither, or
    /// something else is.</summary>
    private static bool? PlaceOf(SimpleNameSyntax name, INamedTypeSymbol? accessors, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(name, cancellation);
        if (info.Symbol is not null || !info.CandidateSymbols.IsEmpty)
        {
            return null;
        }

        var text = name.Identifier.ValueText;
        if (Receiver(name) is not { } receiver)
        {
            return IsNoType(text, accessors) && Sees(EmittedTypes.TypeNamespace, model, name.SpanStart, cancellation) ? true : null;
        }

        var before = model.GetSymbolInfo(receiver, cancellation).Symbol;
        if (before is INamespaceSymbol)
        {
            return before.ToDisplayString() == EmittedTypes.TypeNamespace && IsNoType(text, accessors) ? true : null;
        }

        return accessors?.GetMembers(text).IsEmpty != false && IsPlaceOfAccessor(name, accessors, model, cancellation) &&
            ((before is not null && SymbolEqualityComparer.Default.Equals(before, accessors)) ||
                Sees(EmittedTypes.Namespace, model, name.SpanStart, cancellation))
            ? false : null;
    }

    private static bool IsNoType(string name, INamedTypeSymbol? accessors) =>
        accessors?.ContainingAssembly.GetTypeByMetadataName($"{EmittedTypes.TypeNamespace}.{name}") is null;

    /// <summary>What stands before the dot.</summary>
    private static ExpressionSyntax? Receiver(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        MemberBindingExpressionSyntax => name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(
            access => access.WhenNotNull.Span.Contains(name.Span))?.Expression,
        QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
        _ => null,
    };

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
