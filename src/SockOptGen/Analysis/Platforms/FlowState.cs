using System.Collections.Immutable;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What is known at a place of a method: the worlds that reach it, and what its locals hold there.</summary>
/// <param name="Worlds">The worlds.</param>
/// <param name="Values">By local, parameter or capture of the flow graph; what is not in it holds anything.</param>
internal sealed record FlowState(Worlds Worlds, ImmutableDictionary<object, PlatformValue> Values)
{
    public static readonly FlowState Anywhere = At(Worlds.All);

    /// <summary>The beginning of a method that <paramref name="worlds"/> reach.</summary>
    public static FlowState At(Worlds worlds) => new(worlds, ImmutableDictionary<object, PlatformValue>.Empty);

    public FlowState Narrow(Worlds worlds) => this with { Worlds = Worlds.Intersect(worlds) };

    public PlatformValue ValueOf(object holder) => Values.TryGetValue(holder, out var value) ? value : PlatformValue.Unknown;

    public FlowState Assign(object holder, PlatformValue value)
    {
        value = value.Restrict(Worlds);
        return this with { Values = value.IsUnknown ? Values.Remove(holder) : Values.SetItem(holder, value) };
    }

    /// <summary>The state behind two paths that meet; this very one where <paramref name="other"/> adds nothing.</summary>
    public FlowState Join(FlowState other)
    {
        var worlds = Worlds.Union(other.Worlds);
        var values = Values;
        foreach (var holder in Values.Keys.Concat(other.Values.Keys.Where(key => !Values.ContainsKey(key))))
        {
            var joined = ValueOf(holder).Restrict(Worlds).Union(other.ValueOf(holder).Restrict(other.Worlds));
            if (joined.IsUnknown)
            {
                values = values.Remove(holder);
            }
            else if (!values.TryGetValue(holder, out var value) || !value.Equals(joined))
            {
                values = values.SetItem(holder, joined);
            }
        }

        return worlds.Equals(Worlds) && ReferenceEquals(values, Values) ? this : new FlowState(worlds, values);
    }
}
