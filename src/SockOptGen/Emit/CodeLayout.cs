namespace SockOptGen.Emit;

/// <summary>How an emitted code tells its helper what lies in the buffer: 0xLayout_Level_Number.</summary>
/// <param name="Digit">The number in the code; of 0 nothing is written.</param>
/// <param name="Name">The constant that Templates/Core.cs compares it with.</param>
internal sealed record CodeLayout(int Digit, string Name)
{
    /// <summary>The helper knows by itself.</summary>
    public static readonly CodeLayout Plain = new(0, "");

    public static readonly CodeLayout NetworkOrder = new(1, "NetworkOrder");
    public static readonly CodeLayout Timeval = new(2, "Timeval");
    public static readonly CodeLayout ShortLinger = new(3, "ShortLinger");
    public static readonly CodeLayout OneByte = new(4, "OneByte");
    public static readonly CodeLayout TwoBytes = new(5, "TwoBytes");
    public static readonly CodeLayout Program = new(6, "Program");
    public static readonly CodeLayout Timeval64 = new(7, "Timeval64");
    public static readonly CodeLayout UnsignedLong = new(8, "UnsignedLong");
    public static readonly CodeLayout RequestIndex = new(9, "RequestIndex");
    public static readonly CodeLayout LingerHundredths = new(10, "LingerHundredths");
}
