using SockOptGen.Tool.Commands;
using SockOptGen.Tool.Output;
using Spectre.Console;

namespace SockOptGen.Tool.Tests.Processes;

public class WatchTests
{
    [Fact]
    public async Task What_changes_is_a_line_of_its_own()
    {
        using var sockets = new OwnSockets();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new SharedWriter();
        var watch = SockoptCommand.RunAsync(["inspect", OwnSockets.Process, OwnSockets.DescriptorOf(sockets.Client), "--watch", "20ms"],
            new Terminal(output, TextWriter.Null, TextReader.Null, IsInteractive: false), stop.Token);

        await output.WaitForAsync("TCP_NODELAY False");
        sockets.Client.NoDelay = true;
        await output.WaitForAsync("TCP_NODELAY False -> True");
        await stop.CancelAsync();

        Assert.Equal(0, await watch);
        // One member of a structure, not all of it.
        Assert.Contains("TCP_INFO.State Established", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_terminal_a_table_stays_and_marks_what_changes()
    {
        using var sockets = new OwnSockets();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new SharedWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Height = 1000;
        var watch = SockoptCommand.RunAsync(["inspect", OwnSockets.Process, OwnSockets.DescriptorOf(sockets.Client), "--watch", "20ms"],
            new Terminal(output, TextWriter.Null, TextReader.Null, IsInteractive: true) { Console = console }, stop.Token);

        await output.WaitForAsync("TCP_NODELAY");
        sockets.Client.NoDelay = true;
        await output.WaitForAsync("\e[93mTCP_NODELAY");
        await stop.CancelAsync();

        Assert.Equal(0, await watch);
        // It is drawn over the one before.
        Assert.Matches(@"\e\[\d+A", output.ToString());
    }

    [Fact]
    public async Task It_ends_with_the_sockets()
    {
        using var sockets = new OwnSockets();
        using var output = new SharedWriter();
        using var error = new StringWriter();
        var descriptor = OwnSockets.DescriptorOf(sockets.Client);
        var watch = SockoptCommand.RunAsync(["inspect", OwnSockets.Process, descriptor, "--watch", "20ms", "--json"],
            new Terminal(output, error, TextReader.Null, IsInteractive: false), TestContext.Current.CancellationToken);

        await output.WaitForAsync("sockopt.dump");
        sockets.Client.Dispose();

        Assert.Equal(0, await watch);
        Assert.Contains($"has no socket with the descriptor {descriptor}", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("1h")]
    [InlineData("1ms")]
    [InlineData("99m")]
    public async Task An_interval_that_is_none_is_wrong_usage(string interval)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");

        Assert.StartsWith($"'{interval}' is not an interval from 10ms to 60m",
            (await ToolRun.Async("inspect", OwnSockets.Process, "--watch", interval)).ShouldEndWith(2).Error, StringComparison.Ordinal);
    }
}
