using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

/// <summary>What the pages of rules over calls show is what the rules say of the example above it.</summary>
public partial class RuleExampleTests
{
    private static readonly TestProject s_project = new() { Properties = [("SockOptGenLevels", "Default")] };

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Repository.Find("docs/rules"), "SOCK?0*.md").Select(static path => Path.GetFileNameWithoutExtension(path))
            .Where(static id => id[4] != '0').Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Output_of_the_page_is_real(string id)
    {
        var path = Repository.Find($"docs/rules/{id}.md");
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var example = Example().Match(page);
        Assert.True(example.Success, $"{path} has no example with an output.");

        var diagnostics = await CallTest.AnalyzeAsync(s_project, MarkedSource.Parse(Program(id, example.Groups["code"].Value)));

        var output = diagnostics.Where(diagnostic => diagnostic.Id == id)
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        Assert.NotEmpty(output);
        Assert.All(output, static diagnostic => MessageLength.AssertIsRead(diagnostic.GetMessage()));
        var shown = example.Groups["output"];
        CommittedFile.Verify($"{page[..shown.Index]}{string.Concat(output.Select(Show))}{page[(shown.Index + shown.Length)..]}", path);
    }

    /// <summary>A method around statements, a class around methods.</summary>
    private static string Program(string id, string code)
    {
        var client = code.Contains("var client", StringComparison.Ordinal) ? ""
            : id == "SOCK1008" ? "TcpClient client, " : "Socket client, ";
        var method = code.StartsWith("public ", StringComparison.Ordinal) ? Indent(code, 4)
            : $"    public static void Run(Socket socket, {client}Socket server, byte[] bytes, bool isQuiet)\n    {{\n" +
                $"{Indent(code, 8)}    }}\n";
        return $"using System;\nusing System.Net;\nusing System.Net.Sockets;\nusing System.Net.Sockets.Options;\n\n" +
            $"internal static class Server\n{{\n{method}}}\n";
    }

    private static string Indent(string code, int count) => LineStart().Replace(code, new string(' ', count));

    private static string Show(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"Server.cs({start.Line + 1},{start.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: " +
            $"{diagnostic.GetMessage()}\n";
    }

    [GeneratedRegex("^(?=.)", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex("## Example\n\n```csharp\n(?<code>.*?)```\n.*?\n```\n(?<output>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
