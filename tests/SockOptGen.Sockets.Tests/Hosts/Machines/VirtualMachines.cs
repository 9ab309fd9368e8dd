using System.Text;

namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>Boots Debian's kernels in virtual machines that hold only the tests' program, once in a test run, all at a time.</summary>
internal static class VirtualMachines
{
    private const string Emulator = "qemu-system-x86_64";
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);
    private static readonly Lazy<Task<string>> s_program = new(PublishAsync);

    private static readonly Dictionary<(string Line, string User), Lazy<Task<MachineRun>>> s_machines = new[]
    {
        ("6.12", "root"), ("6.1", "root"), ("6.12", "user"),
    }.ToDictionary(machine => machine, machine => new Lazy<Task<MachineRun>>(() => BootAsync(machine.Item1, machine.Item2)));

    /// <summary>Where .ci/run puts the kernels.</summary>
    private static string Kernels => Environment.GetEnvironmentVariable("SOCKOPTGEN_KERNELS") is { Length: > 0 } folder ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "sockoptgen-kernels");

    /// <summary>Linux of the long-term line 6.12 as the superuser sees it.</summary>
    public static Task<MachineRun> Newer() => RunAsync("6.12", "root");

    /// <summary>The same kernel, to a user without any capability.</summary>
    public static Task<MachineRun> Powerless() => RunAsync("6.12", "user");

    /// <summary>Linux of the long-term line 6.1, as the superuser.</summary>
    public static Task<MachineRun> Older() => RunAsync("6.1", "root");

    private static async Task<MachineRun> RunAsync(string line, string user)
    {
        AllTests.Only();
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && InstalledProgram.Find(Emulator) is not null && InstalledProgram.Find("cpio") is not null,
            "There is no qemu for whole machines here, or no cpio (Debian: qemu-system-x86, cpio).");
        Assert.SkipUnless(s_machines.Keys.All(one => File.Exists(Path.Combine(Kernels, one.Line, "base.cpio"))),
            $"There are no kernels in {Kernels}; .ci/run puts them there.");
        // All start with the first that is asked for.
        foreach (var machine in s_machines.Values)
        {
            _ = machine.Value;
        }

        return await s_machines[(line, user)].Value;
    }

    private static async Task<MachineRun> BootAsync(string line, string user)
    {
        var folder = Directory.CreateTempSubdirectory("sockoptgen-");
        try
        {
            var (disk, rows, console) = (Path.Combine(folder.FullName, "disk"), Path.Combine(folder.FullName, "rows"),
                Path.Combine(folder.FullName, "console"));
            // A kernel unpacks one archive after the other.
            await HostPrograms.RunAsync("sh", ["-c", "cat \"$1\" \"$2\" > \"$3\"", "sh", Path.Combine(Kernels, line, "base.cpio"),
                await s_program.Value, disk]);
            // One processor: Linux patches its own code as it runs, which the emulator of several does not survive every time.
            await HostPrograms.RunAsync("timeout",
            [
                $"{s_limit.TotalSeconds}", Emulator, "-accel", "tcg", "-cpu", "max", "-smp", "1", "-m", "2G", "-nic", "none",
                "-display", "none", "-monitor", "none", "-no-reboot", "-serial", $"file:{console}", "-serial", $"file:{rows}",
                "-kernel", Path.Combine(Kernels, line, "vmlinuz"), "-initrd", disk,
                "-append", $"console=ttyS0 quiet panic=-1 mitigations=off security=selinux sockoptgen={user}",
            ]);
            var lines = (await File.ReadAllTextAsync(rows, Encoding.UTF8)).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            // The console has why the kernel or the program ended.
            Assert.True(lines is [_, .., HostTable.LastLine],
                $"Linux {line} did not run the program to its end:\n{string.Join('\n', lines.TakeLast(5))}\n" +
                Tail(await File.ReadAllTextAsync(console)));
            return MachineRun.Parse(lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // One build for all machines; as an archive for the disk.
    private static async Task<string> PublishAsync()
    {
        // The folder outlives the machines; it goes with the process.
        var folder = Directory.CreateTempSubdirectory("sockoptgen-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await HostPrograms.PublishAsync(folder, "linux-x64");
        await HostPrograms.RunAsync("sh",
            ["-c", "cd \"$1\" && find program ! -name '*.pdb' ! -name '*.xml' | cpio --quiet -o -H newc > archive", "sh", folder]);
        return Path.Combine(folder, "archive");
    }

    private static string Tail(string text) => text[Math.Max(0, text.Length - 3000)..];
}
