namespace SockOptGen.Tool.Tests.Commands;

public class HelpTests
{
    [Theory]
    [InlineData("defaults")]
    [InlineData("inspect")]
    [InlineData("explain")]
    [InlineData("diff")]
    [InlineData("list")]
    public async Task Each_command_has_an_example_and_json(string command)
    {
        var run = (await ToolRun.Async(command, "--help")).ShouldEndWith(0);

        Assert.Contains($"sockopt {command} ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example:", run.Output, StringComparison.Ordinal);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("bogus")]
    [InlineData("explain")]
    [InlineData("diff", "a.json")]
    public async Task A_wrong_command_line_ends_with_2(params string[] args)
    {
        var run = (await ToolRun.Async(args)).ShouldEndWith(2);

        Assert.NotEmpty(run.Error);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }
}
