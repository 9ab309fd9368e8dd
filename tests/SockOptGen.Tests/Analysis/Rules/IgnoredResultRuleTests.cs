using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class IgnoredResultRuleTests
{
    private static readonly TestProject s_project = new() { Properties = [("SockOptGenLevels", "Udp")] };

    [Theory]
    [InlineData("«socket.TrySetUdpSegment(7)»;",
        "TrySetUdpSegment returns false if the option is not available, and then nothing is set", "call SetUdpSegment, which throws")]
    [InlineData("«socket.TryGetUdpSegment(out number)»;", "nothing is read", "call GetUdpSegment")]
    [InlineData("socket?«.TrySetUdpSegment(7)»;", "TrySetUdpSegment")]
    [InlineData("«SocketOptionExtensions.TrySetUdpSegment(socket, 7)»;", "TrySetUdpSegment")]
    [InlineData("Action set = () => «socket.TrySetUdpSegment(7)»; set();", "TrySetUdpSegment")]
    public Task Ignored_answer_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync(s_project, "SOCK3003", marked, parts);

    [Theory]
    [InlineData("_ = socket.TrySetUdpSegment(7);")]
    [InlineData("if (!socket.TrySetUdpSegment(7)) return;")]
    [InlineData("var done = socket?.TrySetUdpSegment(7); number = socket.TryGetUdpSegment(out var size) ? size : 0;")]
    [InlineData("Func<bool> set = () => socket.TrySetUdpSegment(7); set();")]
    [InlineData("socket.SetUdpSegment(7);")]
    public Task Used_and_discarded_answers_are_silent(string text) => CallTest.IsSilentAsync(s_project, text);
}
