using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests;

/// <summary>The tool tip over a call.</summary>
public sealed class QuickInfoTests(OpenedApp app)
{
    [Theory]
    [InlineData("sock.Set$$TcpKeepIdle(TimeSpan.FromMinutes(1));", "Sets ", "TCP_KEEPIDLE", "IPPROTO_TCP", "In whole seconds",
        "On Windows since 10.0.16299, Linux, macOS.")]
    [InlineData("_ = sock.Get$$TcpKeepIdle();", "Gets ", "TCP_KEEPIDLE", "TCP_KEEPALIVE on macOS", "In whole seconds",
        "On Windows since 10.0.16299, Linux, macOS.")]
    [InlineData("_ = sock.TryGet$$TcpUserTimeout(out _);", "Gets ", "TCP_USER_TIMEOUT", "IPPROTO_TCP", "In whole milliseconds",
        "On Linux.")]
    [InlineData("_ = sock.TrySet$$TcpNoDelay(true);", "Sets ", "TCP_NODELAY", "IPPROTO_TCP", "Default: false", "On Windows, Linux, macOS.")]
    public async Task It_shows_meaning_native_name_unit_and_platforms(string call, string lead, string option, string name, string unit,
        string platforms)
    {
        var info = await OpenFile.With(app.Project, SourceFile.Of(call)).QuickInfoAsync();

        Assert.Contains(BuiltInOption.SummaryAfter(lead, option), info, StringComparison.Ordinal);
        Assert.All([option, name, unit, platforms], text => Assert.Contains(text, info, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_shows_what_the_answer_of_a_try_form_means_and_what_the_call_throws()
    {
        var info = await OpenFile.With(app.Project, SourceFile.Of("_ = sock.TrySet$$TcpKeepIdle(TimeSpan.FromMinutes(1));"))
            .QuickInfoAsync();

        Assert.Contains("False where the system has no such option", info, StringComparison.Ordinal);
        Assert.Contains("ArgumentOutOfRangeException", info, StringComparison.Ordinal);
        Assert.Contains("ObjectDisposedException", info, StringComparison.Ordinal);
    }
}
