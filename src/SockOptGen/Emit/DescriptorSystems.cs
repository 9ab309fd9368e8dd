using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>What a descriptor says of each system.</summary>
internal static class DescriptorSystems
{
    /// <summary>The C# of the list.</summary>
    public static string Of(LinkedOption linked, EquatableArray<Platform> platforms) =>
        $"[{string.Join(",\n                ", platforms.Select(platform => System(linked, platform)).OfType<string>())}]";

    private static string? System(LinkedOption linked, Platform platform)
    {
        if (linked.NumberOn(platform, Access.Read | Access.Write) is not (var level, var number))
        {
            return null;
        }

        var option = linked.Option;
        return $"new(\"{PlatformInfo.Of(platform).Key}\", \"{option.NameOn(platform)}\", {Digits.Of(level)}, {Digits.Of(number)}, " +
            $"\"{Kinds(option.Sockets, linked.Level.Sockets[platform])}\", " +
            $"{Can(linked, platform, Access.Read)}, {Can(linked, platform, Access.Write)}, " +
            $"{TextLiteral.Of(option.Since[platform])}, {TextLiteral.Of(RangeText.Of(option.Limits[platform]))}" +
            $"{(option.Until[platform] is { } until ? $", {TextLiteral.Of(until)}" : "")})";
    }

    private static string Can(LinkedOption linked, Platform platform, Access access) =>
        linked.NumberOn(platform, access) is null ? "false" : "true";

    /// <summary>Groups of kinds, of each of which a socket has to be one.</summary>
    private static string Kinds(EquatableArray<string> option, EquatableArray<string> level) =>
        string.Join(";", new[] { option, level }.SelectMany(static kinds => new[]
        {
            kinds.Where(SocketKinds.IsFamily), kinds.Where(static kind => !SocketKinds.IsFamily(kind)),
        }).Select(static kinds => string.Join(" ", kinds)).Where(static group => group.Length != 0).Distinct());
}
