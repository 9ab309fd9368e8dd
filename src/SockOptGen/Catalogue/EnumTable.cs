namespace SockOptGen.Catalogue;

/// <summary>One row for each member of an enumeration. A member without a row is an error, and is never taken for another one.</summary>
/// <remarks>It knows the members by their numbers, so that the tables of all enumerations share the code that the runtime compiles
/// when a compiler starts.</remarks>
/// <typeparam name="TRow">What there is to know of a member.</typeparam>
internal sealed class EnumTable<TRow>
    where TRow : class
{
    private readonly Dictionary<int, TRow> _rows = [];

    /// <summary>A table of <paramref name="rows"/>, in the order in which they are listed.</summary>
    /// <param name="member">The number of the member that a row is for.</param>
    /// <param name="rows">The rows.</param>
    public EnumTable(Func<TRow, int> member, params TRow[] rows)
    {
        Rows = rows.ToEquatableArray();
        foreach (var row in rows)
        {
            _rows.Add(member(row), row);
        }
    }

    public EquatableArray<TRow> Rows { get; }

    public TRow this[int member] => _rows.TryGetValue(member, out var row)
        ? row
        : throw new ArgumentOutOfRangeException(nameof(member), member, $"{typeof(TRow).Name} has no row for this member.");
}
