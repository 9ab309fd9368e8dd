using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What the project's own fields, properties and methods hold or answer: helpers around guards, and numbers chosen by them.</summary>
internal sealed class MemberValues(Compilation compilation)
{
    // A helper is short; what is longer does more than to tell the system.
    private const int LongestBody = 1000;

    private readonly ConcurrentDictionary<ISymbol, PlatformValue> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public PlatformValue OfMethod(IMethodSymbol method, MemberScope scope) =>
        method.IsAsync || !IsCandidate(method, method.ReturnType) ? PlatformValue.Unknown : Cached(method.OriginalDefinition, scope, OfBody);

    public PlatformValue OfProperty(IPropertySymbol property, MemberScope scope) =>
        property.IsIndexer || !IsCandidate(property, property.Type) ? PlatformValue.Unknown : Cached(property.OriginalDefinition, scope, OfAccessor);

    public PlatformValue OfField(IFieldSymbol field, MemberScope scope) =>
        !field.IsReadOnly || !IsCandidate(field, field.Type) ? PlatformValue.Unknown : Cached(field.OriginalDefinition, scope, OfStored);

    // Overridable members may answer otherwise; types that no guard and no option number has are not worth a look.
    private static bool IsCandidate(ISymbol symbol, ITypeSymbol type) =>
        !symbol.IsVirtual && !symbol.IsAbstract && !symbol.IsExtern && (!symbol.IsOverride || symbol.IsSealed) &&
        !symbol.DeclaringSyntaxReferences.IsEmpty &&
        (type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 ||
            type is { Name: "OperatingSystem" or "OSPlatform" or nameof(Version) });

    private PlatformValue Cached(ISymbol symbol, MemberScope scope, Func<ISymbol, MemberScope, PlatformValue> evaluate)
    {
        if (_values.TryGetValue(symbol, out var known))
        {
            return known;
        }

        if (scope.Incomplete(symbol) is { } incomplete)
        {
            return incomplete;
        }

        if (scope.Enter(symbol) is not { } inner)
        {
            return PlatformValue.Unknown;
        }

        var value = evaluate(symbol, inner);
        // What a circle cut short depends on where it was entered, and is not kept for other bodies.
        return inner.IsCut ? scope.KeepIncomplete(symbol, value) : _values.GetOrAdd(symbol, value);
    }

    private PlatformValue OfBody(ISymbol symbol, MemberScope scope)
    {
        var method = (IMethodSymbol)symbol;
        method = method.PartialImplementationPart ?? method;
        if (Operation(method) is not { } body)
        {
            return PlatformValue.Unknown;
        }

        // A local function has no flow graph of its own; one that only returns a value needs none.
        return body is ILocalFunctionOperation { Body: { } block } && block.Operations.Only() is IReturnOperation { ReturnedValue: { } returned }
            ? new ValueEvaluator(this, scope).Evaluate(returned, FlowState.Anywhere)
            : Solve(body, scope)?.Returned() ?? PlatformValue.Unknown;
    }

    private PlatformValue OfAccessor(ISymbol symbol, MemberScope scope)
    {
        var property = (IPropertySymbol)symbol;
        property = property.PartialImplementationPart ?? property;
        var isStored = property.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null } declaration &&
            declaration.AccessorList?.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) == true;
        return isStored
            ? property.SetMethod is null ? OfStored(property, scope) : PlatformValue.Unknown
            : property.GetMethod is { } getter ? OfBody(getter, scope) : PlatformValue.Unknown;
    }

    // Written by its initializer, or else by one plain statement of the one constructor.
    private PlatformValue OfStored(ISymbol symbol, MemberScope scope)
    {
        var assignments = symbol.ContainingType.Constructors
            .Where(constructor => constructor.IsStatic == symbol.IsStatic)
            .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => Names(constructor, symbol.Name))
            .ToImmutableArray();
        var initializer = symbol.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        SyntaxNode? writer = assignments.IsEmpty ? initializer
            : initializer is null && assignments.Only() is { Body: { } body } constructor && IsPlain(body, symbol.Name) ? constructor
            : null;
        return writer is null ? PlatformValue.Unknown : Solve(Operation(writer), scope)?.Assigned(symbol) ?? PlatformValue.Unknown;
    }

    private static bool Names(SyntaxNode node, string name) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    private static bool IsPlain(BlockSyntax body, string name) =>
        body.Statements.Count(statement => Names(statement, name)) == 1 &&
        body.Statements.Single(statement => Names(statement, name)) is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } &&
        Names(assignment.Left, name) && !Names(assignment.Right, name);

    private FlowSolver? Solve(IOperation? body, MemberScope scope) => body is null || FlowGraphs.Create(body) is not { } graph
        ? null
        : new FlowSolver(graph, FlowState.Anywhere, new ValueEvaluator(this, scope), new LocalWrites(body));

    private IOperation? Operation(ISymbol symbol) => symbol.DeclaringSyntaxReferences.First() is { } reference ? Operation(reference.GetSyntax()) : null;

    private IOperation? Operation(SyntaxNode syntax) => syntax.Span.Length <= LongestBody && compilation.ContainsSyntaxTree(syntax.SyntaxTree)
        ? _models.GetOrAdd(syntax.SyntaxTree, tree => compilation.GetSemanticModel(tree)).GetOperation(syntax)
        : null;
}
