using Microsoft.CodeAnalysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>What is said in projects for Android, iOS and browsers, with the properties that their SDKs hand to the compiler.</summary>
public class OtherTargetTests
{
    private const string Source =
        """
        using System;
        using System.Net.Sockets;

        static class C
        {
            static void M(Socket socket)
            {
                socket.SetRawSocketOption(6, 12, new byte[4]);
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            }
        }
        """;

    private static readonly (string, string)[] s_framework =
        [("TargetFrameworkIdentifier", ".NETCoreApp"), ("TargetFrameworkVersion", "v10.0")];

    [Theory]
    // TCP_QUICKACK is there, and DontLinger is not.
    [InlineData("Android", "android-arm64,android-x64", "Android", "SOCK2001 Linux,")]
    [InlineData("iOS", "ios-arm64", "iOS", "SOCK2002 macOS", "SOCK2001 macOS")]
    [InlineData("maccatalyst", "maccatalyst-x64,maccatalyst-arm64", "maccatalyst", "SOCK2002 macOS", "SOCK2001 macOS")]
    // Socket itself is for no browser, as CA1416 says.
    [InlineData("", "browser-wasm", "browser")]
    [InlineData("", "", "browser")]
    public async Task Systems_of_the_project_are_spoken_of(string platform, string runtimes, string supported, params string[] expected)
    {
        var project = new TestProject
        {
            Properties = [.. s_framework, ("TargetPlatformIdentifier", platform), ("SockOptGenRuntimeIdentifiers", runtimes),
                ("_SupportedPlatformList", supported)],
        };

        var said = await CallTest.AnalyzeAsync(project, MarkedSource.Parse(Source));

        Assert.Contains(said, diagnostic => diagnostic.Id == "SOCK3001");
        var warnings = said.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => (diagnostic.Id, Text: diagnostic.GetMessage())).ToList();
        Assert.Equal(expected.Select(message => message.Split(' ')[0]), warnings.Select(message => message.Id));
        Assert.All(warnings.Zip(expected), pair =>
            Assert.Contains($" on {pair.Second.Split(' ')[1]}", pair.First.Text, StringComparison.Ordinal));
    }
}
