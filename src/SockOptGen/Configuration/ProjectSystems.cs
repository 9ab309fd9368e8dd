using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Catalogue;

namespace SockOptGen.Configuration;

/// <summary>The systems that a project runs on, for what is emitted.</summary>
/// <param name="Reached">Those whose numbers are emitted, and that its runtime identifiers do not leave out.</param>
/// <param name="Minimums">Their oldest versions.</param>
internal sealed record ProjectSystems(EquatableArray<Platform> Reached, MinimumVersions Minimums)
{
    public static ProjectSystems Read(AnalyzerConfigOptions options, EquatableArray<Platform> emitted) =>
        new(Narrow(emitted, RuntimeIdentifiers.Read(options)), MinimumVersions.Read(options));

    private static EquatableArray<Platform> Narrow(EquatableArray<Platform> emitted, string[]? names)
    {
        // A name that is not known may be any system.
        if (names is null || !names.All(static name => PlatformInfo.All.Any(info => info.Follows(name))))
        {
            return emitted;
        }

        var own = emitted.Where(platform => names.Any(PlatformInfo.Of(platform).Follows)).ToEquatableArray();
        return own.Length == 0 ? emitted : own;
    }
}
