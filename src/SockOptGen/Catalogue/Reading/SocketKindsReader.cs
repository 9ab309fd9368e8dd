using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads `sockets`: the kinds of sockets that have something.</summary>
internal static class SocketKindsReader
{
    public static EquatableArray<string> Read(ObjectReader reader) => Read(reader, reader.Take("sockets", JsonTokenType.StartArray));

    /// <summary>An array for all systems, or an object with one for each.</summary>
    public static PerPlatform<EquatableArray<string>> ReadPerPlatform(ObjectReader reader)
    {
        if (reader.TakeAny("sockets") is not { Kind: JsonTokenType.StartObject })
        {
            return PerPlatform<EquatableArray<string>>.Same(Read(reader));
        }

        var kinds = new PerPlatform<EquatableArray<string>>();
        foreach (var (platform, value) in reader.PerPlatform("sockets", JsonTokenType.StartArray))
        {
            kinds = kinds.With(platform.Platform, Read(reader, value));
        }

        return kinds;
    }

    private static EquatableArray<string> Read(ObjectReader reader, JsonNode? node)
    {
        var items = node?.Items ?? [];
        foreach (var item in items)
        {
            if (!SocketKinds.IsKnown(item.Text))
            {
                reader.Fail(item.Span,
                    $"'{Display.Short(item.Text)}' is not a kind of socket; use one of {string.Join(", ", SocketKinds.All)}");
            }
        }

        return items.Select(item => item.Text).ToEquatableArray();
    }
}
