using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>One body with the lambdas and local functions in it: what is known at each of its operations.</summary>
internal sealed class BodyFlow
{
    private const int DeepestValue = 100;

    private readonly ValueEvaluator _evaluator;
    private readonly LocalWrites _writes;
    private readonly FlowState _start;
    private readonly Dictionary<(SyntaxNode Syntax, OperationKind Kind), FlowPlace> _places = [];
    private readonly Dictionary<IMethodSymbol, LocalFunctionFlow> _functions = new(SymbolEqualityComparer.Default);
    private readonly Queue<LocalFunctionFlow> _pending = [];
    private readonly Queue<(ControlFlowGraph Graph, FlowState Entry)> _lambdas = [];
    private readonly GuardChains _guards;
    private (HolderMap All, HolderMap Lasting) _lasting = (HolderMap.Empty, HolderMap.Empty);
    private int _steps;

    public BodyFlow(IOperation root, PlatformStates start, MemberValues members, SystemHints hints)
    {
        _evaluator = new ValueEvaluator(members, new MemberScope());
        _writes = new LocalWrites(root);
        _start = FlowState.At(start);
        _guards = new GuardChains(this, hints);
        if (FlowGraphs.Create(root) is not { } graph)
        {
            return;
        }

        Solve(graph, _start);
        while (!IsAbandoned && (_lambdas.Count > 0 || _pending.Count > 0 || EnterUncalled()))
        {
            if (_lambdas.Count > 0)
            {
                var lambda = _lambdas.Dequeue();
                Solve(lambda.Graph, lambda.Entry);
                continue;
            }

            var function = _pending.Dequeue();
            function.IsPending = false;
            Solve(function.Graph, function.Entry!, function.IsSolved);
            function.IsSolved = true;
        }
    }

    /// <summary>Whether the body was too much to follow. Then no guard in it is known.</summary>
    public bool IsAbandoned => _steps > FlowSolver.MostSteps;

    /// <summary>The worlds that reach <paramref name="operation"/>; all of the body's where that was too much to follow.</summary>
    public PlatformStates WorldsAt(IOperation operation)
    {
        for (IOperation? place = operation; place is not null && !IsAbandoned; place = place.Parent)
        {
            if (_places.TryGetValue((place.Syntax, place.Kind), out var found))
            {
                return found.Worlds;
            }
        }

        return _start.Worlds;
    }

    /// <summary>The guards between the beginning of the body and <paramref name="operation"/>, innermost first.</summary>
    public IEnumerable<PlatformGuard> GuardsBefore(IOperation operation) => IsAbandoned ? [] : _guards.Before(operation);

    /// <summary>Whether it is not known which systems come to <paramref name="operation"/>: a guard is not understood, or the body too
    /// much to follow.</summary>
    public bool IsUnsureAt(IOperation operation) => IsAbandoned || _guards.IsUnsure(operation);

    /// <summary>Whether <paramref name="method"/> throws sometimes, and not by a test that is understood.</summary>
    public bool IsUnknownGuard(IMethodSymbol method) =>
        ValueEvaluator.Throws(method) && _evaluator.Ended(method).Equals(PlatformStates.All);

    /// <summary>What <paramref name="operation"/> can be.</summary>
    public PlatformValue ValueOf(IOperation operation) => ValueOf(operation, 0);

    private PlatformValue ValueOf(IOperation operation, int depth)
    {
        if (IsAbandoned || depth > DeepestValue)
        {
            return PlatformValue.Unknown;
        }

        // A value that takes branches to compute is a capture in the graph.
        if (_places.TryGetValue((operation.Syntax, operation.Kind), out var place) ||
            _places.TryGetValue((operation.Syntax, OperationKind.FlowCaptureReference), out place))
        {
            return place.Value ??= place.Evaluate(_evaluator);
        }

        // The graph has no && and ||, only branches.
        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion =>
                ValueOf(conversion.Operand, depth + 1).Map(value => ConstantOperators.Convert(value, conversion.Type)),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } negation =>
                KnownGuards.Not(ValueOf(negation.Operand, depth + 1)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } both =>
                ValueOf(both, KnownGuards.And, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, OperatorMethod: null } either =>
                ValueOf(either, KnownGuards.Or, depth + 1),
            _ => _evaluator.Evaluate(operation, _start).Restrict(_start.Worlds),
        };
    }

    // `a || b || c || …` is nested as deep as it is long.
    private PlatformValue ValueOf(IBinaryOperation chain, Func<PlatformValue, PlatformValue, PlatformValue> join, int depth)
    {
        var right = new Stack<IOperation>();
        IOperation left = chain;
        while (left is IBinaryOperation { OperatorMethod: null } link && link.OperatorKind == chain.OperatorKind)
        {
            right.Push(link.RightOperand);
            left = link.LeftOperand;
        }

        return right.Aggregate(ValueOf(left, depth), (value, operand) => join(value, ValueOf(operand, depth)));
    }

    /// <summary>Whether <paramref name="value"/> matches a pattern, or equals the constant of a case.</summary>
    public PlatformValue Matches(PlatformValue value, IOperation label) => label is IPatternOperation pattern
        ? PatternTest.Evaluate(pattern, value, _evaluator, _start)
        : value.Combine(_evaluator.Evaluate(label, _start),
            static (left, right) => ConstantOperators.Binary(BinaryOperatorKind.Equals, left, right));

    private void Solve(ControlFlowGraph graph, FlowState entry, bool isAgain = false)
    {
        foreach (var symbol in graph.LocalFunctions)
        {
            if (!_functions.ContainsKey(symbol))
            {
                _functions.Add(symbol,
                    new LocalFunctionFlow(graph.GetLocalFunctionControlFlowGraph(symbol), AttributeRules.OfLevel(symbol)));
            }
        }

        var solver = new FlowSolver(graph, entry, _evaluator, _writes, FlowSolver.MostSteps - _steps);
        _steps += solver.Steps;
        if (IsAbandoned)
        {
            return;
        }

        solver.Visit((operation, state) =>
        {
            foreach (var part in operation.DescendantsAndSelf())
            {
                // Once each operation is looked at anyway; a function that is entered in many ways is looked at for each.
                _steps += isAgain ? 1 : 0;
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
                _lambdas.Enqueue((graph.GetAnonymousFunctionControlFlowGraph(lambda),
                    Lasting(state).Narrow(AttributeRules.OfLevel(lambda.Symbol))));
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
        var joined = function.Entry?.Join(entry, ref _steps) ?? entry;
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

    private FlowState Lasting(FlowState state)
    {
        // Functions often stand side by side: little has changed since the one before.
        var lasting = _lasting.Lasting;
        foreach (var holder in HolderMap.Differences(_lasting.All, state.Values))
        {
            lasting = lasting.With(holder, _writes.IsLasting(holder) ? state.Values.Find(holder) : null);
        }

        _lasting = (state.Values, lasting);
        return state with { Values = _lasting.Lasting };
    }

    private sealed class LocalFunctionFlow(ControlFlowGraph graph, PlatformStates worlds)
    {
        public ControlFlowGraph Graph => graph;

        public PlatformStates Worlds => worlds;

        public FlowState? Entry { get; set; }

        public bool IsPending { get; set; }

        public bool IsSolved { get; set; }
    }
}
