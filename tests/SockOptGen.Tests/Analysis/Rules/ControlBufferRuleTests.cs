using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class ControlBufferRuleTests
{
    private const string OnWindows = "if (OperatingSystem.IsWindows()) ";
    private const string Reset = "-1744830452";

    [Theory]
    [InlineData(OnWindows + "socket.IOControl(IOControlCode.KeepAliveValues, «BitConverter.GetBytes(1)», null);",
        "SIO_KEEPALIVE_VALS takes 12 bytes (struct tcp_keepalive) on Windows, but gets 4: the call fails with SocketError.Fault")]
    [InlineData(OnWindows + "socket.IOControl(IOControlCode.KeepAliveValues, «null», null);", "SIO_KEEPALIVE_VALS takes 12 bytes",
        "but gets none")]
    [InlineData(OnWindows + "socket.IOControl(unchecked((int)0x98000004), «[1, 0, 0, 0]», null);", "but gets 4")]
    [InlineData(OnWindows +
        "{ var values = new byte[8]; values[0] = 1; socket.IOControl(optionOutValue: null, optionInValue: «values», ioControlCode: " +
        "IOControlCode.KeepAliveValues); }", "but gets 8")]
    [InlineData(OnWindows + "socket.IOControl(IOControlCode.ReceiveAll, «new byte[] { 1 }», null);",
        "SIO_RCVALL takes 4 bytes (DWORD) on Windows, but gets 1")]
    [InlineData(OnWindows + "socket.IOControl(" + Reset + ", «[]», null);",
        "SIO_UDP_CONNRESET takes 4 bytes (BOOL) on Windows, but gets none")]
    [InlineData(OnWindows +
        "{ var values = new byte[24]; BitConverter.GetBytes(1L).CopyTo(values, 0); socket.IOControl(IOControlCode.KeepAliveValues, " +
        "«values», null); }", "takes 12 bytes (struct tcp_keepalive) on Windows, but gets 24: it reads each 64-bit field as two")]
    // Reached elsewhere too, where it would be refused anyway.
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, «new byte[4]», null);", "on Windows, but gets 4")]
    [InlineData("socket.IOControl(IOControlCode.DataToRead, null, «new byte[2]»);",
        "FIONREAD returns 4 bytes (int) on Linux, macOS and Windows, but the buffer has 2: the call fails with SocketError.Fault")]
    [InlineData("socket.IOControl(IOControlCode.OobDataRead, null, «null»);", "SIOCATMARK returns 4 bytes", "but the buffer has none")]
    [InlineData(
        "socket.IOControl(OperatingSystem.IsWindows() ? IOControlCode.KeepAliveValues : IOControlCode.DataToRead, «new byte[4]», new " +
            "byte[4]);", "SIO_KEEPALIVE_VALS takes 12 bytes")]
    public Task Short_buffer_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1007", marked, parts);

    [Theory]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, new byte[12], null);")]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, new byte[16], null);")]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);")]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, number == 1 ? null : bytes, null);")]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, new byte[number], null);")]
    [InlineData("socket.IOControl(IOControlCode.ReceiveAll, [1, 0, 0, 0], [1, 0, 0, 0]);")]
    [InlineData("socket.IOControl(IOControlCode.ReceiveAll, BitConverter.GetBytes(1), new byte[1]);")]
    // What most programs write, and Windows takes.
    [InlineData("socket.IOControl(" + Reset + ", new byte[] { Convert.ToByte(false) }, null);")]
    [InlineData("socket.IOControl(" + Reset + ", [0, 0, 0, 0], null);")]
    [InlineData("socket.IOControl(IOControlCode.DataToRead, null, new byte[4]);")]
    [InlineData("socket.IOControl(IOControlCode.DataToRead, [], bytes);")]
    [InlineData("socket.IOControl(IOControlCode.AddressListChange, null, null);")]
    [InlineData("socket.IOControl(0x12345678, null, null);")]
    [InlineData("socket.IOControl(number, null, null);")]
    // Refused, or not there, whatever its buffers are: that is for another rule.
    [InlineData("socket.IOControl(IOControlCode.NonBlockingIO, new byte[1], null);")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.IOControl(IOControlCode.KeepAliveValues, new byte[1], null);")]
    public Task Right_or_unknown_buffer_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Accessors_are_told_where_the_project_has_them() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenLevels", "So;Tcp")] }, "SOCK1007",
        OnWindows + "socket.IOControl(IOControlCode.KeepAliveValues, «new byte[4]», null);",
        ". Write SetSoKeepAlive(bool), SetTcpKeepIdle(TimeSpan) and SetTcpKeepInterval(TimeSpan)");

    [Theory]
    [InlineData("null, «8», null, 0",
        "SIO_KEEPALIVE_VALS takes 12 bytes (struct tcp_keepalive) on Windows, but gets 8: the call fails with WSAEFAULT")]
    public Task Length_of_a_native_call_is_judged(string buffers, string part) => CallTest.ReportsAsync("SOCK1007", Native(buffers), part);

    [Theory]
    [InlineData("null, 12, null, 0")]
    [InlineData("null, length, null, 0")]
    public Task Right_length_of_a_native_call_is_silent(string buffers) => CallTest.IsSilentAsync(Native(buffers));

    [Fact]
    public Task Code_of_the_project_itself_is_judged() => CallTest.ReportsAsync(
        TestProject.WithCatalogue(
            """{ "controlCodes": { "SIO_MINE": { "numbers": { "windows": "0x18000001" }, "input": { "native": "struct mine", "size": """ +
                """6, "least": 5 }, "summary": "Does mine." } } }"""),
        "SOCK1007", OnWindows + "{ socket.IOControl(0x18000001, «new byte[4]», null); socket.IOControl(0x18000001, new byte[5], null); }",
        "SIO_MINE takes 6 bytes (struct mine) on Windows, but gets 4");

    private static string Native(string buffers) =>
        $$"""
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("ws2_32")]
            static extern unsafe int WSAIoctl(nint socket, uint code, void* input, int inputLength, void* output, int outputLength,
                int* returned, void* overlapped, void* routine);
            static unsafe void M(int length) { int n; WSAIoctl(1, 0x98000004, {{buffers}}, &n, null, null); }
        }
        """;
}
