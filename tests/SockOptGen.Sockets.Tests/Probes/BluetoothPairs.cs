using System.Buffers.Binary;
using System.ComponentModel;
using System.Net.Sockets;
using SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>The accepting ends of connections between two Bluetooth controllers of this machine, where it has them.</summary>
internal static class BluetoothPairs
{
    private const int Family = Associations.BluetoothFamily, Stream = 1, SequentialPackets = 5;
    private const int L2capProtocol = 0, ScoProtocol = 2, RfcommProtocol = 3;

    // Ports of L2CAP that are free for anybody are odd, with an even second byte; channels of RFCOMM are 1 to 30.
    private const int FirstPort = 0x1001, Ports = 0x7F, Channels = 30;

    private const int Busy = 16;

    // How often a connection is tried that meets the end of the one before.
    private const int Patience = 50;

    // EAGAIN, EBUSY, ECONNRESET and EHOSTDOWN: a link is given up, and a session of RFCOMM closed, a moment after its last socket.
    private static readonly int[] s_passing = [11, Busy, 104, 112];

    // SO_RCVTIMEO of five seconds, lest a listener waits for ever for what was given up.
    private static readonly byte[] s_wait = [5, .. new byte[15]];

    private static int s_last;
    private static SafeSocketHandle? s_voice;

    private static int Next => Interlocked.Increment(ref s_last);

    public static ProbeSocket L2cap()
    {
        var port = FirstPort + (2 * (Next % Ports));
        return Connect(SequentialPackets, L2capProtocol, Address(Addresses.Caller, 14, 0), Address(Addresses.Called, 14, port));
    }

    public static ProbeSocket Rfcomm()
    {
        var channel = (byte)(1 + (Next % Channels));
        return Connect(Stream, RfcommProtocol, [.. Address(Addresses.Caller), 0, 0], [.. Address(Addresses.Called), channel, 0]);
    }

    /// <summary>The one link for voice that two controllers can have at a time.</summary>
    public static ProbeSocket Sco()
    {
        if (s_voice is { IsClosed: false })
        {
            throw new Win32Exception(Busy);
        }

        var made = Connect(SequentialPackets, ScoProtocol, Address(Addresses.Caller), Address(Addresses.Called));
        s_voice = made.Socket.SafeHandle;
        return made;
    }

    private static ProbeSocket Connect(int type, int protocol, byte[] caller, byte[] called)
    {
        for (var left = Patience; ; left--)
        {
            try
            {
                return ConnectOnce(type, protocol, caller, called);
            }
            catch (Win32Exception e) when (s_passing.Contains(e.NativeErrorCode) && left > 0)
            {
                Thread.Sleep(20);
            }
        }
    }

    private static ProbeSocket ConnectOnce(int type, int protocol, byte[] caller, byte[] called)
    {
        using var listener = LibC.Create(Family, type, protocol);
        Check(LibC.Bind(listener, called));
        Check(LibC.Listen(listener));
        Check(LibC.Set(listener, 1, 20, s_wait));
        var client = LibC.Create(Family, type, protocol);
        try
        {
            // From that controller, lest a real one of this machine calls.
            Check(LibC.Bind(client, caller));
            Check(LibC.Connect(client, called));
            return new ProbeSocket(LibC.Accept(listener), client);
        }
        catch (Win32Exception)
        {
            client.Dispose();
            throw;
        }
    }

    // A sockaddr_sco; that of RFCOMM begins so.
    private static byte[] Address(byte[] address)
    {
        var family = new byte[2];
        BinaryPrimitives.WriteInt16LittleEndian(family, Family);
        return [.. family, .. address];
    }

    // A sockaddr_l2.
    private static byte[] Address(byte[] address, int length, int port)
    {
        var made = new byte[length];
        BinaryPrimitives.WriteInt16LittleEndian(made, Family);
        BinaryPrimitives.WriteInt16LittleEndian(made.AsSpan(2), (short)port);
        address.CopyTo(made, 4);
        return made;
    }

    private static void Check(int errno)
    {
        if (errno != 0)
        {
            throw new Win32Exception(errno);
        }
    }
}
