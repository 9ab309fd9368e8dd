using System.Globalization;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>What this process may do. Being root says little: in a container it often has no CAP_NET_ADMIN.</summary>
internal static class Capabilities
{
    private const int NetAdmin = 12;
    private const int NetRaw = 13;

    /// <summary>Whether it has both CAP_NET_ADMIN and CAP_NET_RAW.</summary>
    public static readonly bool OverNetwork = OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("CapEff:", StringComparison.Ordinal))
        .Select(line => ulong.Parse(line.AsSpan("CapEff:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .Any(set => (set >> NetAdmin & 1) != 0 && (set >> NetRaw & 1) != 0);
}
