using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;

namespace SockOptGen.Tests.Analysis.Platforms;

public class OsSetTests
{
    /// <summary>A ninth system, which the product does not have: what OpenBSD would be.</summary>
    private static readonly Os s_ninth = (Os)OsInfo.All.Length;

    [Fact]
    public void A_ninth_system_stays_in_a_set()
    {
        Assert.Equal(8, (int)s_ninth);
        var set = OsSet.Of(s_ninth);

        Assert.False(set.IsEmpty);
        Assert.True(set.Contains(s_ninth));
        Assert.True((set | OsSet.Of(Os.Linux)).Contains(s_ninth));
        Assert.Equal(set, OsSet.Of(Os.Linux, s_ninth) & set);
        Assert.NotEqual(OsSet.Empty, set);
        Assert.All(OsInfo.All, info => Assert.False(set.Contains(info.Os)));
        Assert.False(OsSet.All.Contains(s_ninth));
    }

    [Fact]
    public void All_holds_every_system_and_a_complement_the_rest()
    {
        Assert.All(OsInfo.All, info => Assert.True(OsSet.All.Contains(info.Os)));
        Assert.All(OsInfo.All, info => Assert.Equal(info.Os != Os.Linux, (~OsSet.Of(Os.Linux)).Contains(info.Os)));
        Assert.Equal(OsSet.Empty, ~OsSet.All);
        Assert.Equal(OsSet.All, ~OsSet.Empty);
    }

    [Fact]
    public void A_system_without_room_is_an_error_and_no_other_system()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OsSet.Of((Os)64));
        Assert.Throws<ArgumentOutOfRangeException>(() => OsSet.All.Contains((Os)(-1)));
    }

    [Theory]
    [InlineData("iOS", new[] { "Ios", "MacCatalyst" })]
    [InlineData("maccatalyst", new[] { "MacCatalyst" })]
    [InlineData("OSX", new[] { "MacOS" })]
    [InlineData("FreeBSD", new[] { "FreeBsd" })]
    [InlineData("OpenBSD", new string[0])]
    public void Names_stand_for_systems(string name, string[] systems) =>
        Assert.Equal(OsSet.Of([.. systems.Select(Enum.Parse<Os>)]), OsSet.Named(name));

    [Fact]
    public void Every_system_follows_one_platform()
    {
        var following = PlatformInfo.All.Select(info => OsSet.Following(info.Platform)).ToList();

        Assert.All(OsInfo.All, info => Assert.Single(following, set => set.Contains(info.Os)));
        Assert.Throws<ArgumentOutOfRangeException>(() => OsSet.Following((Platform)PlatformInfo.All.Length));
    }
}
