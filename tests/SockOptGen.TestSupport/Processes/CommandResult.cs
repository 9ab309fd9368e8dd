namespace SockOptGen.TestSupport.Processes;

/// <summary>What a program answered.</summary>
public sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    /// <summary>What the compiler and the build said, each once.</summary>
    public IReadOnlyList<BuildMessage> Messages { get; } = BuildMessage.Parse(Output);

    public CommandResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    public CommandResult ShouldSucceedWithoutWarnings()
    {
        Assert.True(ExitCode == 0 && Messages.Count == 0, ToString());
        return this;
    }

    public CommandResult ShouldFail()
    {
        Assert.True(ExitCode != 0, ToString());
        return this;
    }

    public CommandResult ShouldSay(string line)
    {
        Assert.True(Output.Split('\n').Any(said => said.Trim() == line), $"No line '{line}' in:\n{this}");
        return this;
    }

    public override string ToString() => $"{CommandLine}\n{Output}\nExit code {ExitCode}";
}
