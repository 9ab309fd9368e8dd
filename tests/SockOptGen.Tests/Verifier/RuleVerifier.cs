using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Verifier;

/// <summary>
/// Roslyn's own test of an analyzer with a fix: it also runs Fix All over document, project and solution, and holds that nothing is
/// reported in generated code and that each suppression works.
/// </summary>
internal sealed class RuleVerifier<TFix> : CSharpCodeFixTest<SocketCallAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name &&
                (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)))
                    .Select(path => MetadataReference.CreateFromFile(path))];

    // As they come out, but written down: the verifier's generators do not run while a fix is applied.
    private static readonly Lazy<IReadOnlyList<(string Name, SourceText Text)>> s_accessors = new(() =>
        [.. new TestProject { Properties = [("SockOptGenLevels", "Ip;Tcp")] }.Run().Result.GeneratedTrees.Select(tree =>
            (Path.GetFileName(tree.FilePath), tree.GetText()))]);

    public RuleVerifier(string id, string before, string? after = null)
    {
        if (!new TFix().GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(FixAllScope.Solution) ?? false)
        {
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        }

        // The framework that runs the tests; nothing is downloaded.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(s_references);
        TestCode = InMethod(before);
        FixedCode = InMethod(after ?? before);
        foreach (var (name, text) in s_accessors.Value)
        {
            TestState.Sources.Add((name, text));
            FixedState.Sources.Add((name, text));
        }

        SolutionTransforms.Add((solution, project) => solution.WithProjectCompilationOptions(
            project,
            solution.GetProject(project)!.CompilationOptions!.WithSpecificDiagnosticOptions(Others(id))));
    }

    /// <summary>One rule at a time: a call that is wrong may also be one that an accessor could replace.</summary>
    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> Others(string id) =>
        new SocketCallAnalyzer().SupportedDiagnostics.Select(rule =>
            KeyValuePair.Create(rule.Id, rule.Id == id ? ReportDiagnostic.Default : ReportDiagnostic.Suppress));

    private static string InMethod(string statements) =>
        $$"""
        using System;
        using System.Net;
        using System.Net.Sockets;

        public class Program
        {
            public static void Run(Socket socket, byte[] bytes)
            {
                {{statements}}
            }
        }
        """;
}
