using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Follows the worlds and values forward through one flow graph until nothing changes any more.</summary>
internal sealed class FlowSolver
{
    // A method of a thousand loops over a thousand locals is no place for socket options, and must not stop an editor.
    private const int MostWork = 2_000_000;

    private readonly ControlFlowGraph _graph;
    private readonly ValueEvaluator _evaluator;
    private readonly FlowTransfer _transfer;
    private readonly FlowState?[] _entries;
    private readonly SortedSet<int> _pending = [];
    private int _work;

    public FlowSolver(ControlFlowGraph graph, FlowState entry, ValueEvaluator evaluator, LocalWrites writes)
    {
        _graph = graph;
        _evaluator = evaluator;
        _transfer = new FlowTransfer(graph, evaluator, writes);
        _entries = new FlowState?[graph.Blocks.Length];
        Enter(graph.Blocks[0], entry);
        while (_pending.Count > 0 && !IsAbandoned)
        {
            var ordinal = _pending.Min;
            _pending.Remove(ordinal);
            Follow(graph.Blocks[ordinal]);
        }
    }

    /// <summary>Whether the body was too much, and nothing is known of it.</summary>
    public bool IsAbandoned => _work > MostWork;

    /// <summary>Calls <paramref name="visit"/> with each operation and the state before it; no state where nothing reaches it.</summary>
    public void Visit(Action<IOperation, FlowState?> visit)
    {
        foreach (var block in _graph.Blocks)
        {
            var state = _entries[block.Ordinal];
            foreach (var operation in block.Operations)
            {
                visit(operation, state);
                state = state is null ? null : _transfer.Apply(operation, state);
            }

            if (block.BranchValue is { } value)
            {
                visit(value, state);
            }
        }
    }

    /// <summary>What the graph's function returns.</summary>
    public PlatformValue Returned()
    {
        if (IsAbandoned)
        {
            return PlatformValue.Unknown;
        }

        var returned = PlatformValue.Never;
        foreach (var block in _graph.Blocks)
        {
            if (_entries[block.Ordinal] is { } state && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            {
                state = block.Operations.Aggregate(state, (current, operation) => _transfer.Apply(operation, current));
                returned = returned.Union(_evaluator.Evaluate(block.BranchValue, state).Restrict(state.Worlds));
            }
        }

        return returned;
    }

    /// <summary>What the graph assigns to the field or property <paramref name="member"/>.</summary>
    public PlatformValue Assigned(ISymbol member)
    {
        if (IsAbandoned)
        {
            return PlatformValue.Unknown;
        }

        var assigned = PlatformValue.Never;
        Visit((operation, state) =>
        {
            foreach (var assignment in operation.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>())
            {
                if (state is not null && assignment.Target is IMemberReferenceOperation { Member.OriginalDefinition: var target } &&
                    SymbolEqualityComparer.Default.Equals(target, member))
                {
                    assigned = assigned.Union(_evaluator.Evaluate(assignment.Value, state).Restrict(state.Worlds));
                }
            }
        });
        return assigned;
    }

    private void Follow(BasicBlock block)
    {
        var state = _entries[block.Ordinal]!;
        var handlers = HandlersOf(block);
        Handle(handlers, state);
        foreach (var operation in block.Operations)
        {
            state = _transfer.Apply(operation, state);
            Handle(handlers, state);
        }

        if (block.BranchValue is not { } value || block.ConditionKind == ControlFlowConditionKind.None)
        {
            state = block.BranchValue is null ? state : _transfer.Apply(block.BranchValue, state);
            Handle(handlers, state);
            Enter(block.FallThroughSuccessor, state);
            return;
        }

        state = _transfer.Apply(value, state);
        Handle(handlers, state);
        var condition = _evaluator.Evaluate(value, state);
        var taken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Enter(block.ConditionalSuccessor, state.Narrow(condition.When(taken)));
        Enter(block.FallThroughSuccessor, state.Narrow(condition.When(!taken)));
    }

    // Whatever leaves a try by an exception arrives at its handlers with what was known at any place of it.
    private void Handle(ImmutableArray<BasicBlock> handlers, FlowState state)
    {
        foreach (var handler in handlers)
        {
            Enter(handler, state);
        }
    }

    private void Enter(ControlFlowBranch? branch, FlowState state)
    {
        if (branch?.Destination is { } block)
        {
            Enter(block, branch.LeavingRegions.Aggregate(
                state, (left, region) => left.Forget(region.CaptureIds.Select(id => (object)id).Concat(region.Locals))));
        }
    }

    private void Enter(BasicBlock block, FlowState state)
    {
        if (state.Worlds.IsEmpty)
        {
            return;
        }

        _work += 1 + state.Values.Count;
        var entry = _entries[block.Ordinal];
        var joined = entry?.Join(state) ?? state;
        if (!ReferenceEquals(entry, joined))
        {
            _entries[block.Ordinal] = joined;
            _pending.Add(block.Ordinal);
        }
    }

    private ImmutableArray<BasicBlock> HandlersOf(BasicBlock block)
    {
        var handlers = ImmutableArray.CreateBuilder<BasicBlock>();
        // Around the graph of a lambda there are the regions of the graph that it stands in, whose blocks are not here.
        for (var region = block.EnclosingRegion; region is not null && region != _graph.Root; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion is { } protectedRegion)
            {
                handlers.AddRange(protectedRegion.NestedRegions.Where(nested => nested != region).Select(nested => _graph.Blocks[nested.FirstBlockOrdinal]));
            }
        }

        return handlers.ToImmutable();
    }
}
