using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Analysis;
using SockOptGen.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Fixes of several diagnostics in one file, one kind after the other.</summary>
public class FixOrderTests
{
    [Theory]
    [InlineData("SOCK1001", "SOCK1002")]
    [InlineData("SOCK1002", "SOCK1001")]
    public async Task Either_order_comes_to_the_same(params string[] ids)
    {
        const string Call = "socket.SetSocketOption(SocketOptionLevel";
        var source = MarkedSource.Parse($"{Call}.Socket, SocketOptionName.NoDelay, true); {Call}.Socket, SocketOptionName.ReceiveTimeout, 5000u); {Call}.Socket, SocketOptionName.SendTimeout, 7L);");
        var workspace = await FixWorkspace.CreateAsync(new() { Properties = [("SockOptGenLevels", "So, Tcp")] }, new SocketCallAnalyzer(), source.Text);
        foreach (var id in ids)
        {
            CodeFixProvider provider = id == "SOCK1001" ? new LevelFixProvider() : new ValueTypeFixProvider();
            var diagnostic = (await workspace.DiagnosticsAsync()).First(diagnostic => diagnostic.Id == id);
            var key = (await workspace.ActionsAsync(provider, diagnostic))[0].EquivalenceKey!;
            await workspace.ApplyAsync((await workspace.FixAllAsync(provider, diagnostic, key, FixAllScope.Solution))!);
        }

        Assert.Equal(
            MarkedSource.Parse($"{Call}.Tcp, SocketOptionName.NoDelay, true); {Call}.Socket, SocketOptionName.ReceiveTimeout, 5000); {Call}.Socket, SocketOptionName.SendTimeout, 7);").Text,
            Assert.Single(await workspace.TextsAsync()));
    }
}
