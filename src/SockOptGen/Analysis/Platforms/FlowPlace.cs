using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>An operation of the source as the flow graphs have it: once, or several times where a
/// function is entered several ways.</summary>
internal sealed class FlowPlace
{
    // Most have one.
    private IOperation? _operation;
    private FlowState? _state;
    private List<(IOperation Operation, FlowState State)>? _more;

    public PlatformStates Worlds { get; private set; } = PlatformStates.None;

    /// <summary>The value, once it was asked for.</summary>
    public PlatformValue? Value { get; set; }

    public void Add(IOperation operation, FlowState state)
    {
        Worlds = Worlds.Union(state.Worlds);
        if (_state is null)
        {
            (_operation, _state) = (operation, state);
        }
        else
        {
            (_more ??= []).Add((operation, state));
        }
    }

    /// <summary>What the operation can be.</summary>
    public PlatformValue Evaluate(ValueEvaluator evaluator)
    {
        var value = PlatformValue.Never;
        if (_state is not null)
        {
            value = value.Union(evaluator.Evaluate(_operation, _state).Restrict(_state.Worlds));
            foreach (var (operation, state) in _more ?? [])
            {
                value = value.Union(evaluator.Evaluate(operation, state).Restrict(state.Worlds));
            }
        }

        return value;
    }
}
