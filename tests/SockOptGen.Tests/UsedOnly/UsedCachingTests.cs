using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Configuration;
using SockOptGen.Tests.Infrastructure;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace SockOptGen.Tests.UsedOnly;

/// <summary>A compiler that keeps the driver between builds searches the sources again, and emits what that changes.</summary>
public class UsedCachingTests
{
    private static readonly TestProject s_project = new()
    {
        Source = Program("s.GetTcpNoDelay()"),
        Properties = [(SettingsReader.EmitsUsedProperty, "true")],
    };

    [Fact]
    public void The_same_names_emit_nothing_anew()
    {
        var result = Edit(Program("!s.GetTcpNoDelay()"));

        Assert.Equal([Modified, Unchanged], Steps.Reasons(result, StepNames.Sources));
        Assert.Equal([Unchanged, Cached], Steps.Reasons(result, StepNames.NamesOfSource));
        Assert.Equal([Cached], Steps.Reasons(result, StepNames.EmitPlan));
        Assert.Equal(0, Steps.Emitted(result));
    }

    /// <summary>What is cached is not searched again: the other files of a large project, in builds of both kinds.</summary>
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Only_the_file_that_changed_is_searched(string emitsUsed)
    {
        const int Files = 20, Edited = 7;
        var project = s_project with { Properties = [(SettingsReader.EmitProperty, ""), (SettingsReader.EmitsUsedProperty, emitsUsed)] };
        var compilation = project.CreateCompilation().AddSyntaxTrees(
            Enumerable.Range(1, Files - 1).Select(index => Parse(Program("s.GetUdpCork()").Replace("class C", $"class C{index}",
                StringComparison.Ordinal))));
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[Edited], Parse(Program("s.GetTcpQuickAck()")
            .Replace("class C", $"class C{Edited}", StringComparison.Ordinal)));

        var result = Rerun(project, compilation, edited);

        // And the file with the attribute that hides types.
        Assert.Equal([.. Enumerable.Repeat(Cached, Edited), Modified, .. Enumerable.Repeat(Cached, Files - Edited)],
            Steps.Reasons(result, StepNames.NamesOfSource));
        // An optimized build has the option; another has it already, and notes that it is used.
        Assert.Equal([emitsUsed == "true" ? Modified : Unchanged], Steps.Reasons(result, StepNames.EmitPlan));
        Assert.Equal([emitsUsed == "true" ? Unchanged : Modified], Steps.Reasons(result, StepNames.UsedList));
        Assert.Equal(1, Steps.Emitted(result));
    }

    [Fact]
    public void A_new_name_of_a_level_emits_that_levels_file_alone()
    {
        var result = Edit(Program("s.GetTcpNoDelay() && s.GetTcpQuickAck()"));

        Assert.Equal([Modified], Steps.Reasons(result, StepNames.EmitPlan));
        Assert.Equal([Modified], Steps.Reasons(result, StepNames.Units));
        Assert.Equal([Unchanged], Steps.Reasons(result, StepNames.HelperPlan));
        Assert.Equal(1, Steps.Emitted(result));
    }

    private static GeneratorDriverRunResult Edit(string source)
    {
        var compilation = s_project.CreateCompilation();
        return Rerun(s_project, compilation, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse(source)));
    }

    private static GeneratorDriverRunResult Rerun(TestProject project, CSharpCompilation before, CSharpCompilation after) =>
        project.CreateDriver()
            .RunGenerators(before, TestContext.Current.CancellationToken)
            .RunGenerators(after, TestContext.Current.CancellationToken)
            .GetRunResult();

    private static SyntaxTree Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, s_project.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);

    private static string Program(string expression) =>
        $"using System.Net.Sockets; static class C {{ static bool M(Socket s) => {expression}; }}";
}
