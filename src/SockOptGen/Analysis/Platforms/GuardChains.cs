using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// The guards on the way to each operation of a body. A place shares them with the place before it, so that a body with a thousand of them
/// is walked once and not once for each of its calls.
/// </summary>
internal sealed class GuardChains(BodyFlow body, SystemHints hints)
{
    // Guards around guards: the innermost ones tell what their author had in mind.
    private const int MostGuards = 32;

    private readonly Dictionary<IOperation, Link?> _links = [];

    /// <summary>The guards before <paramref name="operation"/> that tell systems apart, innermost first.</summary>
    public IEnumerable<PlatformGuard> Before(IOperation operation)
    {
        var guards = ImmutableArray.CreateBuilder<PlatformGuard>();
        for (var link = LinkOf(operation); link is not null && guards.Count < MostGuards; link = link.Outer)
        {
            if (link.Guard is { } guard)
            {
                guards.Add(guard);
            }
        }

        return guards;
    }

    /// <summary>Whether one of the conditions before <paramref name="operation"/> comes from a test of the system, and is not
    /// understood.</summary>
    public bool IsUnsure(IOperation operation) => LinkOf(operation)?.IsUnsure == true;

    private Link? LinkOf(IOperation operation)
    {
        lock (_links)
        {
            var path = new Stack<IOperation>();
            Link? link = null;
            for (IOperation? place = operation; place is not null && !_links.TryGetValue(place, out link); place = place.Parent)
            {
                path.Push(place);
            }

            foreach (var place in path)
            {
                link = place.Parent is { } parent ? Enter(parent, place, link) : null;
                _links[place] = link;
            }

            return link;
        }
    }

    private Link? Enter(IOperation parent, IOperation child, Link? link)
    {
        if (parent is not IBlockOperation block)
        {
            // The outermost of several comes first.
            return GuardSite.Between(parent, child).Reverse().Aggregate(link, Add);
        }

        foreach (var statement in block.Operations)
        {
            _links[statement] = link;
            link = GuardSite.Exits(statement).Aggregate(link, Add);
            if (link?.IsUnsure != true && IsUnknownHelper(statement))
            {
                link = new Link(null, true, link);
            }
        }

        return _links[child];
    }

    private Link? Add(Link? outer, GuardSite site)
    {
        var guard = GuardInspector.Inspect(site, body);
        var isUnsure = outer?.IsUnsure == true;
        var isNew = !isUnsure && IsUnknown(site, guard);
        return guard is null && !isNew ? outer : new Link(guard, isUnsure || isNew, outer);
    }

    // Of a condition with several parts each can be one that is not understood.
    private bool IsUnknown(GuardSite site, PlatformGuard? guard)
    {
        if (!site.Labels.IsEmpty)
        {
            return guard is null && hints.ComesFromSystem(site.Condition);
        }

        var parts = new Stack<IOperation>();
        parts.Push(site.Condition);
        while (parts.Count > 0)
        {
            switch (parts.Pop())
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                    parts.Push(both.LeftOperand);
                    parts.Push(both.RightOperand);
                    break;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                    parts.Push(negation.Operand);
                    break;
                case IParenthesizedOperation parenthesized:
                    parts.Push(parenthesized.Operand);
                    break;
                case var part when !IsUnderstood(body.ValueOf(part)) && hints.ComesFromSystem(part):
                    return true;
            }
        }

        return false;
    }

    // What tells apart only systems that no catalogue has, tells nothing here.
    private static bool IsUnderstood(PlatformValue value) =>
        value.Otherwise.IsEmpty && !PlatformSet.Of(value.When(true)).Equals(PlatformSet.Of(value.When(false)));

    // `Require.Linux();`, `ThrowIf(!isLinux);`: a helper that asks for the system, or is handed a test of it, and throws, which the flow
    // did not follow.
    private bool IsUnknownHelper(IOperation statement) =>
        statement is IExpressionStatementOperation
        {
            Operation: IInvocationOperation
            {
                TargetMethod:
                {
                    ReturnsVoid: true,
                    DeclaringSyntaxReferences.IsEmpty: false
                } method
            } call
        } &&
        body.IsUnknownGuard(method) && hints.AsksForSystem(call);

    private sealed record Link(PlatformGuard? Guard, bool IsUnsure, Link? Outer);
}
