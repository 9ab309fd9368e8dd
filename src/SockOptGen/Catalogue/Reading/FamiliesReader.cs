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
            else if (IsNames(member.Value))
            {
                var prefixes = Names(member.Value).ToEquatableArray();
                families.Add(new Family(member.Key, prefixes, prefixes));
            }
            else if (member.Value.Kind == JsonTokenType.StartObject && member.Value.Members.All(static set => IsNames(set.Value)))
            {
                families.Add(new Family(member.Key, member.Value.Members.Select(static set => set.Key).ToEquatableArray(),
                    member.Value.Members.SelectMany(static set => Names(set.Value)).Distinct().ToEquatableArray()));
            }
            else
            {
                problems.Add(new Problem(RuleIds.InvalidEntry, member.Value.Span,
                    $"The family '{Display.Short(member.Key)}' must be an array with the prefixes of its levels, or an object with such " +
                    "an array for each of its sets"));
            }
        }

        return families.ToEquatableArray();
    }

    private static bool IsNames(JsonNode node) =>
        node.Kind == JsonTokenType.StartArray && node.Items.All(static item => Identifiers.IsIdentifier(item.Text));

    private static IEnumerable<string> Names(JsonNode node) => node.Items.Select(static item => item.Text);
}
