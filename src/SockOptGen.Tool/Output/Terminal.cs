using Spectre.Console;

namespace SockOptGen.Tool.Output;

/// <summary>Where the tool reads and writes, and whether somebody looks at it.</summary>
/// <param name="Output">The answers.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Input">The lines that are piped in.</param>
/// <param name="IsInteractive">Whether tables may have lines and colours: not in a pipe, and not with NO_COLOR.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, TextReader Input, bool IsInteractive)
{
    private IAnsiConsole? _console;

    /// <summary>What draws tables where somebody looks.</summary>
    public IAnsiConsole Console
    {
        get => _console ??= AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });
        init => _console = value;
    }

    public static Terminal OfProcess() => new(
        // The process' own writer flushes after each piece of text.
        new StreamWriter(System.Console.OpenStandardOutput(), System.Console.OutputEncoding, 16384),
        System.Console.Error,
        System.Console.In,
        !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) &&
            Environment.GetEnvironmentVariable("TERM") != "dumb");
}
