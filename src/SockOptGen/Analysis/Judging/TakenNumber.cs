using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Judging;

/// <summary>A native number that is cast to SocketOptionName where it is the value of a member, as in
/// <c>(SocketOptionName)(OperatingSystem.IsWindows() ? 4 : 2)</c>: .NET takes it for that member, which no system that comes has.</summary>
/// <param name="Member">What .NET takes it for.</param>
/// <param name="Meant">The option that has the number.</param>
internal readonly record struct TakenNumber(DotnetOption Member, KnownOption Meant)
{
    /// <summary>What <paramref name="call"/> means by its number; null where the member may be meant.</summary>
    public static TakenNumber? Of(JudgedCall call)
    {
        var name = call.Written.Name;
        // To Windows the number of the member goes as it is.
        if (name.Kind != CodeKind.Number || call.Dotnet() is not { } member || call.Platforms.Length == 0 ||
            call.Platforms.Any(platform => platform == Platform.Windows || IsTaken(call, member, platform)))
        {
            return null;
        }

        var meant = call.Platforms
            .Select(platform => member.Level.Numbers[platform] is { } level
                ? call.Index.At(platform, level, name.Number, call.Access) : null)
            .OfType<KnownOption>().Where(option => option != member.Option).Distinct().ToList();
        return meant.Count == 1 ? new TakenNumber(member, meant[0]) : null;
    }

    // What .NET does instead of an option that can only be read is to read something else.
    private static bool IsTaken(JudgedCall call, DotnetOption member, Platform platform) => member.On(platform).Kind switch
    {
        DotnetOutcomeKind.Refused => false,
        DotnetOutcomeKind.Native => (member.Option!.AccessOn(platform) & call.Access) != 0,
        _ => member.Option is not { } option || PlatformInfo.All.Any(info => (option.AccessOn(info.Platform) & call.Access) != 0),
    };
}
