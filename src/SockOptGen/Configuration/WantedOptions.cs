using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Configuration;

/// <summary>The options that a project asks for, whatever a build leaves out of them.</summary>
internal static class WantedOptions
{
    /// <summary>Those of the built-in catalogue: of the levels and sets that <paramref name="settings"/> want, and on their
    /// systems.</summary>
    public static IEnumerable<LinkedOption> BuiltIn(Settings settings) => OnSystems(
        BuiltInCatalogue.LinkedFiles(family => settings.Wants(family, BuiltInCatalogue.Core))
            .SelectMany(static file => file.Options)
            .Where(option => settings.Wants(option.Level, option.Option.Set)),
        settings);

    /// <summary>Those of a catalogue of the project: adding the file says that they are wanted.</summary>
    public static IEnumerable<LinkedOption> Of(LinkedFile file, Settings settings) => OnSystems(file.Options, settings);

    private static IEnumerable<LinkedOption> OnSystems(IEnumerable<LinkedOption> options, Settings settings) =>
        options.Where(option => option.Can(Access.Read | Access.Write, settings.Platforms));
}
