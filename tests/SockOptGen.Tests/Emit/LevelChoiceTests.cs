using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

public class LevelChoiceTests
{
    private const string Level = "GetTcpNoDelay(";
    private const string OtherLevel = "GetVsockBufferSize(";
    private const string Set = "AddTcpAoKey(";
    private const string OwnSet = "GetIpVsVersion(";

    [Theory]
    [InlineData("", true, false, false, false)]
    [InlineData("Tcp", true, false, false, false)]
    [InlineData("IPPROTO_TCP", true, false, false, false)]
    [InlineData("TcpAuthentication", false, false, true, false)]
    [InlineData("default, vsock", true, true, false, false)]
    [InlineData("Default;IpVs", true, false, false, true)]
    [InlineData("All", true, true, true, true)]
    public void Levels_and_sets_are_chosen_by_name(string levels, bool hasLevel, bool hasOtherLevel, bool hasSet, bool hasOwnSet)
    {
        var text = new TestProject { Properties = [("SockOptGenLevels", levels)] }.Run().AssertCompiles().AllText;

        Assert.Equal(hasLevel, text.Contains(Level, StringComparison.Ordinal));
        Assert.Equal(hasOtherLevel, text.Contains(OtherLevel, StringComparison.Ordinal));
        Assert.Equal(hasSet, text.Contains(Set, StringComparison.Ordinal));
        Assert.Equal(hasOwnSet, text.Contains(OwnSet, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Default")]
    [InlineData("TcpAuthentication;IpVs;All")]
    public async Task Their_names_are_known(string levels) =>
        Assert.Empty(await new TestProject { Properties = [("SockOptGenLevels", levels)] }.AnalyzeAsync());
}
