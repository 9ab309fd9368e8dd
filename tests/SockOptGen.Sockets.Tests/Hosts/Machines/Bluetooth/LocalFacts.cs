namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>What a controller here says of itself.</summary>
internal static class LocalFacts
{
    /// <summary>Packets of three and five slots, encryption, voice; neither Low Energy nor pairing that a user confirms, with which
    /// Linux would ask for more.</summary>
    public static readonly byte[] Features = [0x07, 0x08, 0, 0, 0, 0, 0, 0];

    /// <summary>Bluetooth 4.0, of a company that there is not.</summary>
    public static readonly byte[] LinkVersion = [6, 0xFF, 0xFF, 0, 0];

    /// <summary>The answer to a command, which begins with its status; null where it has none of its own.</summary>
    public static byte[]? Answer(HciCommand command, byte[] address) => command switch
    {
        HciCommand.ReadLocalVersionInformation => [0, 6, 0, 0, .. LinkVersion],
        HciCommand.ReadLocalSupportedCommands => [0, .. Commands()],
        HciCommand.ReadLocalSupportedFeatures => [0, .. Features],
        // Data of 1021 bytes and voice of 64, eight packets of each.
        HciCommand.ReadBufferSize => [0, 0xFD, 0x03, 64, 8, 0, 8, 0],
        HciCommand.ReadDeviceAddress => [0, .. address],
        // One standard codec, CVSD over links for voice, and none of a vendor.
        HciCommand.ReadLocalSupportedCodecs => [0, 1, 2, 0x02, 0],
        _ => null,
    };

    // Only what Linux leaves out unless it is told of it: to read how voice is coded, without which it makes no links for voice,
    // and the codecs with what carries them.
    private static byte[] Commands()
    {
        var supported = new byte[64];
        (supported[9], supported[45]) = (0x04, 0x04);
        return supported;
    }
}
