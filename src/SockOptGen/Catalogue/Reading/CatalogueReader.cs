using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads a catalogue: what is valid becomes a <see cref="CatalogueFile"/>, what is not becomes problems.</summary>
internal static class CatalogueReader
{
    /// <summary>The keys whose values others call an option by.</summary>
    private static readonly string[] s_optionNames = ["name", "accessor"];

    /// <param name="path">The file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="reserved">What its types and fields cannot be called.</param>
    public static CatalogueReadResult Read(string path, SourceText text, ReservedNames reserved)
    {
        if (text.Length > CatalogueLimits.Characters)
        {
            return Reject(path,
                $"The catalogue has {Digits.Of(text.Length)} characters, more than the {Digits.Of(CatalogueLimits.Characters)} " +
                $"that are read; split it");
        }

        if (text.Encoding is UnicodeEncoding or UTF32Encoding)
        {
            return Reject(path, $"The catalogue is saved as {text.Encoding.WebName}; JSON is UTF-8; save it as UTF-8");
        }

        return Read(path, Encoding.UTF8.GetBytes(text.ToString()), reserved);
    }

    /// <param name="path">The file, for messages.</param>
    /// <param name="utf8">Its text in UTF-8.</param>
    /// <param name="reserved">What its types and fields cannot be called.</param>
    public static CatalogueReadResult Read(string path, ReadOnlySpan<byte> utf8, ReservedNames reserved)
    {
        var tree = JsonTree.Parse(utf8);
        var problems = new List<Problem>(tree.Problems);
        var file = ReadRoot(path, tree.Root, reserved, problems);
        file = file with { IsPartial = file.IsPartial || tree.IsCutOff || IsFull(problems) };
        Limit(problems);
        return new CatalogueReadResult(file, tree.Root, problems);
    }

    private static bool IsFull(List<Problem> problems) => problems.Count > CatalogueLimits.Reports;

    private static void Limit(List<Problem> problems)
    {
        if (IsFull(problems))
        {
            var next = problems[CatalogueLimits.Reports];
            problems.RemoveRange(CatalogueLimits.Reports, problems.Count - CatalogueLimits.Reports);
            problems.Add(next with
            {
                Message = $"The catalogue has more than {Digits.Of(CatalogueLimits.Reports)} mistakes; " +
                    "fix those before this one first; the rest is not read"
            });
        }
    }

    private static CatalogueReadResult Reject(string path, string message) =>
        new(new CatalogueFile(path, [], [], []) { IsPartial = true }, null, [new Problem(RuleIds.InvalidJson, default, message)]);

    private static CatalogueFile ReadRoot(string path, JsonNode? root, ReservedNames reserved, List<Problem> problems)
    {
        if (root is null)
        {
            return new CatalogueFile(path, [], [], []);
        }

        if (root.Kind != JsonTokenType.StartObject)
        {
            problems.Add(new Problem(RuleIds.InvalidEntry, root.Span,
                $"A catalogue is an object with 'levels', 'types' and 'options', not {ObjectReader.NameOf(root.Kind)}"));
            return new CatalogueFile(path, [], [], []);
        }

        var reader = new ObjectReader(root, problems, "a catalogue");
        var refused = new List<string>();
        reader.String("$schema");
        var levels = ReadMembers(reader.Take("levels", JsonTokenType.StartObject), "levels", problems, refused, LevelReader.Read);
        var families = FamiliesReader.Read(reader.Take("families", JsonTokenType.StartObject), problems);
        OptionType? ReadType(JsonMember type, List<Problem> found) => TypeReader.Read(type, reserved, found);
        var types = ReadMembers(reader.Take("types", JsonTokenType.StartObject), "types", problems, refused, ReadType);
        var dotnet = DotnetNamesReader.Read(reader.Take("dotnet", JsonTokenType.StartObject), problems);
        var codes = ReadMembers(reader.Take("controlCodes", JsonTokenType.StartObject), "controlCodes", problems, refused,
            ControlCodeReader.Read);
        var options = ReadOptions(reader.Take("options", JsonTokenType.StartArray), problems, refused);
        reader.RejectUnknownKeys();
        return new CatalogueFile(path, levels, types, options)
        {
            Dotnet = dotnet,
            ControlCodes = codes,
            Families = families,
            Refused = refused.ToEquatableArray(),
            // A section whose key is misspelled or given twice.
            IsPartial = reader.HasFailed,
        };
    }

    private static EquatableArray<T> ReadMembers<T>(
        JsonNode? node, string key, List<Problem> problems, List<string> refused, Func<JsonMember, List<Problem>, T?> read)
        where T : class
    {
        var entries = new List<T>();
        foreach (var member in node?.Members ?? [])
        {
            if (IsFull(problems))
            {
                break;
            }

            if (member.Value.Kind != JsonTokenType.StartObject)
            {
                refused.Add(member.Key);
                problems.Add(new Problem(RuleIds.InvalidEntry, member.Value.Span,
                    $"An entry of '{key}' must be an object, not {ObjectReader.NameOf(member.Value.Kind)}"));
            }
            else if (member.Value.IsComplete && read(member, problems) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                refused.Add(member.Key);
            }
        }

        return entries.ToEquatableArray();
    }

    private static EquatableArray<SocketOption> ReadOptions(JsonNode? node, List<Problem> problems, List<string> refused)
    {
        var options = new List<SocketOption>();
        for (var i = 0; i < (node?.Items.Count ?? 0); i++)
        {
            var item = node!.Items[i];
            if (IsFull(problems))
            {
                break;
            }

            if (!item.IsComplete)
            {
                // The syntax error that cut it off is reported.
            }
            else if (item.Kind != JsonTokenType.StartObject)
            {
                problems.Add(new Problem(RuleIds.InvalidEntry, item.Span,
                    $"An entry of 'options' must be an object, not {ObjectReader.NameOf(item.Kind)}"));
            }
            else if (OptionReader.Read(item, i, problems) is { } option)
            {
                options.Add(option);
            }
            else
            {
                refused.AddRange(s_optionNames.Select(key => item.Find(key)?.Value.Text).OfType<string>());
            }
        }

        return options.ToEquatableArray();
    }
}
