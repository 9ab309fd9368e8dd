using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Platforms;

/// <summary>An operation of the source as the flow graphs have it: once, or several times where a function is entered several ways.</summary>
internal sealed class FlowPlace
{
    private readonly List<(IOperation Operation, FlowState State)> _states = [];

    public PlatformStates Worlds { get; private set; } = PlatformStates.None;

    public IReadOnlyList<(IOperation Operation, FlowState State)> States => _states;

    /// <summary>The value, once it was asked for.</summary>
    public PlatformValue? Value { get; set; }

    public void Add(IOperation operation, FlowState state)
    {
        Worlds = Worlds.Union(state.Worlds);
        _states.Add((operation, state));
    }
}
