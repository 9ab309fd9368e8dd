using System.Diagnostics;

namespace SockOptGen.TestSupport.Processes;

/// <summary>Runs the dotnet command, as a user would from a shell.</summary>
public static class DotnetCommand
{
    public static Task<CommandResult> RunAsync(string directory, params IEnumerable<string> arguments) =>
        RunInAsync(null, directory, arguments);

    /// <summary>The same in the culture of <paramref name="locale"/>, such as tr_TR.UTF-8; null is that of the tests.</summary>
    public static Task<CommandResult> RunInAsync(string? locale, string directory, params IEnumerable<string> arguments) =>
        Command.RunAsync(StartInfo(locale, directory, arguments));

    /// <summary>How the command is started, for who does not wait for its end.</summary>
    public static ProcessStartInfo StartInfo(string? locale, string directory, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            arguments)
        { WorkingDirectory = directory };

        // The command that runs the tests tells its children about itself; a user's shell would not.
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToArray())
        {
            start.Environment.Remove(name);
        }

        if (locale is not null)
        {
            start.Environment["LANG"] = start.Environment["LC_ALL"] = locale;
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0";
            // A compiler that runs already has a culture of its own.
            start.Environment["UseSharedCompilation"] = "false";
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.UseShellExecute = false;
        return start;
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) ||
        name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase) ||
        name.Equals("UseSharedCompilation", StringComparison.OrdinalIgnoreCase);
}
