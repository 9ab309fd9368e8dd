using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads the section `dotnet` of a catalogue: its levels, and the names that no option has.</summary>
internal static class DotnetNamesReader
{
    public static DotnetNames? Read(JsonNode? node, List<Problem> problems)
    {
        if (node is not { IsComplete: true })
        {
            return null;
        }

        var reader = new ObjectReader(node, problems, "'dotnet'");
        var levels = new List<DotnetLevel>();
        foreach (var member in reader.Take("levels", JsonTokenType.StartObject, required: true)?.Members ?? [])
        {
            if (!Identifiers.IsIdentifier(member.Key) || member.Value.Kind != JsonTokenType.String)
            {
                reader.Fail(member.Value.Span, "'levels' of 'dotnet' gives each member of SocketOptionLevel its native name");
                continue;
            }

            levels.Add(new DotnetLevel(member.Key, member.Value.Text));
        }

        var names = DotnetNameReader.ReadList(reader.Take("names", JsonTokenType.StartArray), reader.Fail);
        reader.RejectUnknownKeys();
        return reader.HasFailed ? null : new DotnetNames(levels.ToEquatableArray(), names);
    }
}
