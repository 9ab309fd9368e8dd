using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

public class RobustnessTests
{
    /// <summary>Every token of the calls, in turn, is left out or doubled: half-written code is what an editor shows all day.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Half_written_calls_are_survived(bool doubled)
    {
        var text = MarkedSource.Parse(
            """
            const SocketOptionName Cork = (SocketOptionName)3;
            Span<byte> four = stackalloc byte[] { 1, 0, 0, 0 };
            socket.SetSocketOption(optionLevel: SocketOptionLevel.Tcp, optionName: Cork, optionValue: 1u);
            _ = (bool)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay)! is true;
            socket.SetRawSocketOption((int)SocketOptionLevel.Socket, 9, MemoryMarshal.AsBytes(new Span<int>(ref number)).Slice(0, 4)[..2]);
            socket.IOControl(unchecked((int)0x98000004), BitConverter.GetBytes(1).AsSpan(1).ToArray(), [.. bytes, 1]);
            """).Text;
        var tokens = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.Span.Length != 0).ToList();

        var edited =
            tokens.Select(token => doubled ? text.Insert(token.Span.Start, token.Text + " ")
                : text.Remove(token.Span.Start, token.Span.Length));

        await AssertSurvivesAsync(edited);
    }

    private static async Task AssertSurvivesAsync(IEnumerable<string> texts)
    {
        var project = new TestProject();
        // In one compilation: what is declared twice is one more thing to survive.
        var trees =
            texts.Select((text,
                i) =>
                    CSharpSyntaxTree.ParseText(text, project.ParseOptions, $"{i}.cs",
                        cancellationToken: TestContext.Current.CancellationToken)).ToList();
        Assert.NotEmpty(trees);

        var diagnostics = await project.AnalyzeAsync(project.CreateCompilation().AddSyntaxTrees(trees), new SocketCallAnalyzer());

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
    }
}
