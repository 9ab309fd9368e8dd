using SockOptGen.Catalogue.Loading;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>The level that the name of an option begins with.</summary>
internal static class LevelWord
{
    /// <summary>"Tcp" of "TcpNoDelay", "IPv6" of "IPv6UnicastHops"; nothing of "AddIpMembership".</summary>
    public static string Of(string key) => BuiltInCatalogue.Core.Levels.Select(static level => level.Prefix)
        .Where(prefix => key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal))
        .OrderByDescending(static prefix => prefix.Length).FirstOrDefault() ?? "";

    /// <summary>"NoDelay" of "TcpNoDelay", "TypeOfService" of "IpTypeOfService".</summary>
    public static string Without(string key) => key.Substring(Of(key).Length);
}
