using System.Globalization;
using System.Net;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Documentation;

/// <summary>docs/index.html, a page to look options up, written from the built-in catalogue.</summary>
internal static class LookupPage
{
    public static string Write()
    {
        var options = BuiltInCatalogue.Linked.Options;
        return File.ReadAllText(Repository.Find("tests/SockOptGen.Tests/Documentation/LookupPage.html"))
            .ReplaceLineEndings("\n")
            .Replace("$systems$", string.Concat(PlatformInfo.All.Select(info =>
                $"<button type=\"button\" value=\"{info.Key}\" aria-pressed=\"false\">{info.DisplayName}</button>")),
                StringComparison.Ordinal)
            .Replace("$heads$", string.Concat(PlatformInfo.All.Select(info => $"<th class=\"n\">{info.DisplayName}</th>")),
                StringComparison.Ordinal)
            .Replace("$levels$", string.Concat(options.Select(option => option.Level).Distinct().Select(level =>
                $"<option value=\"{level.Prefix}\">{level.Name}</option>")), StringComparison.Ordinal)
            .Replace("$rows$", Rows(options), StringComparison.Ordinal);
    }

    /// <summary>What an option is linked by: its native name, behind that of its level where several levels have the name.</summary>
    private static Dictionary<LinkedOption, string> Ids(IEnumerable<LinkedOption> options)
    {
        var ids = new Dictionary<LinkedOption, string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            var name = option.Option.Name;
            ids[option] = seen.Add(name) ? name : $"{option.Level.Name}.{name}";
        }

        return ids;
    }

    private static string Rows(EquatableArray<LinkedOption> options)
    {
        var (text, ids) = (new StringBuilder(), Ids(options));
        foreach (var linked in options)
        {
            var (option, id) = (linked.Option, ids[linked]);
            var numbers = PlatformInfo.All.Where(info => NumberOn(linked, info.Platform) is not null)
                .Select(info => string.Create(CultureInfo.InvariantCulture,
                    $"{info.Key}:{linked.Level.Numbers[info.Platform]} {option.Numbers[info.Platform]}"));
            text.Append(CultureInfo.InvariantCulture,
                $"<tr id=\"{id}\" data-level=\"{linked.Level.Prefix}\" data-numbers=\"{string.Join(';', numbers)}\"{Words(linked)}>" +
                $"<td><a href=\"#{id}\">{option.Name}</a><br>{linked.Level.Name}</td>" +
                $"<td><code>{Accessors(linked)}</code>{AskedFor(linked)}</td>" +
                $"<td>{Encode(OptionsPage.TypeOf(linked))}</td>");
            foreach (var info in PlatformInfo.All)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"<td class=\"n\" data-os=\"{info.DisplayName}\">{Number(linked, info.Platform)}</td>");
            }

            text.Append(CultureInfo.InvariantCulture, $"<td>{Encode(option.Summary)}</td></tr>\n");
        }

        return text.ToString();
    }

    /// <summary>The value of SockOptGenLevels that brings the accessors, where a project does not have them by default.</summary>
    private static string AskedFor(LinkedOption linked) =>
        linked.IsDefault || Accessors(linked).Length == 0 ? "" : $"<br>add {linked.Part}";

    /// <summary>What it is found by beside what is shown.</summary>
    private static string Words(LinkedOption linked)
    {
        IEnumerable<string?> words =
        [
            .. linked.Option.Synonyms, linked.Option.Dotnet is { } dotnet ? $"SocketOptionName.{dotnet.Name}" : null,
            .. linked.Option.Dotnet?.Properties ?? [],
        ];
        var text = string.Join(' ', words.Where(word => word is not null));
        return text.Length == 0 ? "" : $" data-words=\"{Encode(text)}\"";
    }

    private static string Accessors(LinkedOption linked) => string.Join("<br>", OptionsPage.Accessors(linked));

    private static string Number(LinkedOption linked, Platform platform)
    {
        if (NumberOn(linked, platform) is not { } number)
        {
            return "";
        }

        var note = string.Join(", ", OptionsPage.Notes(linked.Option, platform));
        return string.Create(CultureInfo.InvariantCulture, $"{linked.Level.Numbers[platform]}, {number}") +
            (note.Length == 0 ? "" : $"<small>{Encode(note)}</small>");
    }

    private static int? NumberOn(LinkedOption linked, Platform platform) =>
        linked.Level.Numbers[platform] is null ? null : linked.Option.Numbers[platform];

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
