using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>
/// How the emitted code takes a field of one kind out of a structure and puts it in; kinds that no field can be have no row.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Load">The expression with the value.</param>
/// <param name="Store">The statement that puts it in.</param>
internal sealed record FieldEmission(ValueKind Kind, Func<FieldPlace, string> Load, Func<FieldPlace, string> Store)
{
    private static readonly EnumTable<FieldEmission> s_table = new(
        static row => (int)row.Kind,
        new(ValueKind.Boolean, static field => $"{field.Number()} != 0", NumberStorer.Store)
        {
            Bits = static value => $"{value} ? 1u : 0u",
            Number = static field => $"({field.Keyword})({field.Value} ? 1 : 0)",
        },
        new(ValueKind.Integer, LoadInteger, NumberStorer.Store)
        {
            Number = StoreInteger,
            Elements = new("Array", IsGeneric: true),
        },
        new(
            ValueKind.Duration,
            static field => field.Layout.IsTimeval
                ? field.Emission.Load(field.At)
                : $"LoadTime(unchecked((ulong){field.Number()}), {field.Unit})",
            static field => field.Layout.IsTimeval ? field.Emission.Store(field.At, field.Value, field.Name) : NumberStorer.Store(field))
        {
            Number = static field =>
                $"({field.Keyword})FieldCount({field.Value}, {field.Unit}, {field.Name}, {NumberStorer.Bounds(field, "0")})",
        },
        new(ValueKind.Enumeration, LoadEnum, NumberStorer.Store) { Number = StoreEnum },
        new(
            ValueKind.Text,
            static field => $"LoadText(buffer, {field.At}, {Digits.Of(field.Field.Length!.Value)})",
            static field => $"StoreText(buffer, {field.At}, {Digits.Of(field.Field.Length!.Value)}, {field.Value}, {field.Name})")
        {
            Template = "BufferText",
        },
        new(ValueKind.Address, static field =>
            field.Emission.Load(field.At), static field => field.Emission.Store(field.At, field.Value, field.Name))
        {
            Template = "BufferAddresses",
            Elements = new("Addresses", TakesSize: true) { Template = "BufferAddressArrays" },
        },
        new(ValueKind.Endpoint, static field =>
            $"LoadEndPoint(buffer, {field.At})", static field => $"StoreEndPoint(buffer, {field.At}, {field.Value})")
        {
            Template = "BufferAddresses",
            Elements = new("EndPoints") { Template = "BufferAddressArrays" },
        },
        new(
            ValueKind.Structure,
            static field => $"LoadStructure<{field.Type.ClrType}>(buffer, {field.At})",
            static field => $"StoreStructure(buffer, {field.At}, {field.Value})")
        {
            Template = "BufferStructures",
            Elements = new("Structures", IsGeneric: true) { Template = "BufferStructureArrays" },
        });

    /// <summary>Of a number: the value as the C# type that has the native bytes, checked where that has less room.</summary>
    public Func<FieldPlace, string>? Number { get; init; }

    /// <summary>Of a number: the value as a uint, of which some bits are used.</summary>
    public Func<string, string> Bits { get; init; } = static value => $"(uint){value}";

    /// <summary>The template with the methods for it, where Buffer does not have them.</summary>
    public string? Template { get; init; }

    /// <summary>The methods for an array of them; null: there is none.</summary>
    public ArrayMethods? Elements { get; init; }

    /// <summary>All kinds that a field can be.</summary>
    public static EquatableArray<FieldEmission> All => s_table.Rows;

    /// <summary>How the emitted code deals with a field of <paramref name="kind"/>.</summary>
    public static FieldEmission Of(ValueKind kind) => s_table[(int)kind];

    private static string LoadInteger(FieldPlace field) =>
        field.Field.Bits is null && field.Layout.Number == field.Type.ClrType ? field.Number() : $"({field.Type.ClrType}){field.Number()}";

    private static string StoreInteger(FieldPlace field)
    {
        var type = field.Type.ClrType;
        if (field.Keyword == type && field.Field.Range.IsUnbounded)
        {
            return field.Value;
        }

        return $"({field.Keyword})FieldInRange({field.Value}, {field.Name}, {NumberStorer.Bounds(field)})";
    }

    private static string LoadEnum(FieldPlace field)
    {
        var (type, number) = (field.Type, field.Number(isSigned: true));
        return EnumEmitter.IsTranslated(type.Enumeration!, field.Platforms)
            ? EnumEmitter.FromNative(type.ClrType, $"(int){number}")
            : $"({type.ClrType}){number}";
    }

    private static string StoreEnum(FieldPlace field)
    {
        var native = EnumEmitter.IsTranslated(field.Type.Enumeration!, field.Platforms)
            ? EnumEmitter.ToNative(field.Value)
            : $"(int){field.Value}";
        // Flags may use the highest bit of an int.
        return field.Layout.Bytes == sizeof(int) ? native
            : field.Layout.Bytes == sizeof(long) ? $"unchecked(({field.Keyword}){native})"
            : $"({field.Keyword})FieldInRange({native}, {field.Name}, {NumberStorer.Bounds(field)})";
    }
}

/// <summary>The methods of the emitted code that load and store an array.</summary>
/// <param name="Name">Their name, behind Load and Store.</param>
/// <param name="IsGeneric">Whether the loading one is told the type of an element.</param>
/// <param name="TakesSize">Whether they are told the size of an element.</param>
internal sealed record ArrayMethods(string Name, bool IsGeneric = false, bool TakesSize = false)
{
    /// <summary>The template with them, where BufferArrays does not have them.</summary>
    public string? Template { get; init; }

    /// <param name="size">How long the answer says that an element is; only of structures.</param>
    public string Load(FieldPlace field, string buffer, string count, string max, string? size = null) =>
        $"Load{Name}{(IsGeneric ? $"<{field.Type.ClrType}>" : "")}({buffer}, {field.At}{Size(field)}, {count}, {max}" +
        $"{(size is null ? "" : $", {size}")})";

    public string Store(FieldPlace field, string max) =>
        $"Store{Name}(buffer, {field.At}{Size(field)}, {field.Value}, {max}, {field.Name})";

    private string Size(FieldPlace field) => TakesSize ? $", {field.Emission.AddressSize}" : "";
}
