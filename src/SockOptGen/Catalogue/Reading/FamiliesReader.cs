using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads the section `families` of a catalogue: the other files, and what is in each.</summary>
internal static class FamiliesReader
{
    public static EquatableArray<Family> Read(JsonNode? node, List<Problem> problems)
    {
        var families = new List<Family>();
        foreach (var member in node?.Members ?? [])
        {
            if (!member.Value.IsComplete)
            {
                // The syntax error that cut it off is reported.
            }
            else if (member.Value.Kind != JsonTokenType.StartArray || !member.Value.Items.All(item => Identifiers.IsIdentifier(item.Text)))
            {
                var message = $"The family '{Display.Short(member.Key)}' must be an array with prefixes of levels and names of sets";
                problems.Add(new Problem(RuleIds.InvalidEntry, member.Value.Span, message));
            }
            else
            {
                families.Add(new Family(member.Key, member.Value.Items.Select(item => item.Text).ToEquatableArray()));
            }
        }

        return families.ToEquatableArray();
    }
}
