using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>Sources whose probes say what they expect.</summary>
internal static class Probes
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Diagnostics; using System.Diagnostics.CodeAnalysis; using System.Linq;
        using System.Net.Sockets; using System.Runtime.InteropServices; using System.Runtime.Versioning; using System.Threading;
            using System.Threading.Tasks;
        using static Probing;

        """;

    private const string Declarations = """

        static class Probing
        {
            public static bool Probe(string reached) => true;
            public static void Value(string values, object value) { }
            public static void Unsure(string unsure) { }
            public static bool Coming(string coming) => true;
            public static void Handled(string handled) { }
            public static void Guard(string flaws) { }
        }
        """;

    /// <summary>Asserts every probe in <paramref name="statements"/> of a method that knows a few unknown things.</summary>
    public static Task AssertInMethodAsync(string statements, params (string Name, string Value)[] properties) =>
        AssertAsync(InMethod(statements), properties);

    /// <summary>Asserts every probe in <paramref name="source"/>.</summary>
    public static async Task AssertAsync(string source, params (string Name, string Value)[] properties)
    {
        var compilation = Compile(source);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        var answers = await AskAsync(compilation, properties);
        Assert.NotEmpty(answers);
        Assert.Equal(Lines(answers, answer => answer.Expected), Lines(answers, answer => answer.Actual));
    }

    /// <summary>The source of a method with <paramref name="statements"/>.</summary>
    public static string InMethod(string statements) =>
        $$"""
        partial class Program
        {
            static int Method(bool flag, int number, Socket socket, string text)
            {
        {{statements}}
                return 0;
            }
        }
        """;

    public static Compilation Compile(string source, bool isProgram = false)
    {
        var compilation =
            new TestProject
            {
                Source = Usings + source + Declarations,
                LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp14
            }.CreateCompilation();
        return isProgram || source.Contains("/* program */")
            ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    /// <summary>What the flow answers, on a source with errors too; that an analyzer throws is a failure.</summary>
    public static async Task<IReadOnlyList<ProbeAnswer>> AskAsync(Compilation compilation, params (string Name, string Value)[] properties)
    {
        var analyzer = new ProbeAnalyzer();
        var failures = ImmutableArray<string>.Empty;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new TestOptions(properties)),
            (exception, _, _) => ImmutableInterlocked.Update(ref failures, (list, item) => list.Add(item), exception.ToString()),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        await new CompilationWithAnalyzers(compilation, [analyzer],
            options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(failures);
        return analyzer.Answers;
    }

    private static string Lines(IEnumerable<ProbeAnswer> answers, Func<ProbeAnswer, string> text) =>
        string.Join("\n", answers.Select(answer => $"{answer.Position}: {text(answer)}"));
}
