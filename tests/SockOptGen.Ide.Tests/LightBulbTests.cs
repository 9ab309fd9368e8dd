using Microsoft.CodeAnalysis;
using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests;

/// <summary>The fixes that are offered where a diagnostic is.</summary>
public sealed class LightBulbTests(OpenedApp app)
{
    [Theory]
    [InlineData(
        "SOCK3001",
        "sock.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);",
        "Use SetTcpNoDelay",
        "sock.SetTcpNoDelay(true);")]
    [InlineData(
        "SOCK1001",
        "sock.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);",
        "Use SocketOptionLevel.Tcp",
        "sock.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    [InlineData(
        "SOCK1002",
        "sock.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, TimeSpan.FromSeconds(5));",
        "Use SetSoReceiveTimeout (throws ArgumentOutOfRangeException for a value out of range)",
        "sock.SetSoReceiveTimeout(TimeSpan.FromSeconds(5));")]
    [InlineData(
        "SOCK1003",
        "_ = (bool)sock.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!;",
        "Use GetTcpNoDelay",
        "_ = sock.GetTcpNoDelay();")]
    // The SDK's own analyzer, the package's fix.
    [InlineData(
        "CA1416",
        "sock.SetTcpQuickAck(true);",
        "Guard with OperatingSystem.IsLinux()",
        "if (OperatingSystem.IsLinux())\n        {\n            sock.SetTcpQuickAck(true);\n        }")]
    public async Task It_offers_the_fix_and_every_offer_compiles_without_the_diagnostic(string id, string statement, string title,
        string expected)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = OpenFile.With(app.Project, SourceFile.Of(statement));
        var diagnostic = Assert.Single(await file.DiagnosticsAsync(), diagnostic => diagnostic.Id == id);

        var offers = await LightBulb.Of(app.Project).OfferAsync(file.Document, diagnostic);

        var results = new Dictionary<string, string>();
        foreach (var offer in offers)
        {
            var changed = await LightBulb.ApplyAsync(offer, file.Document);
            var diagnostics = await OpenFile.Of(changed).DiagnosticsAsync();
            Assert.DoesNotContain(diagnostics, other => other.Severity >= DiagnosticSeverity.Warning);
            Assert.DoesNotContain(diagnostics, other => other.Id == id);
            var compilation = (await changed.Project.GetCompilationAsync(cancellation))!;
            Assert.True(compilation.Emit(Stream.Null, cancellationToken: cancellation).Success,
                $"{offer.Title}: {await changed.GetTextAsync(cancellation)}");
            results.Add(offer.Title, (await changed.GetTextAsync(cancellation)).ToString());
        }

        Assert.True(results.ContainsKey(title), $"'{title}' is not among: {string.Join("; ", results.Keys)}");
        Assert.Equal(SourceFile.Of(expected).Text, results[title]);
    }
}
