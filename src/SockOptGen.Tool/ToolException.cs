namespace SockOptGen.Tool;

/// <summary>Ends a command with a sentence and an exit code.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
