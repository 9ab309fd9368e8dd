namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>The kinds of packet between a host and its controller, as the first byte of each says.</summary>
internal enum HciPacket : byte
{
    Command = 1,
    AclData = 2,
    Event = 4,

    /// <summary>Between a program and Linux's virtual controllers: makes one, and tells its number.</summary>
    Vendor = 255,
}
