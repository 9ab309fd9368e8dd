using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Fixes for CA1416, as the SDK's own analyzer reports it.</summary>
public class PlatformWarningFixTests
{
    internal static readonly FixTest Test = new("CA1416")
    {
        Project = new() { Properties = [("SockOptGenLevels", "Tcp"), .. PlatformCompatibility.Properties] },
        Analyzer = PlatformCompatibility.Create(),
    };

    [Theory]
    [InlineData("SetTcpQuickAck(true)", "OperatingSystem.IsLinux()")]
    [InlineData("SetTcpKeepCount(1)",
        "!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063)")]
    public Task Statement_is_guarded(string call, string condition) => Test.FixesAsync(
        $"        socket.{call};\n",
        $$"""
                if ({{condition}})
                {
                    socket.{{call}};
                }

        """,
        $"Guard with {condition}");

    [Theory]
    [InlineData("socket.SetTcpQuickAck(true);", "socket.TrySetTcpQuickAck(true);")]
    [InlineData("socket?.SetTcpQuickAck(value: number == 3);", "socket?.TrySetTcpQuickAck(value: number == 3);")]
    public Task Setter_becomes_its_Try_form(string before, string after) =>
        Test.FixesAsync(before, after, "Use TrySetTcpQuickAck (does nothing where the option is not available)");

    [Fact]
    public Task Declaration_becomes_the_Try_form() => Test.FixesAsync(
        """
                number++;
                // How long.
                var isQuick = socket.GetTcpQuickAck();
                value.Equals("quick");
                value.Equals(isQuick); // true or false
                value.Equals("done");
        """,
        """
                number++;
                // How long.
                if (socket.TryGetTcpQuickAck(out var isQuick))
                {
                    value.Equals("quick");
                    value.Equals(isQuick); // true or false
                }
                value.Equals("done");
        """,
        "Use TryGetTcpQuickAck (skips what uses the value where the option is not available)");

    [Theory]
    // What follows must run, or is no part of the block.
    [InlineData("var isQuick = socket.GetTcpQuickAck(); if (isQuick) return; number++;")]
    [InlineData("var isQuick = socket.GetTcpQuickAck(); var isSlow = !isQuick; value.Equals(isQuick); value.Equals(isSlow);")]
    [InlineData("value.Equals(socket.GetTcpQuickAck() ? 1 : 0);", "Guard with OperatingSystem.IsLinux()")]
    // About something else in the arguments.
    [InlineData("socket.SetTcpNoDelay(Console.KeyAvailable);")]
    [InlineData("bool Quick() => socket.GetTcpQuickAck(); Quick();")]
    public Task What_is_not_safe_is_not_offered(string text, params string[] titles) => Test.OffersAsync(text, titles);

    [Fact]
    public Task All_are_guarded() => Test.FixesAllAsync(
        FixAllScope.Document,
        ["        socket.SetTcpQuickAck(true);\n        socket.SetTcpCork(true);\n"],
        [
            """
                    if (OperatingSystem.IsLinux())
                    {
                        socket.SetTcpQuickAck(true);
                    }
                    if (OperatingSystem.IsLinux())
                    {
                        socket.SetTcpCork(true);
                    }

            """,
        ]);

    [Fact]
    public Task All_get_their_Try_form() => Test.FixesAllAsync(
        FixAllScope.Document,
        ["socket.SetTcpQuickAck(true); socket.SetTcpCork(true);", "socket.SetTcpQuickAck(false);"],
        ["socket.TrySetTcpQuickAck(true); socket.TrySetTcpCork(true);", "socket.SetTcpQuickAck(false);"],
        "Use TrySetTcpQuickAck (does nothing where the option is not available)");
}
