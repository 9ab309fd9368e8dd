using SockOptGen.Emit;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

public class SourceLinesTests
{
    private static readonly string s_long = new('x', 100);

    [Theory]
    [InlineData("Windows,Linux,macOS", "", "false")]
    [InlineData("All", "All", "true")]
    public void No_emitted_line_is_cut_off_by_an_editor(string platforms, string levels, string descriptors)
    {
        var run =
            new TestProject
            {
                Properties = [("SockOptGenPlatforms", platforms), ("SockOptGenLevels", levels),
                ("SockOptGenDescriptors", descriptors)]
            }.Run();

        Assert.True(run.HintNames.Count > 10);
        Assert.Equal("",
            string.Join('\n',
                run.HintNames.SelectMany(name =>
                    run[name].Split('\n').Where(line => line.Length > SourceLines.Width).Select(line => $"{name}: {line}"))));
    }

    [Fact]
    public void Members_stand_apart_and_attributes_one_below_the_other()
    {
        var text = new TestProject { Properties = [("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All")] }.Run().AllText;

        Assert.DoesNotMatch("(?m)^(?! *///).*[;}]\n    ///", text);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("), SupportedOSPlatform", text, StringComparison.Ordinal);
        Assert.DoesNotContain("] public static", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Member_goes_on_behind_its_arrow() => Assert.Equal(
        $"    static int M({s_long}) =>\n        Call({s_long});", SourceLines.Fit($"    static int M({s_long}) => Call({s_long});"));

    [Fact]
    public void Code_goes_on_behind_a_comma_that_is_in_no_text() => Assert.Equal(
        $"    Call(a, \"b, {s_long}\",\n        {s_long});\n", SourceLines.Fit($"    Call(a, \"b, {s_long}\", {s_long});\n"));

    [Fact]
    public void Comment_goes_on_as_a_comment_and_keeps_its_tags() => Assert.Equal(
        $"    /// <summary>{s_long}\n    /// <see cref=\"{s_long}\"/> end.</summary>",
        SourceLines.Fit($"    /// <summary>{s_long} <see cref=\"{s_long}\"/> end.</summary>"));

    [Fact]
    public void What_cannot_be_broken_stays()
    {
        var text = $"    {s_long}{s_long}\n    /// {s_long}{s_long}\n";

        Assert.Equal(text, SourceLines.Fit(text));
    }
}
