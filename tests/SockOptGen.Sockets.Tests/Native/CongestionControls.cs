namespace SockOptGen.Sockets.Tests.Native;

/// <summary>The congestion control algorithms that this process may choose; empty where there is no such choice.</summary>
internal static class CongestionControls
{
    public static readonly IReadOnlyList<string> Usable = Read(Capabilities.OverNetwork ? "available" : "allowed");

    private static string[] Read(string kind)
    {
        var path = $"/proc/sys/net/ipv4/tcp_{kind}_congestion_control";
        return File.Exists(path) ? File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
    }
}
