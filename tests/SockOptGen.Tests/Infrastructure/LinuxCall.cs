using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>A call on `socket`, and where a raw read finds what it leaves behind on Linux.</summary>
internal sealed record LinuxCall(string Text, (int Level, int Number) Native)
{
    /// <summary>What a program needs to run such calls: what an option holds, or why it cannot be read.</summary>
    public const string Held = """
            private static string Held(Socket socket, int level, int name)
            {
                var bytes = new byte[16];
                try
                {
                    return Convert.ToHexString(bytes.AsSpan(0, socket.GetRawSocketOption(level, name, bytes)));
                }
                catch (SocketException e)
                {
                    return $"{e.SocketErrorCode}";
                }
            }

        """;

    private static readonly ILookup<string?, LinkedOption> s_named =
        BuiltInCatalogue.Linked.Options.ToLookup(linked => linked.Option.Dotnet?.ToString());

    /// <summary>The arguments of sockets that every Linux opens.</summary>
    public static readonly string[] Sockets =
    [
        "AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp",
        "AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp",
        "AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp",
        "AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp",
        "AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified",
    ];

    /// <summary>Calls with .NET's names at each of its levels, made of the two arguments by <paramref name="write"/>.</summary>
    public static IEnumerable<LinuxCall> Mapped(Func<string, IEnumerable<string>> write) =>
        from level in Enum.GetNames<System.Net.Sockets.SocketOptionLevel>()
        from name in Enum.GetNames<System.Net.Sockets.SocketOptionName>()
        let option = s_named[$"{level}.{name}"].FirstOrDefault()
        from text in write($"SocketOptionLevel.{level}, SocketOptionName.{name}")
        select new LinuxCall(text, option?.NumberOn(Platform.Linux, Access.Read) ?? default);

    /// <summary>The same with the numbers of options that <paramref name="filter"/> lets pass.</summary>
    public static IEnumerable<LinuxCall> Raw(Func<LinkedOption, bool> filter, Func<string, IEnumerable<string>> write) =>
        from linked in BuiltInCatalogue.Linked.Options
        let native = linked.NumberOn(Platform.Linux, Access.Write) ?? linked.NumberOn(Platform.Linux, Access.Read)
        where native is not null && filter(linked)
        from text in write($"{native.Value.Level}, {native.Value.Number}")
        select new LinuxCall(text, native.Value);
}
