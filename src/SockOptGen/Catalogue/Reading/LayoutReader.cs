using System.Text.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads the `layout` of a value type: it must be possible for its kind.</summary>
internal static class LayoutReader
{
    private static readonly Dictionary<string, LayoutInfo> s_layouts =
        LayoutInfo.All.Where(static info => info.Key is not null).ToDictionary(static info => info.Key!);

    public static PerPlatform<NativeLayout> Read(ObjectReader reader, KindInfo kind)
    {
        var layout = PerPlatform<NativeLayout>.Same(kind.DefaultLayout ?? default);
        if (kind.HasFields || reader.TakeAny("layout", required: kind.DefaultLayout is null) is not { } node)
        {
            return layout;
        }

        if (node.Kind != JsonTokenType.StartObject)
        {
            layout = PerPlatform<NativeLayout>.Same(reader.OneOf("layout", s_layouts)?.Layout ?? default);
        }
        else
        {
            foreach (var (platform, value) in reader.PerPlatform("layout", JsonTokenType.String))
            {
                layout = layout.With(platform.Platform, reader.OneOf("layout", value, s_layouts)?.Layout ?? default);
            }
        }

        if (!reader.HasFailed && PlatformInfo.All.Any(platform => !kind.Fits(layout[platform.Platform])))
        {
            reader.Fail(reader.Node.Span, $"A type of kind '{kind.Key}' cannot have this layout");
        }

        return layout;
    }
}
