namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>Two controllers within reach of each other, and what Linux makes of them.</summary>
internal static class ControllerPair
{
    /// <summary>Makes them for as long as this process runs, which takes the superuser.</summary>
    public static void Start()
    {
        var air = new Air();
        VirtualDevice[] both = [VirtualDevice.Start(Addresses.Caller, air), VirtualDevice.Start(Addresses.Called, air)];
        foreach (var device in both)
        {
            HostControl.BringUp(device.Number);
            Experiments.AllowCodecs(device.Number);
        }

        Experiments.AllowIsochronousSockets();
    }
}
