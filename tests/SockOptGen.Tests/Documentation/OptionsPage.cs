using System.Globalization;
using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Documentation;

/// <summary>docs/options.md, written from the built-in catalogue.</summary>
internal static class OptionsPage
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("# The options\n\n");
        text.Append("""
            A test generates this page from `options.json` and `options/`; edit those files instead. In the column "access", r means that
            the option can be read, and w that it can be set. The column of a system has the option's number, its native name if it
            differs, and the first version that has the option. A project has the accessors of the default levels, and of those in
            `SockOptGenLevels`, by the name in parentheses.

            """.ReplaceLineEndings("\n"));
        foreach (var level in BuiltInCatalogue.Linked.Options.GroupBy(linked => (linked.Level, linked.Option.Set))
            .OrderBy(group => group.Key.Set is not null))
        {
            AppendLevel(text, level.Key.Level, level.Key.Set, level);
        }

        AppendConstants(text);
        return text.ToString();
    }

    /// <summary>The accessors that throw where the option is not available.</summary>
    public static IEnumerable<string> Accessors(LinkedOption linked) =>
        OptionNames.AccessorsOf(linked.Option).Where(name => !AccessorName.Parse(name).IsTry);

    /// <summary>What there is to say of the option's number on a system: another name, and the versions that have it.</summary>
    public static IEnumerable<string> Notes(SocketOption option, Platform platform)
    {
        string?[] notes =
        [
            option.Aliases[platform],
            option.Since[platform] is { } since ? $"since {since}" : null,
            option.Until[platform] is { } until ? $"until {until}" : null,
        ];
        return notes.OfType<string>();
    }

    private static void AppendLevel(StringBuilder text, Level level, string? set, IEnumerable<LinkedOption> options)
    {
        var mark = set is null && level.IsDefault ? ", default" : "";
        text.Append(CultureInfo.InvariantCulture, $"\n## {level.Name} ({set ?? level.Prefix}{mark})\n\n");
        text.Append("| accessor | native | type | access | Windows | Linux | macOS | FreeBSD | what it does |\n|-|-|-|-|-|-|-|-|-|\n");
        foreach (var linked in options)
        {
            var option = linked.Option;
            text.Append(CultureInfo.InvariantCulture,
                $"| {option.AccessorKey} | {string.Join(", ", option.Synonyms.Prepend(option.Name))} | {TypeOf(linked)} | " +
                    $"{Access(linked)} |");
            foreach (var info in PlatformInfo.All)
            {
                text.Append(CultureInfo.InvariantCulture, $" {Number(option, info.Platform)} |");
            }

            text.Append(CultureInfo.InvariantCulture, $" {option.Summary.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }

    private static void AppendConstants(StringBuilder text)
    {
        text.Append("\n## Without accessor\n\n| level | native | reason |\n|-|-|-|\n");
        foreach (var option in BuiltInCatalogue.File.Options.Where(option => option.Accessor is null))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {option.Level} | {option.Name} | {option.Reason} |\n");
        }
    }

    /// <summary>The C# type of a value; none where there is none.</summary>
    public static string TypeOf(LinkedOption linked) =>
        linked.Type.Kind == ValueKind.Action ? "" : ValueForm.Of(linked.Type.Kind).Boxed(linked.Type.ClrType);

    private static string Access(LinkedOption linked)
    {
        var all = PlatformInfo.All.Select(info => info.Platform).ToEquatableArray();
        return (linked.Can(SockOptGen.Catalogue.Access.Read, all) ? "r" : "") +
            (linked.Can(SockOptGen.Catalogue.Access.Write, all) ? "w" : "");
    }

    private static string Number(SocketOption option, Platform platform)
    {
        if (option.Numbers[platform] is not { } number)
        {
            return "";
        }

        var ppc64Le = platform == Platform.Linux && option.LinuxPpc64Le is { } other ? $" (ppc64le: {other})" : "";
        return number.ToString(CultureInfo.InvariantCulture) + ppc64Le + string.Concat(Notes(option, platform).Select(note => $" {note}"));
    }
}
