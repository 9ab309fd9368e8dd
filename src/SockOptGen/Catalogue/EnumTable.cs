namespace SockOptGen.Catalogue;

/// <summary>One row for each member of an enumeration. A member without a row is an error, and is never taken for another one.</summary>
/// <param name="member">The member that a row is for.</param>
/// <param name="rows">The rows, in the order in which they are listed.</param>
internal sealed class EnumTable<TMember, TRow>(Func<TRow, TMember> member, params TRow[] rows)
    where TMember : struct, Enum
    where TRow : class
{
    private readonly Dictionary<TMember, TRow> _rows = rows.ToDictionary(member);

    public EquatableArray<TRow> Rows { get; } = rows.ToEquatableArray();

    public TRow this[TMember member] => _rows.TryGetValue(member, out var row)
        ? row
        : throw new ArgumentOutOfRangeException(nameof(member), member, $"{typeof(TRow).Name} has no row for this {typeof(TMember).Name}.");
}
