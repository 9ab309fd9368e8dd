namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>The addresses of the two controllers, the lowest byte first; of those that are kept for documentation.</summary>
internal static class Addresses
{
    public static readonly byte[] Caller = [0x01, 0x53, 0x00, 0x5E, 0x00, 0x00];
    public static readonly byte[] Called = [0x02, 0x53, 0x00, 0x5E, 0x00, 0x00];
}
