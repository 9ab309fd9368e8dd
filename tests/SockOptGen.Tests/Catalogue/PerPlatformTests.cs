using SockOptGen.Catalogue;

namespace SockOptGen.Tests.Catalogue;

public class PerPlatformTests
{
    /// <summary>A system that the product does not have: what OpenBSD would be.</summary>
    private static readonly Platform s_another = (Platform)PlatformInfo.All.Length;

    [Fact]
    public void A_further_system_keeps_its_value_and_takes_that_of_no_other()
    {
        var numbers = PerPlatform<int?>.Of(platform => (int)platform + 10).With(s_another, 99);

        Assert.Equal(99, numbers[s_another]);
        Assert.All(PlatformInfo.All, info => Assert.Equal((int)info.Platform + 10, numbers[info.Platform]));
    }

    [Fact]
    public void A_system_that_says_nothing_has_what_all_have_in_common()
    {
        Assert.Equal("all", PerPlatform<string>.Same("all")[s_another]);
        Assert.Equal("all", PerPlatform<string>.Same("all").With(Platform.FreeBsd, "its own")[s_another]);
        Assert.Null(PerPlatform<int?>.Same(null).With(Platform.FreeBsd, 1)[s_another]);
    }

    [Fact]
    public void A_further_system_is_compared_too()
    {
        var one = PerPlatform<int>.Same(1);

        Assert.NotEqual(one, one.With(s_another, 2));
        Assert.NotEqual(one.With(s_another, 3), one.With(s_another, 2));
        Assert.Equal(one.With(s_another, 2), one.With(s_another, 3).With(s_another, 2));
        Assert.Equal(one, one.With(s_another, 2).With(s_another, 1));
    }

    [Fact]
    public void Values_are_equal_however_they_came_about()
    {
        var (each, same) = (PerPlatform<int>.Of(_ => 1), PerPlatform<int>.Same(1));

        Assert.Equal(each, same);
        Assert.Equal(each.GetHashCode(), same.GetHashCode());
        Assert.True(default(PerPlatform<int>).With(Platform.Linux, 1).With(Platform.Linux, 0) == default);
        Assert.True(each != default);
        Assert.NotEqual(each.With(Platform.MacOS, 2), each.With(Platform.Linux, 2));
    }

    [Fact]
    public void A_changed_copy_leaves_the_first_one_alone()
    {
        var first = PerPlatform<int>.Same(1).With(Platform.Linux, 2);

        var second = first.With(Platform.Linux, 3).With(Platform.Windows, 4);

        Assert.Equal((1, 2), (first[Platform.Windows], first[Platform.Linux]));
        Assert.Equal((4, 3), (second.Windows, second.Linux));
    }
}
