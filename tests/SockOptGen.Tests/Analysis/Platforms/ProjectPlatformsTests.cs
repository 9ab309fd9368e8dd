namespace SockOptGen.Tests.Analysis.Platforms;

public class ProjectPlatformsTests
{
    [Theory]
    [InlineData("windows linux macos")]
    [InlineData("windows linux macos", "_SupportedPlatformList=Linux,macOS,Windows")]
    [InlineData("windows linux macos", "_SupportedPlatformList=")]
    [InlineData("windows linux", "_SupportedPlatformList=Linux,Windows,browser")]
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
