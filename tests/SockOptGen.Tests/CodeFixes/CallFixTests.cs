using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Fixes of control calls, and of Try accessors whose answer nobody looks at.</summary>
public class CallFixTests
{
    private static readonly FixTest s_ignored = new("SOCK3003");
    private static readonly FixTest s_control = new("SOCK2004");

    [Fact]
    public Task Ignored_answer_becomes_an_exception() => s_ignored.FixesAsync(
        "socket.TrySetTcpNoDelay(true); // try", "socket.SetTcpNoDelay(true); // try",
        "Use SetTcpNoDelay (throws where the option is not available)");

    [Fact]
    public Task Keep_alive_values_become_accessors() => s_control.FixesAsync(
        """
                // Every minute.
                socket.IOControl(IOControlCode.KeepAliveValues, new byte[] { 1, 0, 0, 0, 0x60, 0xEA, 0, 0, 0xE8, 3, 0, 0 }, null); // 1 s
                socket.Close();
        """,
        """
                // Every minute.
                socket.SetSoKeepAlive(true);
                socket.SetTcpKeepIdle(TimeSpan.FromSeconds(60));
                socket.SetTcpKeepInterval(TimeSpan.FromSeconds(1)); // 1 s
                socket.Close();
        """,
        "Use SetSoKeepAlive, SetTcpKeepIdle and SetTcpKeepInterval (on every system; on Windows from 10.0.16299)");

    [Theory]
    [InlineData("socket.IOControl(-1744830460, new byte[12], null);", "Use SetSoKeepAlive (on every system)")]
    // Half a second; not known; another code; an answer that is used.
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, new byte[] { 1, 0, 0, 0, 0xF4, 0x01, 0, 0, 0xE8, 0x03, 0, 0 }, null);")]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);")]
    // An idle time that systems refuse.
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, new byte[] { 1, 0, 0, 0, 0, 0, 0, 0, 0xE8, 0x03, 0, 0 }, null);")]
    [InlineData("socket.IOControl(IOControlCode.EnableCircularQueuing, new byte[12], null);")]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, new byte[12], bytes);")]
    public Task Other_control_calls_are_only_guarded(string text, params string[] titles) =>
        s_control.OffersAsync(text, [.. titles, "Guard with OperatingSystem.IsWindows()"]);

    [Fact]
    public Task Control_call_that_is_no_statement_is_left_alone() =>
        s_control.OffersAsync("var answer = socket.IOControl(IOControlCode.KeepAliveValues, new byte[12], null);");

    [Fact]
    public Task All_control_calls_are_guarded() => s_control.FixesAllAsync(
        FixAllScope.Document,
        ["        socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);\n        socket.IOControl(IOControlCode.Flush, bytes, " +
            "null);\n"],
        [Guarded("socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);") +
            Guarded("socket.IOControl(IOControlCode.Flush, bytes, null);")]);

    private static string Guarded(string statement) => $$"""
                if (OperatingSystem.IsWindows())
                {
                    {{statement}}
                }

        """;
}
