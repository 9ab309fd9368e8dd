using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Analysis.Options;

/// <summary>An option of a catalogue as the rules see it.</summary>
/// <param name="Option">The entry.</param>
/// <param name="Level">Its level.</param>
/// <param name="Linked">The option with its value type; null for a constant without accessor.</param>
/// <param name="IsBuiltIn">Whether it is of the built-in catalogue, of which a project's settings leave levels out.</param>
internal sealed record KnownOption(SocketOption Option, Level Level, LinkedOption? Linked, bool IsBuiltIn)
{
    /// <summary>Whether the catalogue knows what can be done with it.</summary>
    public bool HasAccess => Linked is not null;

    /// <summary>What can be done with it on <paramref name="platform"/>.</summary>
    public Access AccessOn(Platform platform) => Option.NativeAccess[platform];

    /// <summary>Whether <paramref name="access"/> is possible wherever the option exists.</summary>
    public bool IsAlways(Access access) =>
        PlatformInfo.All.Aggregate(access, (every, info) => every & Option.NativeAccess[info.Platform]) != 0;
}
