using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What a project runs on anyway needs no attribute.</summary>
public class MinimumVersionTests
{
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
    }
}
