using SockOptGen.Catalogue;

namespace SockOptGen.Api;

/// <summary>How accessors of one kind of values write their type.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Answer">The type that a getter answers, of the C# type of a value.</param>
/// <param name="Parameter">The type that a setter takes; empty: it takes none.</param>
internal sealed record ValueForm(ValueKind Kind, Func<string, string> Answer, Func<string, string> Parameter)
{
    private static readonly EnumTable<ValueForm> s_table = new(
        static form => (int)form.Kind,
        Plain(ValueKind.Boolean),
        Plain(ValueKind.Integer),
        Plain(ValueKind.Duration),
        Plain(ValueKind.Enumeration),
        new(ValueKind.Linger, LingerOr, LingerOr),
        Plain(ValueKind.Text),
        Plain(ValueKind.Address),
        // Null: the address is of a family that has no IPEndPoint.
        new(ValueKind.Endpoint, static type => $"{type}?", static type => type) { Boxed = static type => type },
        Plain(ValueKind.Structure),
        new(ValueKind.List, static type => $"{type}[]", static type => $"ReadOnlySpan<{type}>"),
        new(ValueKind.Action, static _ => "void", static _ => ""));

    /// <summary>The type of a value in a list of descriptors, which takes and answers objects.</summary>
    public Func<string, string> Boxed { get; init; } = Answer;

    /// <summary>All kinds.</summary>
    public static EquatableArray<ValueForm> All => s_table.Rows;

    /// <summary>How accessors of <paramref name="kind"/> write their type.</summary>
    public static ValueForm Of(ValueKind kind) => s_table[(int)kind];

    // Catalogues have no name for it.
    private static string LingerOr(string type) => type.Length == 0 ? EmittedTypes.Linger : type;

    private static ValueForm Plain(ValueKind kind) => new(kind, static type => type, static type => type);
}
