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

        Assert.Equal([Unchanged], Steps.Reasons(result, StepNames.EmitPlan));
        Steps.AssertAllCached(result);
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
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(source, s_project.ParseOptions, cancellationToken: TestContext.Current.CancellationToken));
        return s_project.CreateDriver()
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .RunGenerators(edited, TestContext.Current.CancellationToken)
            .GetRunResult();
    }

    private static string Program(string expression) =>
        $"using System.Net.Sockets; static class C {{ static bool M(Socket s) => {expression}; }}";
}
