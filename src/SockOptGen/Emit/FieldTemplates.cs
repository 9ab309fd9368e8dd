using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>The templates with what loads and stores the fields of a structure.</summary>
internal static class FieldTemplates
{
    /// <summary>
    /// Those of <paramref name="type"/>, and of the structures that it holds: they are loaded with it. None for what has no fields.
    /// </summary>
    public static IEnumerable<string> Of(LinkedType type)
    {
        var templates = new List<string>();
        if (type.Type.Structure is not null)
        {
            templates.Add("Buffer");
            foreach (var field in type.Fields)
            {
                templates.AddRange(Of(field));
            }
        }

        return templates;
    }

    private static IEnumerable<string> Of(LinkedField field)
    {
        var type = field.Type.Type;
        var kind = FieldEmission.Of(type.Kind);
        if (field.IsArray)
        {
            return [.. new[] { "BufferArrays", kind.Elements!.Template, kind.Template }.OfType<string>(), .. Of(field.Type)];
        }

        var layouts = PlatformInfo.All.Select(info => type.Layout[info.Platform]).Distinct().ToList();
        var templates = layouts.Select(static layout =>
            LayoutEmission.Of(layout).Template).Append(kind.Template).OfType<string>();
        return field.Field.Bits is { } bits && layouts.Any(layout => BitText.AreBitField(bits, LayoutInfo.Of(layout)))
            ? [.. templates, BitText.Template]
            : [.. templates, .. Of(field.Type)];
    }
}
