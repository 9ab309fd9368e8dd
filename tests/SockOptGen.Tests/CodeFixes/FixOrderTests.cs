using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Fixes of several diagnostics in one file, one kind after the other.</summary>
public class FixOrderTests
{
    private const string Set = "socket.SetSocketOption(SocketOptionLevel";

    // The first of all has no fix that means the same.
    private static readonly string[] s_before =
    [
        $"{Set}.Socket, SocketOptionName.ReceiveBuffer, true);",
        $"{Set}.Socket, SocketOptionName.NoDelay, true);",
        $"{Set}.Socket, SocketOptionName.ReceiveTimeout, 5000u);",
        $"{Set}.Tcp, SocketOptionName.NoDelay, 1);",
        $"{Set}.Socket, SocketOptionName.SendTimeout, (ProtocolType)number);",
        "_ = (bool)socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!;",
        "_ = (uint)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer)!;",
        $"{Set}.Tcp, (SocketOptionName)3, 1);",
        "_ = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)! != 0;",
        $"{Set}.Socket, SocketOptionName.ReuseAddress, true);",
        "socket.TrySetTcpNoDelay(true);",
    ];

    private static readonly string[] s_after =
    [
        s_before[0],
        s_before[1],
        "socket.SetSoReceiveTimeout(TimeSpan.FromMilliseconds(5000));",
        "socket.SetTcpNoDelay(true);",
        $"{Set}.Socket, SocketOptionName.SendTimeout, (int)(ProtocolType)number);",
        "_ = socket.GetTcpNoDelay();",
        "_ = (uint)socket.GetSoReceiveBuffer();",
        "socket.SetTcpKeepIdle(TimeSpan.FromSeconds(1));",
        "_ = socket.GetSoKeepAlive();",
        s_before[9],
        s_before[10],
    ];

    public static TheoryData<string> Orders =>
        ["SOCK1002, SOCK1003, SOCK1004, SOCK3001", "SOCK3001, SOCK1004, SOCK1003, SOCK1002", "SOCK1004, SOCK3001, SOCK1002, SOCK1003"];

    [Theory]
    [InlineData("SOCK1001", "SOCK1002")]
    [InlineData("SOCK1002", "SOCK1001")]
    public async Task Either_order_comes_to_the_same(params string[] ids)
    {
        var workspace =
            await OpenAsync(
                $"{Set}.Socket, SocketOptionName.NoDelay, true); {Set}.Socket, SocketOptionName.ReceiveTimeout, 5000u); {Set}.Socket, " +
                    $"SocketOptionName.SendTimeout, 7L);");
        foreach (var id in ids)
        {
            CodeFixProvider provider = id == "SOCK1001" ? FixProviders.OtherMeaning : FixProviders.SameMeaning;
            var diagnostic = (await workspace.DiagnosticsAsync()).First(diagnostic => diagnostic.Id == id);
            var key =
                (await workspace.ActionsAsync(provider, diagnostic)).First(action =>
                    action.Title != "Use SetSoReceiveTimeout").EquivalenceKey!;
            await workspace.ApplyAsync((await workspace.FixAllAsync(provider, diagnostic, key, FixAllScope.Document))!);
        }

        Assert.Equal(
            MarkedSource.Parse(
                $"{Set}.Tcp, SocketOptionName.NoDelay, true); {Set}.Socket, SocketOptionName.ReceiveTimeout, 5000); {Set}.Socket, " +
                    $"SocketOptionName.SendTimeout, 7);").Text,
            Assert.Single(await workspace.TextsAsync()));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task All_ids_at_once_come_to_the_same_in_one_run(string order)
    {
        var workspace = await OpenAsync(string.Join('\n', s_before));
        await workspace.FormatAsync(order.Split(", "));
        Assert.Equal(MarkedSource.Parse(string.Join('\n', s_after)).Text, Assert.Single(await workspace.TextsAsync()));

        await workspace.FormatAsync(order.Split(", "));
        Assert.Equal(MarkedSource.Parse(string.Join('\n', s_after)).Text, Assert.Single(await workspace.TextsAsync()));
    }

    [Fact]
    public void Only_fixes_that_mean_the_same_reach_beyond_a_file()
    {
        Assert.Contains(FixAllScope.Solution, FixProviders.SameMeaning.GetFixAllProvider().GetSupportedFixAllScopes());
        Assert.Equal([FixAllScope.Document], FixProviders.OtherMeaning.GetFixAllProvider().GetSupportedFixAllScopes());
    }

    private static Task<FixWorkspace> OpenAsync(string statements) =>
        FixWorkspace.CreateAsync(new() { Properties = [("SockOptGenLevels", "So, Tcp"), ("RuntimeIdentifier", "linux-x64")] },
            new SocketCallAnalyzer(), MarkedSource.Parse(statements).Text);
}
