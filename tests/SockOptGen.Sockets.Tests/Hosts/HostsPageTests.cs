using System.Runtime.InteropServices;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Hosts.Machines;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>docs/hosts.md says what happens.</summary>
[Collection(SystemWide.Name)]
public class HostsPageTests
{
    // Of this process, without an emulator; the order of tests of one collection keeps others from the sockets of the system.
    private static readonly Lazy<HostRun> s_here = new(() => new HostRun(RuntimeInformation.OSDescription, "", [.. HostTable.Rows()]));

    [Fact]
    public async Task Windows_does_what_the_page_says()
    {
        var run = await HostPrograms.Windows();
        var page = await PageAsync();
        Assert.SkipUnless(page.Contains($"under {run.Emulator}", StringComparison.Ordinal),
            $"The page is of another Wine than {run.Emulator}.");
        var listed = HostsPage.Listed(page, HostsPage.Windows);
        var options = OptionCase.All.Where(option => HostsPage.Can(option, Platform.Windows)).ToList();
        Assert.Equal(options.Select(option => option.Name), listed.Keys);

        // Sockets that this machine does not open (raw ones without the right to, IPv6) say nothing.
        Contracts.None(from option in options
                       let seen = Verdicts.OnWindows(run, option)
                       where seen.Count > 0 && HostsPage.Text(seen) != listed[option.Name]
                       select $"{option}: {HostsPage.Text(seen)}, not {listed[option.Name]}");
    }

    [Fact]
    public async Task Arm_does_what_the_page_says()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "The page compares with x64.");
        var run = await HostPrograms.Arm();
        var page = await PageAsync();
        Assert.SkipUnless(page.Contains($"program under {run.Emulator}.", StringComparison.Ordinal),
            $"The page is of another emulator than {run.Emulator}.");
        var listed = HostsPage.Listed(page, HostsPage.Arm);

        // Another kernel has other options; of those that both have, the emulator says the same.
        var compared = OptionCase.All.Where(option => listed.ContainsKey(option.Name))
            .SelectMany(option =>
                Verdicts.Compared(s_here.Value, run, option).Select(seen => (option, seen, said: SaidOf(listed[option.Name], seen))))
            .Where(pair => pair.said is not null).ToList();
        Assert.NotEmpty(compared);
        Contracts.None(compared.Where(pair => pair.seen != pair.said).Select(pair => $"{pair.option}: {pair.seen}, not {pair.said}"));
    }

    [Fact]
    public async Task Virtual_machines_do_what_the_page_says()
    {
        MachineRun[] runs = [await VirtualMachines.Newer(), await VirtualMachines.Older(), await VirtualMachines.Powerless()];
        var page = await PageAsync();
        var listed = MachinesSection.Listed(page);
        // Another kernel of the same line may have got another answer with a fix.
        Contracts.None(from option in MachinesSection.Options
                       from i in Enumerable.Range(0, runs.Length)
                       where page.Contains($"{runs[i].Kernel}", StringComparison.Ordinal)
                       let seen = MachinesSection.Text(runs[i], option)
                       where seen != listed[option.Name][i]
                       select $"{option} on {runs[i].Line}: {seen}, not {listed[option.Name][i]}");
    }

    private static string? SaidOf(string outcome, string seen) =>
        outcome.Split("; ")
            .FirstOrDefault(part => part.StartsWith("read", StringComparison.Ordinal) == seen.StartsWith("read", StringComparison.Ordinal));

    private static async Task<string> PageAsync()
    {
        var path = Repository.Find("docs/hosts.md");
        if (CommittedFile.IsAccepted)
        {
            await File.WriteAllTextAsync(path, HostsPage.Write(await HostPrograms.Windows(), s_here.Value, await HostPrograms.Arm(),
                MachinesSection.Write(await VirtualMachines.Newer(), await VirtualMachines.Older(), await VirtualMachines.Powerless())));
        }

        return (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
    }
}
