namespace SockOptGen.Catalogue;

/// <summary>What there is to know of a unit of time.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Key">What a catalogue calls it, and its name in prose.</param>
/// <param name="Ticks">How many ticks it has.</param>
/// <param name="Constant">The constant of TimeSpan that says so.</param>
internal sealed record TimeUnitInfo(TimeUnit Unit, string Key, long Ticks, string Constant)
{
    private static readonly EnumTable<TimeUnitInfo> s_table = new(
        static info => (int)info.Unit,
        new(TimeUnit.Minutes, "minutes", TimeSpan.TicksPerMinute, "TicksPerMinute"),
        new(TimeUnit.Seconds, "seconds", TimeSpan.TicksPerSecond, "TicksPerSecond"),
        new(TimeUnit.Milliseconds, "milliseconds", TimeSpan.TicksPerMillisecond, "TicksPerMillisecond"),
        new(TimeUnit.Microseconds, "microseconds", TimeSpan.TicksPerMillisecond / 1000, "TicksPerMicrosecond"));

    /// <summary>All units.</summary>
    public static EquatableArray<TimeUnitInfo> All => s_table.Rows;

    /// <summary>The information on <paramref name="unit"/>.</summary>
    public static TimeUnitInfo Of(TimeUnit unit) => s_table[(int)unit];
}
