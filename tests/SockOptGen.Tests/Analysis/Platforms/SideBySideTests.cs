using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>The flow beside the SDK's analyzer CA1416: what that one knows about a guard, this one knows too.</summary>
public partial class SideBySideTests
{
    private static readonly string[] s_systems = ["windows", "linux", "macos"];

    /// <summary>Where CA1416 lets a call pass that it should not: it reads no alias, and takes a system that
    /// is ruled out for one that comes.</summary>
    private static readonly string[] s_mistakes =
    [
        "ref var alias = ref linux;",
        """[SupportedOSPlatform("linux"), SupportedOSPlatform("macos")] void M() { Probe("linux macos"); if (!OperatingSystem.IsMacOS())""",
        """[assembly: UnsupportedOSPlatform("windows")]""",
    ];

    private const string Declarations = """

        static class Only
        {
            [SupportedOSPlatform("windows")] public static bool Windows(string reached) => true;
            [SupportedOSPlatform("linux")] public static bool Linux(string reached) => true;
            [SupportedOSPlatform("macos")] public static bool Macos(string reached) => true;
            public static bool All(params bool[] calls) => true;
        }
        """;

    [Theory]
    [MemberData(nameof(Sources.Tests), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Statements), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Switches), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Locals), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Functions), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Exceptions), MemberType = typeof(Sources))]
    public Task Guard_that_CA1416_understands_in_a_method_is_understood(string statements) => AssertAsync(Probes.InMethod(statements));

    [Theory]
    [MemberData(nameof(Sources.Members), MemberType = typeof(Sources))]
    [MemberData(nameof(Sources.Attributes), MemberType = typeof(Sources))]
    public Task Guard_that_CA1416_understands_in_a_member_is_understood(string source) => AssertAsync(source);

    [Fact]
    public async Task CA1416_is_really_asked()
    {
        var compilation = Compile(Probes.InMethod("""Probe("windows linux macos"); if (OperatingSystem.IsLinux()) Probe("linux");"""));

        Assert.Equal(5, (await SdkAnalyzer.RunAsync(compilation)).Count);
    }

    /// <summary>
    /// Each probe becomes a call for each system. Where CA1416 lets one of them pass, it knows that no other system comes there. It lets
    /// several pass where it gives up, as behind some members; that proves nothing.
    /// </summary>
    private static async Task AssertAsync(string source)
    {
        if (s_mistakes.Any(mistake => source.Contains(mistake, StringComparison.Ordinal)))
        {
            return;
        }

        var compilation = Compile(source);
        var reported = (await SdkAnalyzer.RunAsync(compilation)).Select(diagnostic => diagnostic.Location.SourceSpan).ToHashSet();

        var probes = compilation.SyntaxTrees.First().GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression.ToString() == "Only.All");
        foreach (var probe in probes)
        {
            var passed = probe.ArgumentList.Arguments.Select(argument => (InvocationExpressionSyntax)argument.Expression)
                .Where(call => !reported.Contains(call.Span)).ToList();
            if (passed is [{ ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax reached }] } only])
            {
                Assert.All(
                    reached.Token.ValueText.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('<', '>')[0]),
                    platform => Assert.Equal($"Only.{platform}", only.Expression.ToString(), ignoreCase: true));
            }
        }
    }

    private static Compilation Compile(string source)
    {
        var compilation = Probes.Compile(Probe().Replace(source, OfEachSystem) + Declarations);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static string OfEachSystem(Match probe)
    {
        var calls = s_systems.Select(system => $"Only.{char.ToUpperInvariant(system[0])}{system[1..]}({probe.Groups[1].Value})");
        return $"Only.All({string.Join(", ", calls)})";
    }

    [GeneratedRegex("""\bProbe\(("[^"]*")\)""")]
    private static partial Regex Probe();
}
