namespace SockOptGen.Tests.Analysis.Platforms;

public class MemberFlowTests
{
    [Theory]
    [MemberData(nameof(Sources.Members), MemberType = typeof(Sources))]
    public Task Members_hold_guards_and_bodies_obey_them(string source) => Probes.AssertAsync(source);

    [Theory]
    [MemberData(nameof(Sources.Attributes), MemberType = typeof(Sources))]
    public Task Attributes_narrow_at_every_level(string source) => Probes.AssertAsync(source);

    [Fact]
    public async Task Helper_of_another_file_is_looked_into()
    {
        var compilation = Probes.Compile("""class C { bool M() => Os.IsUnix ? Probe("linux macos") : Probe("windows"); }""");
        var options = compilation.SyntaxTrees.Single().Options;
        var answers = await Probes.AskAsync(compilation.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            "static class Os { public static bool IsUnix => !System.OperatingSystem.IsWindows(); }",
            (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)options,
            cancellationToken: TestContext.Current.CancellationToken)));

        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.Equal(answer.Expected, answer.Actual));
    }
}
