using System.Globalization;
using Microsoft.CodeAnalysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Documentation;

/// <summary>The compiler errors and warnings of docs/troubleshooting.md; a sample has its exceptions.</summary>
public class TroubleshootingPageTests
{
    [Theory]
    [InlineData("", "socket.SetTcpNoDelay(true);", "CS1061")]
    [InlineData("using System.Net.Sockets;", "SetTcpNoDelay(socket, true);", "CS0103")]
    [InlineData("using System.Net.Sockets;", "TcpInfo info = socket.GetTcpInfo();", "CS0246")]
    [InlineData("using System.Net.Sockets;", "socket.SetTcpKeepIdle(60);", "CS1503")]
    [InlineData("using System.Net.Sockets;", "uint n = socket.GetSoReceiveBuffer();", "CS0266")]
    public void Error_is_that_of_the_compiler(string usings, string statement, string id)
    {
        var compilation = Project(usings, statement).Run().Compilation;
        var error = Assert.Single(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.Equal(id, error.Id);
        AssertShown(error);
    }

    [Theory]
    [InlineData("socket.SetTcpQuickAck(true);")]
    [InlineData("socket.SetTcpKeepCount(4);")]
    public async Task Warning_is_that_of_the_platform_analyzer(string statement)
    {
        var project = Project("using System.Net.Sockets;", statement);
        var warnings = await project.AnalyzeSourceAsync(project.Run().Compilation, PlatformCompatibility.Create());

        AssertShown(Assert.Single(warnings, warning => warning.Id == "CA1416"));
    }

    private static TestProject Project(string usings, string statement) => new()
    {
        Source = $"{usings}\nclass C {{ void M(System.Net.Sockets.Socket socket) {{ {statement} }} }}",
        Properties = [.. PlatformCompatibility.Properties],
    };

    private static void AssertShown(Diagnostic shown) =>
        Assert.Contains(
            $"\n{shown.Severity.ToString().ToLowerInvariant()} {shown.Id}: {shown.GetMessage(CultureInfo.InvariantCulture)}\n",
            File.ReadAllText(Repository.Find("docs/troubleshooting.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
}
