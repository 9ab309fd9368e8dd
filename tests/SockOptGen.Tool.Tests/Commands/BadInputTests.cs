namespace SockOptGen.Tool.Tests.Commands;

/// <summary>What is wrong, what to write instead, and the exit code; nothing on standard output.</summary>
public class BadInputTests
{
    private const string Commands = "defaults, inspect, explain, diff, list";

    [Theory]
    [InlineData(2, $"Write what to do: {Commands}.\nSee sockopt --help.")]
    [InlineData(2, $"'bogus' is not a command; use one of {Commands}.\nSee sockopt --help.", "bogus")]
    [InlineData(2, "sockopt has no option --foo. It has --help, --version.\nSee sockopt --help.", "--foo")]
    [InlineData(2, "sockopt explain has no option --foo. It has --json, --help.\nSee sockopt explain --help.", "explain", "X", "--foo")]
    [InlineData(2, "sockopt explain has no option --os. It has --json, --help.\nSee sockopt explain --help.",
        "explain", "--os", "solaris", "6", "4")]
    [InlineData(2, "sockopt defaults has no option --os. It has --level, --json, --help.\nSee sockopt defaults --help.",
        "defaults", "tcp4", "--os", "linux")]
    [InlineData(2, "'c' is one word too many for sockopt diff.\nSee sockopt diff --help.", "diff", "a", "b", "c")]
    [InlineData(2, "'7' is one word too many for sockopt explain.\nSee sockopt explain --help.", "explain", "6", "4", "7")]
    [InlineData(2, "Required argument missing for option: '--os'.\nSee sockopt list --help.", "list", "--os")]
    public async Task Command_line(int code, string sentence, params string[] args) => await CheckAsync(code, sentence, args);

    [Theory]
    [InlineData(2, "0x9800000C is a number without a level: write both, as in sockopt explain 6 4. Control codes (ioctl) are not options.",
        "0x9800000C")]
    [InlineData(2, "9999999999 is not the number of a level or an option: those have 32 bits.", "1", "9999999999")]
    [InlineData(2, "4294967295 is not the number of a level or an option: those have 32 bits.", "4294967295", "4")]
    [InlineData(1, "No system has a level NOPE. Write its name or number, as in IPPROTO_TCP or 6; sockopt list shows them.", "NOPE", "4")]
    [InlineData(1, "No system has a level SOL_SOKET. Did you mean SOL_SOCKET?", "SOL_SOKET", "4")]
    [InlineData(1, "No option is called 'X'. Try sockopt list --search WORD.", "X")]
    [InlineData(1, "No option is called 'KEEP'. Did you mean SO_KEEPALIVE or", "KEEP")]
    [InlineData(1, "No option is called ''. Try sockopt list --search WORD.", "")]
    public async Task Option(int code, string sentence, params string[] what) => await CheckAsync(code, sentence, ["explain", .. what]);

    [Theory]
    [InlineData("6,4")]
    [InlineData("(6, 4)")]
    [InlineData("6:4")]
    [InlineData("(6,", "4)")]
    [InlineData("SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime")]
    public async Task Pair_that_is_written_otherwise_is_understood(params string[] what) => Assert.Contains(
        "TCP_KEEPIDLE (IPPROTO_TCP)", (await ToolRun.Async(["explain", .. what])).ShouldEndWith(0).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("list", "--level", "NOPE")]
    [InlineData("defaults", "--level", "NOPE")]
    [InlineData("defaults", "tcp4", "--level", "NOPE")]
    public async Task Level(params string[] args) => await CheckAsync(1, "No system has a level NOPE. Write its name or number", args);

    [Theory]
    [InlineData("'abc' is not a valid port. Write a number from 1 to 65535.", "--port", "abc")]
    [InlineData("'0' is not a valid port. Write a number from 1 to 65535.", "--port", "0")]
    [InlineData("'70000' is not a valid port. Write a number from 1 to 65535.", "--port", "70000")]
    [InlineData("'nginx' is not a PID. Write a number from 1 on, or --name nginx.", "nginx")]
    [InlineData("'-5' is not a PID. Write a number from 1 on, or --name -5.", "-5")]
    [InlineData("'99999999999' is not a PID.", "99999999999")]
    [InlineData("'x' is not a descriptor. Write a number from 0 on.", "1", "x")]
    [InlineData("'-3' is not a descriptor. Write a number from 0 on.", "1", "-3")]
    [InlineData("Required argument missing for option: '--name'.", "--name")]
    [InlineData("Say which process, one way: a PID, --port or --name.", "--watch", "1s")]
    [InlineData("Say which process, one way: a PID, --port or --name.", "--name", "")]
    public async Task Process(string sentence, params string[] args)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        await CheckAsync(2, sentence, ["inspect", .. args]);
    }

    private static async Task CheckAsync(int code, string sentence, string[] args)
    {
        var run = (await ToolRun.Async(args)).ShouldEndWith(code);

        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
