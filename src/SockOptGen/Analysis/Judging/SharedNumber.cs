using System.Collections.Immutable;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>A number of a raw call that is an option of sockets of several families: on macOS SOL_LOCAL and IPPROTO_IP are both
/// 0.</summary>
internal static class SharedNumber
{
    /// <summary>What <paramref name="number"/> can mean to <paramref name="call"/> on <paramref name="platform"/>, the likeliest
    /// first.</summary>
    /// <remarks>Several only of the levels that most programs use, and where the socket is not seen: others yield to those.</remarks>
    public static ImmutableArray<KnownOption> Of(JudgedCall call, Platform platform, int level, int number)
    {
        var all = call.Index.At(platform, level, number);
        if (all.Length < 2)
        {
            return all;
        }

        var possible = all.Where(option => (option.AccessOn(platform) & call.Access) != 0).ToImmutableArray();
        if (possible.Count(static option => option.Level.IsDefault) < 2)
        {
            return [possible.FirstOrDefault() ?? all[0]];
        }

        var family = FamilyReach.FamilyOf(call);
        return [.. possible.Where(option => option.Level.IsDefault && Fits(option.Level.Sockets[platform], family))];
    }

    private static bool Fits(EquatableArray<string> kinds, string? family) =>
        family is null || kinds.Contains(family) || !kinds.Any(SocketKinds.IsFamily);
}
