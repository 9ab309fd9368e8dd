using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The C# expressions that take a field out of a structure's buffer on one system.</summary>
internal static class FieldLoader
{
    /// <summary>The value of <paramref name="field"/>, or null where the system does not answer it.</summary>
    public static string? Load(LinkedType structure, LinkedField field, EquatableArray<Platform> platforms, Platform platform)
    {
        if (field.Field.Offset[platform] is not { } offset)
        {
            return null;
        }

        var place = new FieldPlace(structure, field, platforms, platform, Places.Text(offset));
        return field.IsArray ? LoadArray(place) : place.Kind.Load(place);
    }

    private static string LoadArray(FieldPlace place)
    {
        var length = Digits.Of(place.Field.Length!.Value);
        var (buffer, count) = ("buffer", length);
        if (place.Field.IsTrailing)
        {
            // Without a number the answer's length tells how many there are.
            (buffer, count) = ("buffer.Slice(0, length)", "int.MaxValue");
        }

        count = Told(place, static field => field.Counts) ?? count;
        return place.Kind.Elements!.Load(place, buffer, count, length, Told(place, static field => field.Sizes));
    }

    /// <summary>What the answer says of an array in another field, the one that names it.</summary>
    private static string? Told(FieldPlace place, Func<StructureField, string?> name) => place.Structure.Fields
        .FirstOrDefault(other => name(other.Field) == place.Field.Name && other.Field.Offset[place.Platform] is not null) is { } teller
            ? (place with { Linked = teller, At = Places.Text(teller.Field.Offset[place.Platform]!) }).Number()
            : null;
}
