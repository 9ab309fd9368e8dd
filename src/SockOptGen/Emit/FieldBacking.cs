using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>
/// What lies behind a property of an emitted structure where the property's own type would not do: a reference is null in a default
/// value, and a <see cref="ReadOnlyMemory{T}"/> compares where its elements lie. The compiler makes the equality of a record of the
/// fields, so a field holds what the native bytes tell apart: null stands for zeros, however they came to be.
/// </summary>
/// <param name="Type">The type of the field.</param>
/// <param name="Get">The value, of the field.</param>
/// <param name="Set">What the field holds, of a value.</param>
internal sealed record FieldBacking(string Type, Func<string, string> Get, Func<string, string> Set)
{
    /// <summary>What lies behind <paramref name="field"/> of <paramref name="structure"/>; null: the property holds its value
    /// itself.</summary>
    public static FieldBacking? Of(LinkedType structure, LinkedField field)
    {
        var type = field.Type.Type;
        if (field.IsArray)
        {
            var isPadded = !field.Field.IsTrailing && !structure.Fields.Any(other => other.Field.Counts == field.Field.Name);
            return new($"Elements<{type.ClrType}>", static name => $"{name}.Values",
                value => isPadded ? $"new({value}, true)" : $"new({value})");
        }

        if (type.Kind == ValueKind.Text)
        {
            return new("string?", static name => $"{name} ?? \"\"", static value => $"TextOrNull({value})");
        }

        if (type.Kind != ValueKind.Address || IsNullable(type))
        {
            return null;
        }

        var size = LayoutEmission.Of(type.MainLayout.Layout).AddressSize;
        return new("IPAddress?", name => $"AddressOrAny({name}, {size})", value => $"AddressOrNull({value}, {size})");
    }

    /// <summary>Whether a value of <paramref name="type"/> may be null: a socket address may be of a family that has no
    /// IPAddress.</summary>
    public static bool IsNullable(OptionType type) => type.MainLayout.Layout == NativeLayout.SocketAddress;

    /// <summary>A name for the field behind <paramref name="name"/> that none of <paramref name="taken"/> has.</summary>
    public static string NameOf(string name, IEnumerable<string?> taken)
    {
        var field = "_" + name;
        return taken.Contains(field) ? NameOf(field, taken) : field;
    }
}
