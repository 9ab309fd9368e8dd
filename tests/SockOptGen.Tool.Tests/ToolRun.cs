using System.Text.Json;
using SockOptGen.Tool.Commands;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Tests;

/// <summary>What the tool answered.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line inside this process, as in a pipe.</summary>
    public static Task<ToolRun> Async(params string[] args) => WithInputAsync("", args);

    public static async Task<ToolRun> WithInputAsync(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, new StringReader(input), IsInteractive: false);
        var code = await SockoptCommand.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public ToolRun ShouldEndWith(int code)
    {
        Assert.True(ExitCode == code, ToString());
        return this;
    }

    /// <summary>What it says of one option, as columns.</summary>
    public string ValueOf(string option)
    {
        var cells = Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(cells => cells.Length > 2 && cells[1] == option);
        Assert.True(cells is not null, $"No line for {option}:\n{this}");
        return cells[2];
    }

    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;
}
