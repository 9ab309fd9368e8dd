using System.CommandLine;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Commands;

/// <summary>The command line as a whole.</summary>
internal static class SockoptCommand
{
    /// <summary>Runs <paramref name="args"/> and answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Shows the socket options of any live socket, and what each option is.")
        {
            DefaultsCommand.Create(terminal),
            InspectCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ListCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (Usage.FindProblem(parsed) is { } problem)
        {
            terminal.Error.WriteLine(problem);
            terminal.Error.WriteLine($"See {Usage.Name(parsed.CommandResult.Command)} --help.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false },
                cancellation);
        }
        catch (ToolException e)
        {
            terminal.Output.Flush();
            terminal.Error.WriteLine(e.Message);
            return e.ExitCode;
        }
        finally
        {
            terminal.Output.Flush();
        }
    }
}
