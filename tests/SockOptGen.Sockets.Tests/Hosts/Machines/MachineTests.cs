using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>Every option of Linux on whole kernels, beside libc.</summary>
[Collection(SystemWide.Name)]
[SupportedOSPlatform("linux")]
public class MachineTests
{
    // RFCOMM waits for a peer that it does not have, as long as the option says: five seconds for each of several sockets.
    private static readonly string[] s_blocking = ["setting SO_LINGER on Bluetooth RFCOMM"];

    // EINTR where the thread did not begin in time.
    private const string LeftToChance = "IP_VS_SO_SET_STOPDAEMON";

    // What the stable lines got after the first kernel that had it.
    private static readonly string[] s_alsoOlder = ["IP_LOCAL_PORT_RANGE", "IP_PROTOCOL"];

    // How remarks begin that leave no way without one.
    private static readonly string[] s_takes =
        ["Needs CAP_", "Setting it needs CAP_", "Turning it on needs CAP_", "Switching it on takes CAP_"];

    public static TheoryData<string> Runs => new("newer", "older", "powerless");

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Every_accessor_says_what_libc_says(string run)
    {
        var rows = (await RunAsync(run)).Rows;
        Contracts.None(from row in rows
                       where row.Difference is not null && row.Option != LeftToChance
                       select $"{row.Call}: {row.Difference}");
        // Every option that some socket there should have.
        Assert.True(rows.Select(row => row.Option).Distinct().Count() > 500);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_call_that_does_not_return_does_not_stop_the_others(string run)
    {
        var machine = await RunAsync(run);
        Assert.Empty(machine.Rows.Where(row => row.Outcome == TrialRow.Blocked).Select(row => row.Call).Except(s_blocking));
        var openable = MachinesSection.Options
            .Where(option => machine.Of(option, Access.Read).Concat(machine.Of(option, Access.Write)).Any());
        Assert.Equal(openable.Last().Name, machine.Rows[^1].Option);
    }

    [Fact]
    public async Task Both_kernels_open_the_families_of_their_modules()
    {
        foreach (var machine in new[] { await VirtualMachines.Newer(), await VirtualMachines.Older() })
        {
            var absent = machine.Kinds.Where(kind => kind.Value != 0).Select(kind => kind.Key);
            Assert.Equal(["CAIF", "IUCV", "MCTP", "X.25", "vsock datagram"], absent.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("newer")]
    [InlineData("older")]
    public async Task A_kernel_has_what_the_catalogue_says_it_has_since_then(string run)
    {
        var (machine, newer) = (await RunAsync(run), await VirtualMachines.Newer());
        Contracts.None(
            from option in MachinesSection.Options
            let since = Version.TryParse(option.Linked.Option.Since.Linux, out var version) ? version : null
            from access in newer.Worked(option).Concat(machine.Worked(option)).Distinct()
            let works = machine.Worked(option).Contains(access)
            let isLater = since is not null && since > new Version(machine.Kernel.Major, machine.Kernel.Minor)
            where works == isLater && !s_alsoOlder.Contains(option.Name)
            where !(access == Access.Read && Writing.ReadableLater.Contains(option.Name))
            select $"{access} {option} since {since}: {(works ? "works" : "does not work")} on {machine.Line}");
    }

    [Fact]
    public async Task What_takes_a_capability_is_said_to()
    {
        var (root, user) = (await VirtualMachines.Newer(), await VirtualMachines.Powerless());
        var taking = (from option in MachinesSection.Options
                      from access in root.Worked(option).Except(user.Worked(option))
                      where user.Errors(option, access).Contains("AccessDenied")
                      select option).Distinct().ToList();
        Assert.True(taking.Count >= 20, string.Join(", ", taking));
        Contracts.None(from option in taking
                       let text = option.Linked.Option.Remarks ?? ""
                       where !text.Contains("CAP_", StringComparison.Ordinal)
                       select $"{option} takes a capability, and its remarks name none: {text}");
    }

    [Fact]
    public async Task What_is_said_to_take_a_capability_takes_one()
    {
        var user = await VirtualMachines.Powerless();
        Contracts.None(from option in MachinesSection.Options
                       let text = option.Linked.Option.Remarks ?? ""
                       where s_takes.Any(text.StartsWith) && user.Worked(option).Contains(Access.Write)
                       select $"{option} can be set without a capability: {text}");
    }

    private static Task<MachineRun> RunAsync(string run) => run switch
    {
        "newer" => VirtualMachines.Newer(),
        "older" => VirtualMachines.Older(),
        _ => VirtualMachines.Powerless(),
    };
}
