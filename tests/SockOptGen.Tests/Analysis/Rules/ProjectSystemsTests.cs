using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>The systems and versions that a project says it is for, and the rules about portability.</summary>
public class ProjectSystemsTests
{
    [Fact]
    public Task Project_for_one_system_is_judged_by_it() =>
        CallTest.IsPortableAsync(new TestProject { Properties = [("SockOptGenPlatforms", "linux")] },
            "socket.SetRawSocketOption(6, 4, bytes);");

    private const string TooOld = "socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.TcpKeepAliveRetryCount», 4);";

    [Theory]
    [InlineData("SockOptGenMinimumWindows", "10.0.16299")]
    [InlineData("SockOptGenMinimumWindows", "10.0.17763.0")]
    [InlineData("SockOptGenMinimumWindows", "11")]
    public Task Project_says_its_oldest_Windows_once(string property, string value) =>
        CallTest.IsPortableAsync(new TestProject { Properties = [(property, value)] }, TooOld.Replace("«", "").Replace("»", ""));

    [Theory]
    [InlineData("SockOptGenMinimumWindows", "10.0.14393")]
    [InlineData("SockOptGenMinimumMacOS", "14")]
    [InlineData("SupportedOSPlatformVersion", "10.0.17763")]
    public Task Older_Windows_is_still_reported(string property, string value) =>
        CallTest.ReportsAsync(new TestProject { Properties = [(property, value)] }, "SOCK2001", TooOld,
            "SockOptGenMinimumWindows to 10.0.15063");

    /// <summary>MSBuild says Windows for .NET Standard, which all systems run.</summary>
    [Theory]
    [InlineData("SOCK2001", "socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.DontLinger», 1);",
        "does not exist on Linux and macOS")]
    [InlineData("SOCK2002", "socket.SetRawSocketOption(6, «4», bytes);",
        "(6, 4) is TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows")]
    [InlineData("SOCK2004", "socket.IOControl(«IOControlCode.KeepAliveValues», bytes, null);", "works on Windows only")]
    [InlineData("SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)18», 1);", "does not translate 18")]
    public async Task Library_is_judged_for_the_systems_that_run_it(string id, string marked, params string[] parts)
    {
        foreach (var version in new[] { "v2.0", "v2.1" })
        {
            await CallTest.ReportsAsync(
                new TestProject
                {
                    Properties = [("TargetFrameworkIdentifier", ".NETStandard"), ("TargetFrameworkVersion", version),
                    ("TargetPlatformIdentifier", "Windows")]
                }, id, marked, parts);
        }

        await CallTest.IsSilentOfAsync(
            new TestProject
            {
                Properties = [("TargetFrameworkIdentifier", ".NETFramework"), ("TargetFrameworkVersion", "v4.8"),
                ("TargetPlatformIdentifier", "Windows")]
            }, id, marked);
    }
}
