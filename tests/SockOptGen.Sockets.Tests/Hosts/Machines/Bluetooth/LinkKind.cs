namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>What a link carries, as its events say: voice at a fixed rate, or data.</summary>
internal enum LinkKind : byte
{
    Voice = 0,
    Data = 1,
}
