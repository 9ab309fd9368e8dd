using SockOptGen.Catalogue;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>The level that the name of an option begins with.</summary>
internal static class LevelWord
{
    /// <summary>"Tcp" of "TcpNoDelay", "IPv6" of "IPv6UnicastHops"; nothing of "AddIpMembership".</summary>
    public static string Of(string key, Level? level) =>
        level is { Prefix: var prefix } && key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal) ? prefix : "";

    /// <summary>"NoDelay" of "TcpNoDelay", "TypeOfService" of "IpTypeOfService".</summary>
    public static string Without(string key, Level? level) => key.Substring(Of(key, level).Length);
}
