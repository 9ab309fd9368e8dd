using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

public class SettingsAnalyzerTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp11, "this project has C# 11.0;")]
    [InlineData(LanguageVersion.CSharp7_3, "this project has C# 7.3;")]
    public async Task Old_language_is_told_once_and_gets_nothing(LanguageVersion version, string message)
    {
        var project = new TestProject { LanguageVersion = version };

        await AssertBelowFloorAsync(project, message);
    }

    [Theory]
    [InlineData(".NETStandard", "v2.0", "has .NET Standard 2.0;")]
    [InlineData(".NETFramework", "v4.8.1", "has .NET Framework 4.8.1;")]
    [InlineData(".NETCoreApp", "v7.0", "has .NET 7.0;")]
    [InlineData(".NETCoreApp", "v3.1", "has .NET Core 3.1;")]
    public async Task Old_framework_is_told_once_and_gets_nothing(string identifier, string version, string message)
    {
        var project = new TestProject { Properties = [("TargetFrameworkIdentifier", identifier), ("TargetFrameworkVersion", version)] };

        await AssertBelowFloorAsync(project, message);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "v8.0")]
    [InlineData(LanguageVersion.CSharp14, "v10.0")]
    [InlineData(LanguageVersion.Preview, "v11.0")]
    [InlineData(LanguageVersion.Latest, "v9.0")]
    public async Task Floor_and_above_are_silent(LanguageVersion version, string framework)
    {
        var project = new TestProject
        {
            LanguageVersion = version,
            Properties = [("TargetFrameworkIdentifier", ".NETCoreApp"), ("TargetFrameworkVersion", framework)]
        };

        Assert.Empty(await project.AnalyzeAsync());
        Assert.Contains("GetTcpNoDelay(", project.Run().AssertCompiles().AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SockOptGenLevels", "Tcp,Tpc", "'Tpc' in the property SockOptGenLevels is unknown; did you mean 'Tcp'?")]
    [InlineData("SockOptGenLevels", "sctpp", "'sctpp' in the property SockOptGenLevels is unknown; did you mean 'Sctp'?")]
    [InlineData("SockOptGenLevels", "Everything",
        "'Everything' in the property SockOptGenLevels is unknown; it takes Default, All, prefixes of levels such as Tcp or Sctp, and ")]
    [InlineData("SockOptGenLevels", "SO_COOKIE", "'SO_COOKIE' in the property SockOptGenLevels is unknown; SO_COOKIE comes with Rare")]
    [InlineData("SockOptGenLevels", "SctpEvents", "'SctpEvents' in the property SockOptGenLevels is unknown; SCTP_EVENTS comes with Sctp")]
    [InlineData("SockOptGenDescriptors", "maybe", "'maybe' in the property SockOptGenDescriptors is unknown; it takes true, false")]
    [InlineData("SockOptGenPlatforms", "linux,beos",
        "'beos' in the property SockOptGenPlatforms is unknown; it takes windows, linux, macos, freebsd, All")]
    [InlineData("SockOptGenMinimumWindows", "Server 2019",
        "'Server 2019' in the property SockOptGenMinimumWindows is unknown; it takes a version such as 10.0.17763")]
    [InlineData("SockOptGenEmit", "Some", "'Some' in the property SockOptGenEmit is unknown; it takes Used, None, All")]
    [InlineData("SockOptGenVisibility", "Friends",
        "'Friends' in the property SockOptGenVisibility is unknown; it takes Internal, Public")]
    [InlineData("SockOptGenMinimumMacOS", "Sonoma", "'Sonoma' in the property SockOptGenMinimumMacOS is unknown; it takes a version")]
    public async Task Unknown_name_in_a_property_is_told(string property, string value, string message)
    {
        var diagnostic = Assert.Single(await new TestProject { Properties = [(property, value)] }.AnalyzeAsync());

        Assert.Equal("SOCK0007", diagnostic.Id);
        Assert.StartsWith(message, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TcpKeepIdle,GetTcpInfo,SocketLinger")]
    [InlineData("TcpKeepIdel", "'TcpKeepIdel' in the item SockOptGenInclude is unknown; did you mean 'TcpKeepIdle'?")]
    [InlineData("Zzzzzzzzzzzz",
        "'Zzzzzzzzzzzz' in the item SockOptGenInclude is unknown; it takes names such as TcpKeepIdle, SetTcpKeepIdle or TcpInfo")]
    public async Task Included_name_that_nothing_has_is_told(string names, params string[] messages)
    {
        var project = new TestProject { Properties = [("SockOptGenIncludes", names)] };

        var diagnostics = await project.AnalyzeAsync((CSharpCompilation)project.Run().Compilation,
            new SockOptGen.Analysis.SettingsAnalyzer());

        Assert.Equal(messages, diagnostics.Select(static diagnostic => diagnostic.GetMessage()));
    }

    [Theory]
    [InlineData("SockOptGenLevels", "tcp, IPPROTO_UDP")]
    [InlineData("SockOptGenLevels", "All")]
    [InlineData("SockOptGenPlatforms", "Windows;FreeBSD")]
    [InlineData("SockOptGenEmit", "none")]
    [InlineData("SockOptGenDescriptors", "yes")]
    [InlineData("SockOptGenVisibility", "public")]
    [InlineData("SockOptGenMinimumWindows", "11")]
    [InlineData("SockOptGenMinimumWindows", "10.0.17763.0")]
    [InlineData("SockOptGenMinimumMacOS", "14.2")]
    public async Task Known_names_are_silent(string property, string value) =>
        Assert.Empty(await new TestProject { Properties = [(property, value)] }.AnalyzeAsync());

    private static async Task AssertBelowFloorAsync(TestProject project, string message)
    {
        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal("SOCK0006", diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        // The attribute that marks embedded types is there in any case; it is none of ours to call.
        Assert.Equal(["Microsoft.CodeAnalysis.EmbeddedAttribute.cs"], project.Run().HintNames);
    }
}
