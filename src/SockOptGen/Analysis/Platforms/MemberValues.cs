using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Api;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What the project's own fields, properties and methods hold or answer: helpers around
/// guards, and numbers chosen by them.</summary>
internal sealed class MemberValues(Compilation compilation)
{
    // A helper is short; what is longer does more than to tell the system.
    private const int LongestBody = 2000;

    private readonly ConcurrentDictionary<ISymbol, MemberValue> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public PlatformValue OfMethod(IMethodSymbol method, MemberScope scope) =>
        method.IsAsync || !IsCandidate(method, method.ReturnType) ? PlatformValue.Unknown : Known(method.OriginalDefinition, scope).Value;

    public PlatformValue OfProperty(IPropertySymbol property, MemberScope scope) =>
        property.IsIndexer ||
            !IsCandidate(property, property.Type) ? PlatformValue.Unknown : Known(property.OriginalDefinition, scope).Value;

    public PlatformValue OfField(IFieldSymbol field, MemberScope scope) =>
        !(field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) || !IsCandidate(field, field.Type)
            ? PlatformValue.Unknown : Known(field.OriginalDefinition, scope).Value;

    /// <summary>What the function is that <paramref name="field"/> calls once and holds the answer of, a <c>Lazy</c>.</summary>
    public PlatformValue OfLazy(IFieldSymbol field, MemberScope scope) =>
        field.IsReadOnly && IsOwn(field) && field.Type is INamedTypeSymbol { Name: "Lazy", Arity: 1 } lazy && IsTold(lazy.TypeArguments[0])
            ? Known(field.OriginalDefinition, scope).Value
            : PlatformValue.Unknown;

    /// <summary>The worlds in which a call of <paramref name="method"/> comes back: of a helper that throws on other systems only its
    /// own.</summary>
    public PlatformStates Ended(IMethodSymbol method, MemberScope scope) =>
        !method.IsAsync && IsOwn(method) && Throws(method) ? Known(method.OriginalDefinition, scope).Ended : PlatformStates.All;

    private static bool IsCandidate(ISymbol symbol, ITypeSymbol type) => IsOwn(symbol) && IsTold(type);

    // Overridable members may answer otherwise.
    private static bool IsOwn(ISymbol symbol) =>
        !symbol.IsVirtual && !symbol.IsAbstract && !symbol.IsExtern && (!symbol.IsOverride || symbol.IsSealed) &&
            !symbol.DeclaringSyntaxReferences.IsEmpty;

    // Types that no guard and no option number has are not worth a look.
    private static bool IsTold(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ||
            type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 or SpecialType.System_String ||
        type is { Name: "OperatingSystem" or "OSPlatform" or nameof(Version) } ||
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable &&
            IsTold(nullable.TypeArguments[0]));

    /// <summary>Whether <paramref name="method"/>, one of the project, may throw: `if (…) throw` or `?? throw`, or its one statement is a
    /// call of a helper that does, perhaps under a test.</summary>
    public static bool Throws(IMethodSymbol method) =>
        // An accessor asks for the system, too, but nobody calls it to be guarded by it.
        !IsAccessor(method) &&
        method.DeclaringSyntaxReferences[0].GetSyntax() is var syntax && syntax.Span.Length <= LongestBody &&
        (syntax.DescendantNodes().Any(static node => node is ThrowStatementSyntax or ThrowExpressionSyntax) ||
            syntax is BaseMethodDeclarationSyntax
            {
                ExpressionBody.Expression: InvocationExpressionSyntax,
            } || (syntax is BaseMethodDeclarationSyntax { Body: { } body } && IsCall(body)));

