using System.Net.Sockets;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>The kind of socket through which Linux is told about controllers.</summary>
internal static class HciSocket
{
    private const int Raw = 3, Hci = 1;

    public static Socket Open() => LibC.Create(Associations.BluetoothFamily, Raw, Hci);
}
