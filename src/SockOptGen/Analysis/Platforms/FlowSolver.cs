using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Follows the worlds and values forward through one flow graph until nothing changes any more.</summary>
internal sealed class FlowSolver
{
    // A method of a thousand loops over a thousand locals is no place for socket options, and must not stop an editor.
    public const int MostSteps = 300_000;

    private readonly ControlFlowGraph _graph;
    private readonly ValueEvaluator _evaluator;
    private readonly FlowTransfer _transfer;
    private readonly FlowState?[] _entries;
    private readonly SortedSet<int> _pending = [];
    private readonly int _mostSteps;
    private int _steps;

    public FlowSolver(ControlFlowGraph graph, FlowState entry, ValueEvaluator evaluator, LocalWrites writes, int mostSteps = MostSteps)
    {
        _mostSteps = mostSteps;
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
    public bool IsAbandoned => _steps > _mostSteps;

    /// <summary>What the solution took: blocks that were entered, and locals that were compared there.</summary>
    public int Steps => _steps;

    /// <summary>The worlds in which the graph's function comes to its end without an exception.</summary>
    public PlatformStates Ended => IsAbandoned ? PlatformStates.All : _entries[_entries.Length - 1]?.Worlds ?? PlatformStates.None;

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
        var handlers = HandlersOf(block.EnclosingRegion);
        foreach (var operation in block.Operations)
        {
            state = Handle(handlers, state, _transfer.Apply(operation, state));
        }

        state = block.BranchValue is { } value ? Handle(handlers, state, _transfer.Apply(value, state)) : state;
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Enter(block.FallThroughSuccessor, state);
            return;
        }

        var condition = _evaluator.Evaluate(block.BranchValue, state);
        var taken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Enter(block.ConditionalSuccessor, state.Narrow(condition.When(taken)));
        Enter(block.FallThroughSuccessor, state.Narrow(condition.When(!taken)));
    }

    // Whatever leaves a try by an exception arrives at its handlers with what was known at any place of it. They know what was when the
    // try was entered; what each operation changes is added.
    private FlowState Handle(ImmutableArray<BasicBlock> handlers, FlowState before, FlowState after)
    {
        if (!ReferenceEquals(before, after))
        {
            foreach (var handler in handlers)
            {
                var entry = _entries[handler.Ordinal];
                Enter(handler, entry, entry?.JoinChange(before, after, ref _steps) ?? after);
            }
        }

        return after;
    }

    private void Enter(ControlFlowBranch? branch, FlowState state)
    {
        if (branch?.Destination is not { } block)
        {
            return;
        }

        foreach (var region in branch.LeavingRegions)
        {
            state = state.Forget(region.CaptureIds.Select(id => (object)id).Concat(region.Locals));
        }

        foreach (var region in branch.EnteringRegions)
        {
            foreach (var handler in OwnHandlersOf(region))
            {
                Enter(handler, state);
            }
        }

        Enter(block, state);
    }

    private void Enter(BasicBlock block, FlowState state)
    {
        var entry = _entries[block.Ordinal];
        Enter(block, entry, entry?.Join(state, ref _steps) ?? state);
    }

    private void Enter(BasicBlock block, FlowState? entry, FlowState joined)
    {
        _steps++;
        if (!joined.Worlds.IsEmpty && !ReferenceEquals(entry, joined))
        {
            _entries[block.Ordinal] = joined;
            _pending.Add(block.Ordinal);
        }
    }

    private ImmutableArray<BasicBlock> HandlersOf(ControlFlowRegion? region)
    {
        // Most code stands in no try.
        ImmutableArray<BasicBlock>.Builder? handlers = null;
        // Around the graph of a lambda there are the regions of the graph that it stands in, whose blocks are not here.
        for (; region is not null && region != _graph.Root; region = region.EnclosingRegion)
        {
            foreach (var handler in OwnHandlersOf(region))
            {
                (handlers ??= ImmutableArray.CreateBuilder<BasicBlock>()).Add(handler);
            }
        }

        return handlers?.ToImmutable() ?? [];
    }

    private IEnumerable<BasicBlock> OwnHandlersOf(ControlFlowRegion region) =>
        region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } protectedRegion }
        ? protectedRegion.NestedRegions.Where(nested => nested != region).Select(nested => _graph.Blocks[nested.FirstBlockOrdinal])
        : [];
}
