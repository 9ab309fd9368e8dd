using System.Collections.Immutable;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What is known at a place of a method: the worlds that reach it, and what its locals hold there.</summary>
/// <param name="Worlds">The worlds.</param>
/// <param name="Values">By local, parameter or capture of the flow graph; what is not in it holds anything.</param>
internal sealed record FlowState(PlatformStates Worlds, ImmutableDictionary<object, PlatformValue> Values)
{
    public static readonly FlowState Anywhere = At(PlatformStates.All);

    /// <summary>The beginning of a method that <paramref name="worlds"/> reach.</summary>
    public static FlowState At(PlatformStates worlds) => new(worlds, ImmutableDictionary<object, PlatformValue>.Empty);

    public FlowState Narrow(PlatformStates worlds) => this with { Worlds = Worlds.Intersect(worlds) };

    public PlatformValue ValueOf(object holder) => Values.TryGetValue(holder, out var value) ? value : PlatformValue.Unknown;

    public FlowState Assign(object holder, PlatformValue value)
    {
        value = value.Restrict(Worlds);
        return this with { Values = value.IsUnknown ? Values.Remove(holder) : Values.SetItem(holder, value) };
    }

    /// <summary>The state behind two paths that meet; this very one where <paramref name="other"/> adds nothing.</summary>
    public FlowState Join(FlowState other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var worlds = Worlds.Union(other.Worlds);
        var values = Values;
        if (!ReferenceEquals(Values, other.Values))
        {
            foreach (var holder in Values)
            {
                // What was known before the paths parted is most of it, and the same on both.
                if (!ReferenceEquals(holder.Value, other.ValueOf(holder.Key)))
                {
                    values = Merge(values, holder.Key, other);
                }
            }

            foreach (var holder in other.Values)
            {
                if (!Values.ContainsKey(holder.Key))
                {
                    values = Merge(values, holder.Key, other);
                }
            }
        }

        return worlds.Equals(Worlds) && ReferenceEquals(values, Values) ? this : new FlowState(worlds, values);
    }

    /// <summary>Forgets what goes out of scope.</summary>
    public FlowState Forget(IEnumerable<object> holders) => Values.IsEmpty ? this : this with { Values = Values.RemoveRange(holders) };

    private ImmutableDictionary<object, PlatformValue> Merge(ImmutableDictionary<object, PlatformValue> values, object holder, FlowState other)
    {
        var joined = ValueOf(holder).Restrict(Worlds).Union(other.ValueOf(holder).Restrict(other.Worlds));
        return joined.IsUnknown ? values.Remove(holder)
            : values.TryGetValue(holder, out var value) && value.Equals(joined) ? values
            : values.SetItem(holder, joined);
    }
}
