namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>The commands that a controller here does more about than to say that it did (Bluetooth Core, volume 4, part E, 7).</summary>
internal enum HciCommand : ushort
{
    CreateConnection = 0x0405,
    Disconnect = 0x0406,
    AddScoConnection = 0x0407,
    AcceptConnectionRequest = 0x0409,
    RejectConnectionRequest = 0x040A,
    RemoteNameRequest = 0x0419,
    ReadRemoteSupportedFeatures = 0x041B,
    ReadRemoteVersionInformation = 0x041D,
    ReadLocalVersionInformation = 0x1001,
    ReadLocalSupportedCommands = 0x1002,
    ReadLocalSupportedFeatures = 0x1003,
    ReadBufferSize = 0x1005,
    ReadDeviceAddress = 0x1009,
    ReadLocalSupportedCodecs = 0x100D,
}
