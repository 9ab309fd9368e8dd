using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The C# statements that put a structure's fields into its buffer on one system.</summary>
internal static class FieldStorer
{
    /// <summary>All statements, a line for each; the last returns how many bytes are used.</summary>
    public static string Store(LinkedType structure, EquatableArray<Platform> platforms, Platform platform)
    {
        var text = new StringBuilder();
        string? end = null;
        foreach (var field in structure.Fields)
        {
            var at = field.Field.Offset[platform] is { } offset ? Places.Text(offset) : field.Field.IsTrailing ? end : null;
            if (at is null)
            {
                continue;
            }

            if (field.Field.IsTrailing)
            {
                text.Append(end is null ? "var end = " : "end = ");
                end = "end";
            }

            text.Append(Statement(new FieldPlace(structure, field, platforms, platform, at))).Append(";\n");
        }

        return text.Append("return ").Append(end ?? Places.Text(structure.Type.Structure!.Size[platform]!)).Append(';').ToString();
    }

    /// <summary>The statements of a read that asks; some systems want to know how many elements there is room for.</summary>
    public static string Ask(LinkedType structure, Platform platform)
    {
        var stored = $"StoreStructure(buffer, 0, in query)";
        var list = structure.Fields.FirstOrDefault(field => field.Field.IsTrailing && field.Field.Offset[platform] is not null);
        if (list is null || structure.Type.Structure!.ReadSize is not null)
        {
            return $"{stored};\nreturn {SizeToRead(structure.Type.Structure!)};";
        }

        var (name, most, width) = (list.Field.Name, Digits.Of(list.Field.Length!.Value), Places.Text(list.WidthOn(platform)!));
        var text = new StringBuilder($"{stored};\nvar room = query.{name}.Length == 0 ? {most} : query.{name}.Length;\n");
        foreach (var field in structure.Fields)
        {
            if (field.Field.Counts == name && field.Field.IsRoom && field.Field.Offset[platform] is { } offset)
            {
                text.Append($"Store(buffer, {Places.Text(offset)}, ({LayoutInfo.Of(field.Type.Type.Layout[platform]).Number})room);\n");
            }
        }

        return text.Append($"return {Places.Text(list.Field.Offset[platform]!)} + (room * {width});").ToString();
    }

    /// <summary>How many bytes a read asks for where its question does not tell.</summary>
    public static string SizeToRead(StructureType structure) => structure.ReadSize is { } size ? Digits.Of(size) : "buffer.Length";

    private static string Statement(FieldPlace place) =>
        place.Linked.IsArray ? place.Kind.Elements!.Store(place, Digits.Of(place.Field.Length!.Value)) : place.Kind.Store(place);
}
