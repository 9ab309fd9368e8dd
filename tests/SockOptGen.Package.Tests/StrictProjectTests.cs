namespace SockOptGen.Package.Tests;

/// <summary>Projects that let nothing pass: what is emitted into them must not bring a warning of its own.</summary>
public sealed class StrictProjectTests(PackedPackage package)
{
    // No unsafe code, and nothing that implicit usings would bring.
    private const string Strict = """
        <ImplicitUsings>disable</ImplicitUsings>
        <Nullable>enable</Nullable>
        <AllowUnsafeBlocks>false</AllowUnsafeBlocks>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisMode>All</AnalysisMode>
        <AnalysisLevel>latest</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <IsAotCompatible>true</IsAotCompatible>
        """;

    private const string Source = """
        using System;
        using System.Net.Sockets;
        using System.Net.Sockets.Options;

        namespace Consumer;

        /// <summary>Tells a connection what this program wants.</summary>
        public static class Tuning
        {
            /// <summary>Applies it.</summary>
            /// <param name="socket">The connection.</param>
            /// <returns>Whether acknowledgements are prompt.</returns>
            public static bool Apply(Socket socket)
            {
                socket.SetTcpNoDelay(true);
                socket.SetSoLinger(new SocketLinger(true, TimeSpan.FromSeconds(1)));
                if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063))
                {
                    socket.SetTcpKeepCount(4);
                }

                return socket.TryGetTcpQuickAck(out var prompt) && prompt;
            }
        }
        """;

    [Theory]
    [InlineData("net8.0", "12")]
    [InlineData("net9.0", "13")]
    [InlineData("net10.0", "14")]
    public async Task A_library_builds_without_a_warning(string framework, string language)
    {
        AllTests.Only();
        using var sandbox = new ProjectSandbox(package);
        sandbox.WriteProject("Library", framework, Source, $"{Strict}<LangVersion>{language}</LangVersion>");

        (await sandbox.BuildAsync("Library")).ShouldSucceedWithoutWarnings();

        // All that can be emitted, and every comment in it read.
        (await sandbox.BuildAsync(
            "Library",
            "--no-restore",
            "-p:GenerateDocumentationFile=true",
            "-p:SockOptGenLevels=All",
            "-p:SockOptGenPlatforms=All",
            "-p:SockOptGenDescriptors=true")).ShouldSucceedWithoutWarnings();
    }
}
