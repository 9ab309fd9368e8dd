namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>A controller that Linux takes for hardware: what is written to this device comes from it, what is read goes to it.</summary>
internal sealed class VirtualDevice
{
    private const string Path = "/dev/vhci";
    private const int LongestPacket = 4096;

    // Not buffered: each call is one packet.
    private readonly FileStream _device = new(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
    private readonly TaskCompletionSource<ushort> _number = new();
    private readonly Controller _controller;

    private VirtualDevice(byte[] address, Air air) => _controller = new Controller(address, air, Write);

    /// <summary>The number that Linux gave it.</summary>
    public ushort Number => _number.Task.Result;

    /// <summary>Makes one, which is there as long as this process.</summary>
    public static VirtualDevice Start(byte[] address, Air air)
    {
        var made = new VirtualDevice(address, air);
        air.Add(made._controller);
        new Thread(made.Run) { IsBackground = true }.Start();
        // An ordinary one.
        made.Write([(byte)HciPacket.Vendor, 0]);
        return made;
    }

    private void Write(byte[] packet) => _device.Write(packet);

    private void Run()
    {
        var buffer = new byte[LongestPacket];
        while (_device.Read(buffer) is > 0 and var length)
        {
            if (buffer[0] == (byte)HciPacket.Vendor)
            {
                _number.SetResult(BitConverter.ToUInt16(buffer, 2));
            }
            else
            {
                _controller.FromHost(buffer[..length]);
            }
        }
    }
}
