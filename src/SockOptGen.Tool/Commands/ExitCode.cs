namespace SockOptGen.Tool.Commands;

/// <summary>What the tool ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Nothing was found: no such process, socket or option.</summary>
    public const int NothingFound = 1;

    /// <summary>The command line, or a file that it names, is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The system does not allow it.</summary>
    public const int NoRight = 3;
}
