using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests;

/// <summary>The squiggles that appear under what is typed.</summary>
public sealed class DiagnosticTests(OpenedApp app)
{
    [Theory]
    [InlineData("sock.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);", "SOCK1001", DiagnosticSeverity.Warning)]
    [InlineData("sock.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1u);", "SOCK1002", DiagnosticSeverity.Warning)]
    [InlineData("sock.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);", "SOCK3001", DiagnosticSeverity.Info)]
    [InlineData("sock.SetTcpQuickAck(true);", "CA1416", DiagnosticSeverity.Warning)]
    public async Task A_misuse_brings_its_diagnostic_and_nothing_else(string statement, string id, DiagnosticSeverity severity)
    {
        var before = await OpenFile.With(app.Project, SourceFile.Of("")).DiagnosticsAsync();
        var file = OpenFile.With(app.Project, SourceFile.Of(statement));

        var diagnostic = Assert.Single(await file.DiagnosticsAsync());

        Assert.Empty(before);
        Assert.Equal((id, severity), (diagnostic.Id, diagnostic.Severity));
        var text = await file.Document.GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Contains(text.ToString(diagnostic.Location.SourceSpan), statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_catalogue_is_marked_where_it_is_typed()
    {
        const string Mistake = "\"SOL_RODIO\"";
        var file = app.Project.AdditionalDocuments.Single(document => document.Name == OpenedApp.CatalogueName);
        var text = SourceText.From(OpenedApp.Catalogue.Replace("\"SOL_SOCKET\"", Mistake, StringComparison.Ordinal));
        var edited = file.Project.Solution.WithAdditionalDocumentText(file.Id, text).GetAdditionalDocument(file.Id)!;

        Assert.Empty(await OpenFile.DiagnosticsAsync(file));
        var diagnostic = Assert.Single(await OpenFile.DiagnosticsAsync(edited));

        Assert.Equal("SOCK0004", diagnostic.Id);
        Assert.Equal(Mistake, text.ToString(diagnostic.Location.SourceSpan));
    }
}
