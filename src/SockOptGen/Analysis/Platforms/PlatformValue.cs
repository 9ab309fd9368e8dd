using System.Collections.Immutable;

namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// What a value can be: the constants that it is known to be in some worlds, and the worlds in which it can be anything. A guard is
/// such a value, true here and false there, and so is <c>OperatingSystem.IsLinux() ? 1 : 0xffff</c>.
/// </summary>
internal sealed class PlatformValue : IEquatable<PlatformValue>
{
    public static readonly PlatformValue Unknown = new([], PlatformStates.All);
    public static readonly PlatformValue Never = new([], PlatformStates.None);

    // More are not told apart: a loop that counts must come to an end here.
    private const int MostCases = 8;

    private PlatformValue(ImmutableArray<PlatformCase> cases, PlatformStates otherwise)
    {
        Cases = cases;
        Otherwise = otherwise;
    }

    /// <summary>The constants, no constant twice.</summary>
    public ImmutableArray<PlatformCase> Cases { get; }

    /// <summary>Where the value is not known.</summary>
    public PlatformStates Otherwise { get; }

    public bool IsUnknown => Cases.IsEmpty;

    public static PlatformValue Constant(object? constant) => new([new(constant, PlatformStates.All)], PlatformStates.None);

    /// <summary>A value that is <paramref name="constant"/> in <paramref name="worlds"/>, and nothing elsewhere.</summary>
    public static PlatformValue In(PlatformStates worlds, object? constant) =>
        worlds.IsEmpty ? Never : new([new(constant, worlds)], PlatformStates.None);

    public static PlatformValue Test(PlatformStates whenTrue, PlatformStates whenFalse) => In(whenTrue, true).Union(In(whenFalse, false));

    /// <summary>Where the value can be <paramref name="constant"/>.</summary>
    public PlatformStates When(object? constant)
    {
        foreach (var item in Cases)
        {
            if (Equals(item.Constant, constant))
            {
                return Otherwise.Union(item.Worlds);
            }
        }

        return Otherwise;
    }

    /// <summary>The value on those paths only that lie in <paramref name="worlds"/>.</summary>
    public PlatformValue Restrict(PlatformStates worlds) => ReferenceEquals(worlds, PlatformStates.All)
        ? this
        : new([.. Cases.Select(item => item with { Worlds = item.Worlds.Intersect(worlds) }).Where(item => !item.Worlds.IsEmpty)],
            Otherwise.Intersect(worlds));

    /// <summary>One or the other.</summary>
    public PlatformValue Union(PlatformValue other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var otherwise = Otherwise.Union(other.Otherwise);
        var cases = Cases.ToBuilder();
        foreach (var item in other.Cases)
        {
            var index = IndexOf(cases, item.Constant);
            if (index < 0)
            {
                cases.Add(item);
            }
            else
            {
                cases[index] = item with { Worlds = cases[index].Worlds.Union(item.Worlds) };
            }
        }

        if (cases.Count > MostCases)
        {
            return new([], cases.Aggregate(otherwise, (worlds, item) => worlds.Union(item.Worlds)));
        }

        // A constant where it could be anything as well says nothing; without this, a value could grow and shrink for ever.
        return new([.. cases.Where(item => !otherwise.Contains(item.Worlds))], otherwise);
    }

    /// <summary>The value that <paramref name="map"/> makes of each constant.</summary>
    public PlatformValue Map(Func<object?, PlatformValue> map) =>
        Cases.Aggregate(new PlatformValue([], Otherwise), (result, item) => result.Union(map(item.Constant).Restrict(item.Worlds)));

    /// <summary>The value that <paramref name="combine"/> makes of each pair of constants.</summary>
    public PlatformValue Combine(PlatformValue other, Func<object?, object?, PlatformValue> combine) =>
        IsUnknown || other.IsUnknown ? new([], Otherwise.Union(other.Otherwise)) : Map(left => other.Map(right => combine(left, right)));

    public bool Equals(PlatformValue? other) => other is not null && (ReferenceEquals(this, other) ||
        (Cases.Length == other.Cases.Length && Otherwise.Equals(other.Otherwise) &&
            Cases.All(item =>
                other.Cases.Any(candidate => Equals(candidate.Constant, item.Constant) && candidate.Worlds.Equals(item.Worlds)))));

    public override bool Equals(object? obj) => Equals(obj as PlatformValue);

    public override int GetHashCode() => unchecked((Otherwise.GetHashCode() * 31) + Cases.Length);

    private static int IndexOf(ImmutableArray<PlatformCase>.Builder cases, object? constant)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            if (Equals(cases[i].Constant, constant))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A constant, and where a value is it.</summary>
internal sealed record PlatformCase(object? Constant, PlatformStates Worlds);
