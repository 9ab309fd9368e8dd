using System.Buffers.Binary;
using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>Sockets that are bound or have a peer, of families for which .NET has no end points.</summary>
internal static class Associations
{
    /// <summary>What Linux calls AF_BLUETOOTH.</summary>
    public const int BluetoothFamily = 31;

    private const int PppoxFamily = 24, AlgorithmFamily = 38, NfcFamily = 39;

    private static int s_lastTunnel, s_lastService;

    /// <summary>The accepting end of a connection over loopback, of a protocol of IP.</summary>
    public static ProbeSocket Connected(int type, int protocol, Func<Socket, int>? prepare = null)
    {
        using var listener = LibC.Create(2, type, protocol);
        prepare?.Invoke(listener);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var client = LibC.Create(2, type, protocol);
        prepare?.Invoke(client);
        client.Connect(listener.LocalEndPoint!);
        return new ProbeSocket(listener.Accept(), client);
    }

    /// <summary>A connection of DCCP whose congestion control tells about itself: the default one does not.</summary>
    public static ProbeSocket RateControlled() => Connected(6, 33, socket => LibC.Set(socket, 269, 13, [3]));

    /// <summary>A socket of any family that is bound to a host's address.</summary>
    public static ProbeSocket BoundToHost(int family, int type, int protocol)
    {
        var socket = LibC.Create(family, type, protocol);
        var address = new byte[16];
        BinaryPrimitives.WriteInt16LittleEndian(address, 2);
        address[4] = 127;
        address[7] = 1;
        return Checked(socket, LibC.Bind(socket, address));
    }

    /// <summary>A socket of the kernel's cryptography that is bound to an algorithm.</summary>
    public static ProbeSocket Algorithm(string type, string name)
    {
        var socket = LibC.Create(AlgorithmFamily, 5, 0);
        var address = new byte[88];
        BinaryPrimitives.WriteInt16LittleEndian(address, AlgorithmFamily);
        Encoding.ASCII.GetBytes(type).CopyTo(address, 2);
        Encoding.ASCII.GetBytes(name).CopyTo(address, 24);
        return Checked(socket, LibC.Bind(socket, address));
    }

    /// <summary>A Bluetooth socket that is bound to no controller in particular.</summary>
    public static ProbeSocket Bluetooth(int type, int protocol, int addressLength)
    {
        var socket = LibC.Create(BluetoothFamily, type, protocol);
        var address = new byte[addressLength];
        BinaryPrimitives.WriteInt16LittleEndian(address, BluetoothFamily);
        return Checked(socket, LibC.Bind(socket, address));
    }

    /// <summary>A socket of L2CAP for Low Energy, which its address says.</summary>
    public static ProbeSocket LowEnergy()
    {
        var socket = LibC.Create(BluetoothFamily, 5, 0);
        var address = new byte[14];
        BinaryPrimitives.WriteInt16LittleEndian(address, BluetoothFamily);
        address[12] = 1; // BDADDR_LE_PUBLIC
        return Checked(socket, LibC.Bind(socket, address));
    }

    /// <summary>A socket of NFC that is bound to the first device, as a service of its own.</summary>
    public static ProbeSocket Nfc()
    {
        var socket = LibC.Create(NfcFamily, 1, 1);
        var name = Encoding.ASCII.GetBytes($"urn:nfc:sn:sockoptgen{Interlocked.Increment(ref s_lastService)}");
        var address = new byte[96];
        BinaryPrimitives.WriteInt16LittleEndian(address, NfcFamily);
        BinaryPrimitives.WriteInt32LittleEndian(address.AsSpan(12), 5); // NFC_PROTO_NFC_DEP
        name.CopyTo(address, 18);
        BinaryPrimitives.WriteInt64LittleEndian(address.AsSpan(88), name.Length);
        return Checked(socket, LibC.Bind(socket, address));
    }

    /// <summary>A session of a tunnel of L2TP, which is a UDP socket.</summary>
    public static ProbeSocket Session()
    {
        var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        udp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        udp.Connect(udp.LocalEndPoint!);
        var number = (short)Interlocked.Increment(ref s_lastTunnel);
        var tunnel = Tunnel(udp, number, 0, []);
        return Checked(Tunnel(udp, number, 1, [tunnel]), 0, tunnel, udp);
    }

    private static Socket Tunnel(Socket udp, short number, short session, Socket[] others)
    {
        var socket = LibC.Create(PppoxFamily, 2, 1);
        var address = new byte[38];
        var peer = ((IPEndPoint)udp.LocalEndPoint!).Serialize();
        BinaryPrimitives.WriteInt16LittleEndian(address, PppoxFamily);
        address[2] = 1; // PX_PROTO_OL2TP
        BinaryPrimitives.WriteInt32LittleEndian(address.AsSpan(10), (int)udp.Handle);
        peer.Buffer[..16].CopyTo(address.AsMemory(14));
        short[] ids = [number, session, number, session];
        for (var i = 0; i < ids.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(address.AsSpan(30 + (2 * i)), ids[i]);
        }

        return Checked(socket, LibC.Connect(socket, address), [.. others, udp]).Socket;
    }

    private static ProbeSocket Checked(Socket socket, int errno, params Socket[] companions)
    {
        if (errno == 0)
        {
            return new ProbeSocket(socket, companions);
        }

        new ProbeSocket(socket, companions).Dispose();
        throw new Win32Exception(errno);
    }
}
