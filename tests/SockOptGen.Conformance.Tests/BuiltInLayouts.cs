using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests;

/// <summary>The structures that emitted code reads and writes without the catalogue saying how: those
/// of the built-in kinds of values.</summary>
internal static class BuiltInLayouts
{
    public static IEnumerable<Measure> Of(Platform platform, bool is32Bit)
    {
        var isWindows = platform == Platform.Windows;
        yield return Size("struct linger", isWindows ? 4 : 8);
        yield return Field("struct linger", "l_onoff", Aspect.Offset, 0);
        yield return Field("struct linger", "l_onoff", Aspect.Width, isWindows ? 2 : 4);
        yield return Field("struct linger", "l_linger", Aspect.Offset, isWindows ? 2 : 4);
        yield return Field("struct linger", "l_linger", Aspect.Width, isWindows ? 2 : 4);
        yield return Size("struct in_addr", 4);
        yield return Size("struct in6_addr", 16);
        yield return Size("struct sockaddr_storage", 128);
        yield return Field("struct sockaddr_in", "sin_port", Aspect.Offset, 2);
        yield return Field("struct sockaddr_in", "sin_addr", Aspect.Offset, 4);
        yield return Field("struct sockaddr_in6", "sin6_port", Aspect.Offset, 2);
        yield return Field("struct sockaddr_in6", "sin6_addr", Aspect.Offset, 8);
        yield return Field("struct sockaddr_in6", "sin6_scope_id", Aspect.Offset, 24);
        if (isWindows)
        {
            yield return Size("BOOL", 4);
            yield return Size("DWORD", 4);
            yield break;
        }

        var word = is32Bit ? 4 : 8;
        yield return Size("struct timeval", 2 * word);
        yield return Field("struct timeval", "tv_sec", Aspect.Width, word);
        yield return Field("struct timeval", "tv_usec", Aspect.Offset, word);
        if (platform == Platform.Linux)
        {
            yield return Size("struct sock_fprog", 2 * word);
            yield return Field("struct sock_fprog", "filter", Aspect.Offset, word);
        }
    }

    private static Measure Size(string type, int size) => new(type, "", Aspect.Size, size, type);

    private static Measure Field(string type, string member, Aspect aspect, int expected) =>
        new(type, member, aspect, expected, $"{type}.{member}");
}
