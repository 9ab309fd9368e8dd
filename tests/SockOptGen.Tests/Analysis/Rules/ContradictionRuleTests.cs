using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class ContradictionRuleTests
{
    private const string Reuse = "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true)";

    [Theory]
    [InlineData(Reuse + "; «socket.ExclusiveAddressUse» = true;", "SO_EXCLUSIVEADDRUSE contradicts SO_REUSEADDR, which line 10 turns on",
        "Windows refuses the second of the two, and on Linux and macOS .NET undoes the first")]
    [InlineData("socket.ExclusiveAddressUse = true; «" + Reuse + "»;", "SO_REUSEADDR contradicts SO_EXCLUSIVEADDRUSE")]
    [InlineData("if (!OperatingSystem.IsWindows()) return; " + Reuse +
        "; «socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ExclusiveAddressUse, 1)»;",
            "line 10 turns on: Windows refuses the second of the two; turn on only one of them")]
    [InlineData(
        "if (!OperatingSystem.IsLinux()) return; socket.SetRawSocketOption(1, 29, BitConverter.GetBytes(1)); if (number == 1) " +
            "«socket.SetRawSocketOption(1, 35, BitConverter.GetBytes(1))»;", "SO_TIMESTAMPNS contradicts SO_TIMESTAMP",
                "on Linux it turns SO_TIMESTAMP off")]
    [InlineData(
        "using var s = new UdpClient(); s.Client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true); " +
            "«s.Client.ExclusiveAddressUse» = true;", "contradicts")]
    [InlineData(
        "using var s = new Socket(SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true }; " +
            "«s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true)»;", "which line 10 turns on")]
    public Task Second_of_two_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1011", marked, parts);

    [Theory]
    [InlineData(Reuse + "; socket.ExclusiveAddressUse = false;")]
    [InlineData("socket.ExclusiveAddressUse = false; " + Reuse + ";")]
    [InlineData(
        "using var s = new Socket(SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = false }; " +
            "s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);")]
    [InlineData("socket.ExclusiveAddressUse = true; socket.ExclusiveAddressUse = false; " + Reuse + ";")]
    [InlineData("socket.ExclusiveAddressUse = number == 1; " + Reuse + ";")]
    [InlineData(
        "socket.ExclusiveAddressUse = true; socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, number);")]
    [InlineData("if (number == 1) { " + Reuse + "; } else { socket.ExclusiveAddressUse = true; }")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.ExclusiveAddressUse = true; else " + Reuse + ";")]
    [InlineData("var other = new Socket(SocketType.Stream, ProtocolType.Tcp); other.ExclusiveAddressUse = true; " + Reuse + ";")]
    [InlineData("socket.ExclusiveAddressUse = true; socket = new Socket(SocketType.Stream, ProtocolType.Tcp); " + Reuse + ";")]
    [InlineData("Action exclusive = () => socket.ExclusiveAddressUse = true; " + Reuse + ";")]
    [InlineData("socket.NoDelay = true; if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 3, BitConverter.GetBytes(1));")]
    [InlineData(
        "if (!OperatingSystem.IsMacOS()) return; socket.SetRawSocketOption(65535, 4, BitConverter.GetBytes(1)); " +
            "socket.SetRawSocketOption(65535, -5, BitConverter.GetBytes(1));")]
    public Task What_goes_together_and_what_is_not_certain_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task User_catalogue_says_what_conflicts() => CallTest.ReportsAsync(
        TestProject.WithCatalogue("""
            {
              "options": [
                { "name": "OWN_A", "level": "SOL_SOCKET", "accessor": "OwnA", "type": "boolean", "access": "read-write",
                  "numbers": { "linux": 900 }, "conflicts": { "OWN_B": "refused" }, "summary": "A." },
                { "name": "OWN_B", "level": "SOL_SOCKET", "accessor": "OwnB", "type": "boolean", "access": "read-write",
                  "numbers": { "linux": 901 }, "summary": "B." }
              ]
            }
            """),
        "SOCK1011",
        "if (!OperatingSystem.IsLinux()) return; socket.SetOwnB(true); «socket.SetOwnA(true)»; _ = «socket.TrySetOwnA(true)»; " +
            "socket.SetOwnB(true); socket.SetOwnA(false);",
        "OWN_A contradicts OWN_B", "Linux refuses the second of the two");
}
