namespace SockOptGen.Analysis.Platforms;

/// <summary>What is known at a place of a method: the worlds that reach it, and what its locals hold there.</summary>
/// <param name="Worlds">The worlds.</param>
/// <param name="Values">By local, parameter or capture of the flow graph; what is not in it holds anything.</param>
internal sealed record FlowState(PlatformStates Worlds, HolderMap Values)
{
    public static readonly FlowState Anywhere = At(PlatformStates.All);

    /// <summary>The beginning of a method that <paramref name="worlds"/> reach.</summary>
    public static FlowState At(PlatformStates worlds) => new(worlds, HolderMap.Empty);

    public FlowState Narrow(PlatformStates worlds)
    {
        var narrowed = Worlds.Intersect(worlds);
        return ReferenceEquals(narrowed, Worlds) ? this : this with { Worlds = narrowed };
    }

    public PlatformValue ValueOf(object holder) => Values.Find(holder) ?? PlatformValue.Unknown;

    public FlowState Assign(object holder, PlatformValue value)
    {
        value = value.Restrict(Worlds);
        var values = Values.With(holder, value.IsUnknown ? null : value);
        return ReferenceEquals(values, Values) ? this : this with { Values = values };
    }

    /// <summary>The state behind two paths that meet; this very one where <paramref name="other"/> adds nothing.</summary>
    /// <param name="other">The other path.</param>
    /// <param name="steps">Counts what is looked at.</param>
    public FlowState Join(FlowState other, ref int steps) =>
        ReferenceEquals(this, other) ? this : Join(other, HolderMap.Differences(Values, other.Values), ref steps);

    /// <summary>The same where this knows already about <paramref name="before"/>, the state that became
    /// <paramref name="after"/>.</summary>
    public FlowState JoinChange(FlowState before, FlowState after, ref int steps) =>
        ReferenceEquals(before, after) ? this : Join(after, HolderMap.Differences(before.Values, after.Values), ref steps);

    /// <summary>Forgets what goes out of scope.</summary>
    public FlowState Forget(IEnumerable<object> holders)
    {
        var values = Values;
        foreach (var holder in holders)
        {
            if (values.IsEmpty)
            {
                break;
            }

            values = values.With(holder, null);
        }

        return ReferenceEquals(values, Values) ? this : this with { Values = values };
    }

    private FlowState Join(FlowState other, List<object> holders, ref int steps)
    {
        steps += holders.Count;
        var worlds = Worlds.Contains(other.Worlds) ? Worlds : Worlds.Union(other.Worlds);
        var values = Values;
        foreach (var holder in holders)
        {
            var joined = ValueOf(holder).Restrict(Worlds).Union(other.ValueOf(holder).Restrict(other.Worlds));
            values = joined.IsUnknown ? values.With(holder, null)
                : values.Find(holder) is { } value && value.Equals(joined) ? values
                : values.With(holder, joined);
        }

        return ReferenceEquals(worlds, Worlds) && ReferenceEquals(values, Values) ? this : new FlowState(worlds, values);
    }
}
