namespace SockOptGen.Tests.Analysis.Platforms;

public class ProjectPlatformsTests
{
    [Theory]
    [InlineData("windows linux macos")]
    [InlineData("windows linux macos", "_SupportedPlatformList=Linux,macOS,Windows")]
    [InlineData("windows linux macos", "_SupportedPlatformList=")]
    [InlineData("windows linux", "_SupportedPlatformList=Linux,Windows,browser")]
    [InlineData("", "_SupportedPlatformList=browser")]
    [InlineData("linux", "_SupportedPlatformList=browser", "SockOptGenPlatforms=linux")]
    [InlineData("windows linux macos freebsd", "SockOptGenPlatforms=All", "_SupportedPlatformList=Linux,macOS,Windows")]
    [InlineData("linux freebsd", "SockOptGenPlatforms=linux,freebsd", "_SupportedPlatformList=Linux,macOS,Windows")]
    [InlineData("windows linux macos", "SockOptGenPlatforms=beos")]
    [InlineData("windows", "TargetPlatformIdentifier=Windows", "_SupportedPlatformList=Linux,macOS,Windows")]
    [InlineData("linux", "TargetPlatformIdentifier=android")]
    [InlineData("macos", "TargetPlatformIdentifier=ios")]
    [InlineData("macos", "TargetPlatformIdentifier=maccatalyst")]
    [InlineData("linux", "RuntimeIdentifier=linux-x64")]
    [InlineData("linux", "RuntimeIdentifier=linux-musl-arm64", "SockOptGenRuntimeIdentifiers=win-x64,linux-musl-arm64")]
    [InlineData("windows linux macos", "SockOptGenRuntimeIdentifiers=win-x64,linux-x64,osx-arm64")]
    [InlineData("windows linux", "SockOptGenRuntimeIdentifiers=win10-x64,linux-x64")]
    [InlineData("freebsd", "RuntimeIdentifier=freebsd-x64")]
    [InlineData("macos", "RuntimeIdentifier=iossimulator-arm64")]
    [InlineData("windows linux macos", "RuntimeIdentifier=any")]
    [InlineData("", "RuntimeIdentifier=linux-x64", "SockOptGenPlatforms=windows")]
    // MSBuild says Windows for both, whatever they are for.
    [InlineData("windows linux macos", "TargetFrameworkIdentifier=.NETStandard", "TargetFrameworkVersion=v2.0",
        "TargetPlatformIdentifier=Windows")]
    [InlineData("windows linux macos", "TargetFrameworkIdentifier=.NETStandard", "TargetFrameworkVersion=v2.1",
        "TargetPlatformIdentifier=Windows", "TargetPlatformMinVersion=10.0.17763")]
    [InlineData("windows>=6.1", "TargetFrameworkIdentifier=.NETFramework", "TargetFrameworkVersion=v4.8",
        "TargetPlatformIdentifier=Windows")]
    [InlineData("windows>=6.1", "TargetFrameworkIdentifier=.NETFramework", "TargetFrameworkVersion=v4.6.1")]
    [InlineData("windows", "TargetFrameworkIdentifier=.NETFramework", "TargetFrameworkVersion=v4.6")]
    [InlineData("windows>=6.1 linux macos>=10.15", "TargetFrameworkIdentifier=.NETCoreApp", "TargetFrameworkVersion=v6.0")]
    [InlineData("windows linux macos", "TargetFrameworkIdentifier=.NETCoreApp", "TargetFrameworkVersion=v3.1")]
    // What a framework runs on, and what a project says beyond that.
    [InlineData("windows>=10.0.14393 linux macos>=12.0", "TargetFrameworkIdentifier=.NETCoreApp", "TargetFrameworkVersion=v8.0")]
    [InlineData("windows>=10.0.14393 linux macos>=13.0", "TargetFrameworkIdentifier=.NETCoreApp", "TargetFrameworkVersion=v9.0")]
    [InlineData("windows>=10.0.14393 linux macos>=14.0", "TargetFrameworkIdentifier=.NETCoreApp", "TargetFrameworkVersion=v10.0")]
    [InlineData("windows>=10.0.14393 linux macos>=14.0", "TargetFrameworkIdentifier=.NETCoreApp", "TargetFrameworkVersion=v11.0")]
    [InlineData("windows>=10.0.17763 linux macos>=14.0", "SockOptGenMinimumWindows=10.0.17763", "SockOptGenMinimumMacOS=14")]
    [InlineData("windows>=10.0.14393 linux macos>=12.0", "SockOptGenMinimumWindows=6.1", "TargetFrameworkIdentifier=.NETCoreApp",
        "TargetFrameworkVersion=v8.0")]
    [InlineData("windows linux macos", "SockOptGenMinimumWindows=Vista")]
    [InlineData("windows>=10.0.19041", "TargetPlatformIdentifier=Windows", "TargetPlatformMinVersion=10.0.17763",
        "SupportedOSPlatformVersion=10.0.19041.0")]
    [InlineData("windows>=10.0.14393", "TargetFrameworkIdentifier=.NETCoreApp", "TargetFrameworkVersion=v8.0",
        "TargetPlatformIdentifier=Windows", "SupportedOSPlatformVersion=7.0")]
    // That of another system.
    [InlineData("linux", "TargetPlatformIdentifier=android", "SupportedOSPlatformVersion=21.0")]
    public Task Project_says_what_reaches_unguarded_code(string reached, params string[] properties) =>
        Probes.AssertInMethodAsync($"Probe(\"{reached}\");", Parse(properties));

    [Theory]
    [InlineData("""if (OperatingSystem.IsFreeBSD()) Probe("freebsd"); else Probe("windows linux macos");""")]
    [InlineData("""if (OperatingSystem.IsLinux()) Probe(""); else Probe("windows");""", "TargetPlatformIdentifier=windows")]
    [InlineData("""if (OperatingSystem.IsWindows()) Probe(""); else Probe("linux");""", "RuntimeIdentifier=linux-x64")]
    [InlineData("""if (OperatingSystem.IsLinux()) Probe("linux"); else Probe("");""", "SockOptGenPlatforms=linux")]
    [InlineData("""if (OperatingSystem.IsWindows()) return 1; Probe("linux macos freebsd");""", "SockOptGenPlatforms=All")]
    [InlineData("""if (Environment.OSVersion.Platform == PlatformID.Unix) Probe("linux macos freebsd");""", "SockOptGenPlatforms=All")]
    public Task Guards_narrow_what_the_project_says(string statements, params string[] properties) =>
        Probes.AssertInMethodAsync(statements, Parse(properties));

    private static (string Name, string Value)[] Parse(string[] properties) =>
        [.. properties.Select(property => property.Split('=')).Select(parts => (parts[0], parts[1]))];
}
