using SockOptGen.Texts;

namespace SockOptGen.Catalogue;

/// <summary>Operating systems in sentences.</summary>
internal static class PlatformWords
{
    /// <summary>"Linux, macOS and Windows". Windows comes last: what surprises is mostly said of the others.</summary>
    public static string List(IEnumerable<Platform> platforms, string conjunction = "and") =>
        Phrases.List(InOrder(platforms).Select(platform => PlatformInfo.Of(platform).DisplayName), conjunction);

    /// <summary><paramref name="platforms"/> in the order in which sentences name them.</summary>
    public static IEnumerable<Platform> InOrder(IEnumerable<Platform> platforms) =>
        platforms.OrderBy(platform => platform == Platform.Windows);
}