    // The body is short, and so nothing in it is deep.
    private static bool IsCall(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } => true,
        BlockSyntax { Statements: { Count: 1 } only } => IsCall(only[0]),
        IfStatementSyntax { Else: null } test => IsCall(test.Statement),
        _ => false,
    };

    /// <summary>Whether <paramref name="method"/> is an emitted accessor.</summary>
    public static bool IsAccessor(IMethodSymbol method) =>
        method.ContainingType is { Name: EmittedTypes.Accessors } type &&
        type.ContainingNamespace.ToDisplayString() == EmittedTypes.Namespace;

    private MemberValue Known(ISymbol symbol, MemberScope scope)
    {
        if (_values.TryGetValue(symbol, out var known))
        {
            return known;
        }

        return scope.Incomplete(symbol) is { } incomplete ? incomplete
            : scope.IsRoot ? scope.LookFromRoot(symbol, Look)
            : scope.Enter(symbol) is { } inner ? Look(symbol, inner)
            : MemberValue.Unknown;
    }

    private MemberValue Look(ISymbol symbol, MemberScope scope)
    {
        var value = symbol switch
        {
            IMethodSymbol method => OfBody(method, scope),
            IPropertySymbol property => OfAccessor(property, scope),
            _ => new MemberValue(OfStored(symbol, scope), PlatformStates.All),
        };

        // What a circle cut short depends on where it was entered, and is not kept for other bodies.
        return !scope.IsCut ? _values.GetOrAdd(symbol, value) : scope.Needed is null ? scope.KeepIncomplete(symbol, value) : value;
    }

    private MemberValue OfBody(IMethodSymbol method, MemberScope scope)
    {
        method = method.PartialImplementationPart ?? method;
        if (Operation(method) is not { } body)
        {
            return MemberValue.Unknown;
        }

        // A local function has no flow graph of its own; one that only returns a value needs none.
        return body is ILocalFunctionOperation { Body: { } block } &&
            block.Operations.Only() is IReturnOperation { ReturnedValue: { } returned }
            ? new MemberValue(new ValueEvaluator(this, scope).Evaluate(returned, FlowState.Anywhere), PlatformStates.All)
            : Solve(body, scope) is { } solver
                ? new MemberValue(method.ReturnsVoid ? PlatformValue.Unknown : solver.Returned(), solver.Ended)
            : MemberValue.Unknown;
    }

    private MemberValue OfAccessor(IPropertySymbol property, MemberScope scope)
    {
        property = property.PartialImplementationPart ?? property;
        var isStored =
            property.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null } declaration &&
            declaration.AccessorList?.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) == true;
        return isStored
            ? property.SetMethod is null ? new MemberValue(OfStored(property, scope), PlatformStates.All) : MemberValue.Unknown
            : property.GetMethod is { } getter ? OfBody(getter, scope) : MemberValue.Unknown;
    }

    // Written by its initializer, or else by one plain statement of the one constructor.
    private PlatformValue OfStored(ISymbol symbol, MemberScope scope)
    {
        if (symbol is IFieldSymbol { IsReadOnly: false } field && FieldWrites.HasAny(field))
        {
            return PlatformValue.Unknown;
        }

        var assignments = symbol.ContainingType.Constructors
            .Where(constructor => constructor.IsStatic == symbol.IsStatic)
            .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => Names(constructor, symbol.Name))
            .ToImmutableArray();
        var initializer = symbol.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        SyntaxNode? writer = assignments.IsEmpty ? initializer
            : initializer is null && assignments.Only() is { Body: { } body } constructor && IsPlain(body, symbol.Name) ? constructor
            : null;
        return writer is null ? PlatformValue.Unknown
            : symbol is IFieldSymbol { Type.Name: "Lazy" } ? OfFactory(Operation(writer), scope)
            : Solve(Operation(writer), scope)?.Assigned(symbol) ?? PlatformValue.Unknown;
    }

    // `new Lazy<bool>(() => …)`, of a lambda that only returns a value, or of a method group.
    private PlatformValue OfFactory(IOperation? initializer, MemberScope scope)
    {
        var creation = (initializer as IFieldInitializerOperation)?.Value;
        while (creation is IConversionOperation conversion)
        {
            creation = conversion.Operand;
        }

        if ((creation as IObjectCreationOperation)?.Arguments.First()?.Value is not IDelegateCreationOperation { Target: var target })
        {
            return PlatformValue.Unknown;
        }

        return target switch
        {
            IAnonymousFunctionOperation { Body: var body }
                when body.Operations.Only() is IReturnOperation { ReturnedValue: { } returned } =>
                new ValueEvaluator(this, scope).Evaluate(returned, FlowState.Anywhere),
            IMethodReferenceOperation { Method: var method } =>
                KnownGuards.Attributed(method) ?? KnownGuards.Invocation(method, []) ?? OfMethod(method, scope),
            _ => PlatformValue.Unknown,
        };
    }

    private static bool Names(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    private static bool IsPlain(BlockSyntax body, string name) =>
        body.Statements.Count(statement => Names(statement, name)) == 1 &&
        body.Statements.Single(statement =>
            Names(statement, name)) is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } &&
        Names(assignment.Left, name) && !Names(assignment.Right, name);

    private FlowSolver? Solve(IOperation? body, MemberScope scope) => body is null || FlowGraphs.Create(body) is not { } graph
        ? null
        : new FlowSolver(graph, FlowState.Anywhere, new ValueEvaluator(this, scope), new LocalWrites(body));

    private IOperation? Operation(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.First() is { } reference ? Operation(reference.GetSyntax()) : null;

    private IOperation? Operation(SyntaxNode syntax) =>
        syntax.Span.Length <= LongestBody && compilation.ContainsSyntaxTree(syntax.SyntaxTree)
        ? _models.GetOrAdd(syntax.SyntaxTree, tree => compilation.GetSemanticModel(tree)).GetOperation(syntax)
        : null;
}
