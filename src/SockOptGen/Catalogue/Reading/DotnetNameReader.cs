using System.Text.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads `dotnet`: "Tcp.NoDelay", or { "name": "Socket.ReuseAddress", "differs": "…" }.</summary>
internal static class DotnetNameReader
{
    public static DotnetName? Read(ObjectReader option)
    {
        var value = option.TakeAny("dotnet");
        if (value is null)
        {
            return null;
        }

        string? differs = null;
        var name = value;
        if (value.Kind == JsonTokenType.StartObject)
        {
            name = value.Find("name")?.Value;
            differs = value.Find("differs")?.Value.Text;
            if (string.IsNullOrEmpty(differs) || Texts.FindUnsafe(differs!) is not null || value.Members.Count != 2)
            {
                option.Fail(value.Span, "'dotnet' as an object takes 'name' and 'differs', which says in plain text what .NET's option does otherwise");
                return null;
            }
        }

        var parts = name is { Kind: JsonTokenType.String } ? name.Text.Split('.') : [];
        if (parts.Length != 2 || !parts.All(Texts.IsIdentifier))
        {
            option.Fail((name ?? value).Span, "'dotnet' takes the members of SocketOptionLevel and SocketOptionName, as in \"Tcp.NoDelay\"");
            return null;
        }

        return new DotnetName(parts[0], parts[1], differs);
    }
}
