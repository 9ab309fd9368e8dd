using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>One body with the lambdas and local functions in it: what is known at each of its operations.</summary>
internal sealed class BodyFlow
{
    private readonly ValueEvaluator _evaluator;
    private readonly LocalWrites _writes;
    private readonly FlowState _start;
    private readonly Dictionary<(SyntaxNode Syntax, OperationKind Kind), FlowPlace> _places = [];
    private readonly Dictionary<IMethodSymbol, LocalFunctionFlow> _functions = new(SymbolEqualityComparer.Default);
    private readonly Queue<LocalFunctionFlow> _pending = [];
    private bool _isAbandoned;

    public BodyFlow(IOperation root, PlatformStates start, MemberValues members)
    {
        _evaluator = new ValueEvaluator(members, new MemberScope());
        _writes = new LocalWrites(root);
        _start = FlowState.At(start);
        if (FlowGraphs.Create(root) is not { } graph)
        {
            return;
        }

        Solve(graph, _start);
        while (!_isAbandoned && (_pending.Count > 0 || EnterUncalled()))
        {
            var function = _pending.Dequeue();
            function.IsPending = false;
            Solve(function.Graph, function.Entry!);
        }
    }

    /// <summary>The worlds that reach <paramref name="operation"/>; none where the body was too much to follow, since nothing is certain there.</summary>
    public PlatformStates WorldsAt(IOperation operation)
    {
        if (_isAbandoned)
        {
            return PlatformStates.None;
        }

        for (IOperation? place = operation; place is not null; place = place.Parent)
        {
            if (_places.TryGetValue((place.Syntax, place.Kind), out var found))
            {
                return found.Worlds;
            }
        }

        return _start.Worlds;
    }

    /// <summary>What <paramref name="operation"/> can be.</summary>
    public PlatformValue ValueOf(IOperation operation)
    {
        if (_isAbandoned)
        {
            return PlatformValue.Unknown;
        }

        // A value that takes branches to compute is a capture in the graph.
        if (_places.TryGetValue((operation.Syntax, operation.Kind), out var place) ||
            _places.TryGetValue((operation.Syntax, OperationKind.FlowCaptureReference), out place))
        {
            return place.Value ??= place.States.Aggregate(
                PlatformValue.Never,
                (value, item) => value.Union(_evaluator.Evaluate(item.Operation, item.State).Restrict(item.State.Worlds)));
        }

        // The graph has no && and ||, only branches.
        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion =>
                ValueOf(conversion.Operand).Map(value => ConstantOperators.Convert(value, conversion.Type)),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } negation => KnownGuards.Not(ValueOf(negation.Operand)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } both =>
                KnownGuards.And(ValueOf(both.LeftOperand), ValueOf(both.RightOperand)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, OperatorMethod: null } either =>
                KnownGuards.Or(ValueOf(either.LeftOperand), ValueOf(either.RightOperand)),
            _ => _evaluator.Evaluate(operation, _start).Restrict(_start.Worlds),
        };
    }

    /// <summary>Whether <paramref name="value"/> matches a pattern, or equals the constant of a case.</summary>
    public PlatformValue Matches(PlatformValue value, IOperation label) => label is IPatternOperation pattern
        ? PatternTest.Evaluate(pattern, value, _evaluator, _start)
        : value.Combine(_evaluator.Evaluate(label, _start), static (left, right) => ConstantOperators.Binary(BinaryOperatorKind.Equals, left, right));

    private void Solve(ControlFlowGraph graph, FlowState entry)
    {
        foreach (var symbol in graph.LocalFunctions)
        {
            if (!_functions.ContainsKey(symbol))
            {
                _functions.Add(symbol, new LocalFunctionFlow(graph.GetLocalFunctionControlFlowGraph(symbol), AttributeRules.OfLevel(symbol)));
            }
        }

        var solver = new FlowSolver(graph, entry, _evaluator, _writes);
        if (_isAbandoned |= solver.IsAbandoned)
        {
            return;
        }

        solver.Visit((operation, state) =>
        {
            foreach (var part in operation.DescendantsAndSelf())
            {
                Record(part, state);
                if (state is not null)
                {
                    EnterNested(graph, part, state);
                }
            }
        });
    }

    private void Record(IOperation operation, FlowState? state)
    {
        var key = (operation.Syntax, operation.Kind);
        if (!_places.TryGetValue(key, out var place))
        {
            _places.Add(key, place = new FlowPlace());
        }

        if (state is not null)
        {
            place.Add(operation, state);
        }
    }

    // The system does not change: a function made where only Linux comes runs on Linux, whenever it runs.
    private void EnterNested(ControlFlowGraph graph, IOperation operation, FlowState state)
    {
        switch (operation)
        {
            case IFlowAnonymousFunctionOperation lambda:
                Solve(graph.GetAnonymousFunctionControlFlowGraph(lambda), Lasting(state).Narrow(AttributeRules.OfLevel(lambda.Symbol)));
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method }:
                EnterFunction(method, state);
                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method }:
                EnterFunction(method, state);
                break;
        }
    }

    private void EnterFunction(IMethodSymbol method, FlowState state)
    {
        if (_functions.TryGetValue(method.OriginalDefinition, out var function))
        {
            EnterFunction(function, Lasting(state).Narrow(function.Worlds));
        }
    }

    private void EnterFunction(LocalFunctionFlow function, FlowState entry)
    {
        var joined = function.Entry?.Join(entry) ?? entry;
        if (ReferenceEquals(joined, function.Entry))
        {
            return;
        }

        function.Entry = joined;
        if (!function.IsPending)
        {
            function.IsPending = true;
            _pending.Enqueue(function);
        }
    }

    // A local function that nothing calls, or only one that nothing calls: as good as called from the beginning.
    private bool EnterUncalled()
    {
        if (_functions.Values.FirstOrDefault(function => function.Entry is null) is not { } uncalled)
        {
            return false;
        }

        EnterFunction(uncalled, _start.Narrow(uncalled.Worlds));
        return true;
    }

    private FlowState Lasting(FlowState state) => state with { Values = state.Values.RemoveRange(state.Values.Keys.Where(holder => !_writes.IsLasting(holder))) };

    private sealed class LocalFunctionFlow(ControlFlowGraph graph, PlatformStates worlds)
    {
        public ControlFlowGraph Graph => graph;

        public PlatformStates Worlds => worlds;

        public FlowState? Entry { get; set; }

        public bool IsPending { get; set; }
    }
}
