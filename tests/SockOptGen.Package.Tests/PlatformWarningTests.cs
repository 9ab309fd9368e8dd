namespace SockOptGen.Package.Tests;

/// <summary>What the SDK's own platform analyzer makes of the accessors in a portable project.</summary>
public sealed class PlatformWarningTests(PackedPackage package)
{
    private const string Source = """
        using System;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        public static class Probe
        {
            public static void Unguarded(Socket socket)
            {
                socket.SetTcpNoDelay(true);
                socket.SetTcpQuickAck(true); // only Linux
                socket.SetTcpKeepCount(4); // not before
                socket.SetTcpKeepIdle(TimeSpan.FromSeconds(1)); // .NET serves older versions of Windows
                socket.TrySetTcpQuickAck(true);
                socket.TrySetTcpKeepCount(4);
            }

            public static void Guarded(Socket socket)
            {
                if (OperatingSystem.IsLinux())
                {
                    socket.SetTcpQuickAck(true);
                    socket.SetTcpKeepIdle(TimeSpan.FromSeconds(1));
                }

                if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
                {
                    socket.SetTcpQuickAck(true);
                }

                if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063))
                {
                    socket.SetTcpKeepCount(4);
                }
            }

            public static void ReturnsEarly(Socket socket)
            {
                if (!OperatingSystem.IsLinux())
                {
                    return;
                }

                socket.SetTcpQuickAck(true);
            }

            [SupportedOSPlatform("linux")]
            public static void Annotated(Socket socket) => socket.SetTcpQuickAck(true);
        }
        """;

    [Fact]
    public async Task Only_unguarded_calls_of_what_a_system_lacks_are_reported()
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", "net10.0", Source);

        // With every level: no attribute may itself be in error (CA1418).
        var build = (await sandbox.BuildAsync("Library", "-p:SockOptGenLevels=All", "-p:SockOptGenPlatforms=All")).ShouldSucceed();

        Assert.Equal(["CA1416", "CA1416"], build.Messages.Select(message => message.Id));
        var quickAck = Assert.Single(build.Messages,
            message => message.Place.EndsWith($"({LineOf("only Linux")},9)", StringComparison.Ordinal));
        Assert.Contains("SetTcpQuickAck", quickAck.Text, StringComparison.Ordinal);
        Assert.Contains("'linux'", quickAck.Text, StringComparison.Ordinal);
        var keepCount = Assert.Single(build.Messages,
            message => message.Place.EndsWith($"({LineOf("not before")},9)", StringComparison.Ordinal));
        Assert.Contains("SetTcpKeepCount", keepCount.Text, StringComparison.Ordinal);
        Assert.Contains("'windows' 10.0.15063 and before", keepCount.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("linux", keepCount.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static int LineOf(string text) =>
        Array.FindIndex(Source.Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1;
}
