using System.Globalization;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Documentation;

/// <summary>The table of docs/migration.md: what others call an option. The text before it is written by hand.</summary>
internal static class MigrationPage
{
    public const string TableHeading = "\n## All names\n";

    public static string Write(string current)
    {
        var written = current.IndexOf(TableHeading, StringComparison.Ordinal);
        var text = new StringBuilder(written < 0 ? current : current[..written]);
        text.Append(TableHeading);
        text.Append("\nA test generates this table from the catalogue. [Options](options.md) has more about each option.\n");
        text.Append("\n| C, Python, Tmds.LibC | accessors | .NET | Go | Rust |\n|-|-|-|-|-|\n");
        foreach (var linked in BuiltInCatalogue.Linked.Options.Where(IsShown))
        {
            var option = linked.Option;
            text.Append(CultureInfo.InvariantCulture,
                $"| {string.Join(", ", NativeNames(option))} | {Accessors(linked)} | {Dotnet(option)} | {Others(option, "Go ")} | ")
                .Append(CultureInfo.InvariantCulture, $"{Others(option, "Rust ")} |\n");
        }

        return text.ToString();
    }

    /// <summary>What every project has, and what another library has a name of its own for.</summary>
    private static bool IsShown(LinkedOption linked) =>
        linked.IsDefault || OtherName.All.Any(name => name.Accessor == linked.Option.AccessorKey);

    private static IEnumerable<string> NativeNames(SocketOption option) =>
        PlatformInfo.All.Select(info => option.Aliases[info.Platform]).OfType<string>()
            .Prepend(option.Name).Concat(option.Synonyms).Distinct();

    // What a project has to ask for stands behind.
    private static string Accessors(LinkedOption linked) =>
        string.Join(", ", OptionsPage.Accessors(linked).Select(name => $"`{name}`")) +
        (linked.IsDefault ? "" : $" ({linked.Part})");

    private static string Dotnet(SocketOption option)
    {
        if (option.Dotnet is not { } name)
        {
            return "";
        }

        var properties = string.Concat(name.Properties.Select(property => $", `{property}`"));
        return $"`SocketOptionName.{name.Name}` ({name.Level}){(name.IsOther ? "*" : "")}{properties}";
    }

    private static string Others(SocketOption option, string language) =>
        string.Join(", ", OtherName.All.Where(name => name.Accessor == option.AccessorKey)
            .Where(name => name.Library.StartsWith(language, StringComparison.Ordinal))
            .Select(name => $"`{name.Name}` ({name.Library[language.Length..]})"));
}
