using System.Diagnostics;
using System.Text;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>Publishes these tests as a program for another system and runs that under an emulator, once in a test run.</summary>
internal static class HostPrograms
{
    private const string ArmLibraries = "/usr/aarch64-linux-gnu";
    private const string ArmEmulator = "qemu-aarch64-static";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(16);
    private static readonly Lazy<Task<HostRun>> s_windows = new(RunWindowsAsync);
    private static readonly Lazy<Task<HostRun>> s_arm = new(RunArmAsync);

    /// <summary>Windows 10 under Wine.</summary>
    public static Task<HostRun> Windows()
    {
        AllTests.Only();
        Assert.SkipUnless(OperatingSystem.IsLinux() && InstalledProgram.Find("wine") is not null,
            "There is no Wine here (Debian: wine, wine64).");
        return s_windows.Value;
    }

    /// <summary>This kernel as qemu's user mode passes it to a program for Arm in 64 bits.</summary>
    public static Task<HostRun> Arm()
    {
        AllTests.Only();
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && InstalledProgram.Find(ArmEmulator) is not null &&
                File.Exists($"{ArmLibraries}/lib/libstdc++.so.6"),
            "There is no qemu for Arm here, or no libraries for it (Debian: qemu-user-static, libc6-arm64-cross, libstdc++6-arm64-cross).");
        return s_arm.Value;
    }

    private static async Task<HostRun> RunWindowsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sockoptgen-");
        (string, string)[] environment = [("WINEPREFIX", Path.Combine(folder.FullName, "wine")), ("WINEDEBUG", "-all"), ("DISPLAY", "")];
        try
        {
            var program = await PublishAsync(folder.FullName, "win-x64");
            await RunAsync("wineboot", ["-i"], environment);
            await RunAsync("winecfg", ["-v", "win10"], environment);
            return Read((await RunAsync("wine", ["--version"], environment)).Trim(),
                await RunAsync("wine", [program + ".exe"], environment));
        }
        finally
        {
            // The server of this prefix alone; it writes to the folder until it ends.
            await TryRunAsync("wineserver", ["-k"], environment);
            await TryRunAsync("wineserver", ["-w"], environment);
            folder.Delete(recursive: true);
        }
    }

    private static async Task<HostRun> RunArmAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sockoptgen-");
        try
        {
            var program = await PublishAsync(folder.FullName, "linux-arm64");
            var version = (await RunAsync(ArmEmulator, ["--version"])).Split('\n')[0].Split('(')[0].Trim();
            return Read(version, await RunAsync(ArmEmulator, ["-L", ArmLibraries, program]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The path of the program for a <paramref name="runtime"/>, apart from what the tests themselves were built into.</summary>
    public static async Task<string> PublishAsync(string folder, string runtime)
    {
        var output = Path.Combine(folder, "program");
        await RunAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [
            "publish", Repository.Find("tests/SockOptGen.Sockets.Tests"), "--runtime", runtime, "--self-contained", "--artifacts-path",
            Path.Combine(folder, "build"), "--output", output,
            "-p:SockOptGenHostProgram=true",
        ]);
        return Path.Combine(output, "SockOptGen.Sockets.Tests");
    }

    private static HostRun Read(string emulator, string output)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // An emulator may end well although its program crashed.
        Assert.True(lines is [.., HostTable.LastLine],
            $"{emulator} did not run the program to its end:\n{output[Math.Max(0, output.Length - 4000)..]}");
        return new HostRun(lines[0], emulator, [.. lines[1..^1].Select(HostRow.Parse)]);
    }

    /// <summary>What a <paramref name="program"/> printed that has to end well.</summary>
    public static async Task<string> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var (exitCode, output, error) = await TryRunAsync(program, arguments, environment);
        Assert.True(exitCode == 0,
            $"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{output[Math.Max(0, output.Length - 4000)..]}\n{error}");
        return output;
    }

    private static async Task<(int ExitCode, string Output, string Error)> TryRunAsync(string program, string[] arguments,
        (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // The command that runs the tests tells its children about itself.
        foreach (var name in
            start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.Ordinal) ||
                name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // qemu does not see code that was changed through another mapping of its page.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {s_limit}.");
        }
    }
}
