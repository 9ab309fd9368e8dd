using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What a project runs on anyway needs no attribute.</summary>
public class MinimumVersionTests
{
    /// <summary>A system that a project is not published for needs no attribute; its numbers stay.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(true, "SockOptGenRuntimeIdentifiers=win-x64,linux-x64")]
    [InlineData(true, "RuntimeIdentifier=any")]
    [InlineData(false, "RuntimeIdentifier=linux-musl-arm64")]
    [InlineData(false, "RuntimeIdentifier=linux-x64", "SockOptGenRuntimeIdentifiers=win-x64,linux-x64")]
    [InlineData(false, "SockOptGenRuntimeIdentifiers=linux-x64,android-arm64")]
    [InlineData(true, "RuntimeIdentifier=osx-arm64")]
    public void Runtime_identifiers_narrow_the_attributes(bool isExpected, params string[] properties)
    {
        var pairs = properties.Select(property => property.Split('=')).Select(parts => (parts[0], parts[1]));
        var text = new TestProject { Properties = [("SockOptGenLevels", "Tcp"), .. pairs] }.Run().AssertCompiles().AllText;

        var quickAck = text[..text.IndexOf("bool GetTcpQuickAck(", StringComparison.Ordinal)];
        var attributes = quickAck[quickAck.LastIndexOf("///", StringComparison.Ordinal)..];
        Assert.Equal(isExpected, attributes.Contains("[SupportedOSPlatform(\"linux\")]", StringComparison.Ordinal));
        Assert.Contains("OperatingSystem.IsWindows()", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SupportedOSPlatform(\"windows10.0.16299\")", true)]
    [InlineData("SupportedOSPlatform(\"windows10.0.16299\")", true, "SockOptGenMinimumWindows=10.0.15063")]
    [InlineData("SupportedOSPlatform(\"windows10.0.16299\")", false, "SockOptGenMinimumWindows=10.0.16299")]
    [InlineData("SupportedOSPlatform(\"windows10.0.16299\")", false, "TargetPlatformIdentifier=Windows",
        "SupportedOSPlatformVersion=10.0.17763.0")]
    [InlineData("SupportedOSPlatform(\"windows10.0.16299\")", true, "SupportedOSPlatformVersion=10.0.17763.0")]
    public void Version_stands_in_an_attribute_where_an_older_one_can_run(string attribute, bool isExpected, params string[] properties)
    {
        var pairs = properties.Select(property => property.Split('=')).Select(parts => (parts[0], parts[1]));
        var text = new TestProject { Properties = [("SockOptGenLevels", "Tcp"), .. pairs] }.Run().AssertCompiles().AllText;

        Assert.Contains("SetTcpKeepIdle(", text, StringComparison.Ordinal);
        Assert.Equal(isExpected, text.Contains(attribute, StringComparison.Ordinal));
        Assert.Equal(isExpected, text.Contains("Windows since 10.0.16299", StringComparison.Ordinal));
    }

    /// <summary>A setter is .NET's own call; a getter is not.</summary>
    [Fact]
    public void Setter_that_dotnet_serves_on_older_versions_has_no_attribute()
    {
        var text = new TestProject { Properties = [("SockOptGenLevels", "Tcp")] }.Run().AssertCompiles().AllText;
        string AttributesOf(string member)
        {
            var before = text[..text.IndexOf(member, StringComparison.Ordinal)];
            return before[before.LastIndexOf("///", StringComparison.Ordinal)..];
        }

        Assert.Contains("windows10.0.16299", AttributesOf("TimeSpan GetTcpKeepIdle("), StringComparison.Ordinal);
        Assert.DoesNotContain("OSPlatform", AttributesOf("void SetTcpKeepIdle("), StringComparison.Ordinal);
        Assert.Contains("windows10.0.15063", AttributesOf("void SetTcpKeepCount("), StringComparison.Ordinal);
    }

    /// <summary>What a system gave up is told where its name stands.</summary>
    [Theory]
    [InlineData("Dccp", "6.16")]
    [InlineData("Ax25", "7.1")]
    [InlineData("Caif", "7.1")]
    [InlineData("UdpLite", "7.1")]
    public void Version_without_the_option_is_documented(string level, string version)
    {
        var text = new TestProject { Properties = [("SockOptGenLevels", level)] }.Run().AssertCompiles().AllText;

        Assert.Contains($" (removed in {version}).</remarks>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" (removed in ", new TestProject().Run().AllText, StringComparison.Ordinal);
    }
}
