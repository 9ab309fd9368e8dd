using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;
using SockOptGen.Sockets.Tests.Probes;
using Xunit.Sdk;

namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>Every option of Linux beside libc, on the kernel that this runs on.</summary>
[SupportedOSPlatform("linux")]
internal static class TrialTable
{
    // An emulated processor compiles a structure's accessors in a second, on a busy machine in several.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    // A Bluetooth connection may wait for the end of the one before it, longer than that; what blocks does so each time.
    private const int Attempts = 2;

    /// <summary>Tries each access of each option on a socket of each kind; <paramref name="brief"/>: until one has it.</summary>
    public static IEnumerable<TrialRow> Rows(bool brief) =>
        from option in OptionCase.All
        from access in option.Accesses(Platform.Linux)
        from row in Rows(option, access, probe => brief || probe.WasSeen ? "" : $"{probe.Family} {probe.Protocols[0]}")
        select row;

    // One of each kind is enough where it works or blocks, and one of all that were seen: the tests' own kernel had the others.
    private static IEnumerable<TrialRow> Rows(OptionCase option, Access access, Func<Probe, string> kindOf)
    {
        var done = new HashSet<string>();
        foreach (var probe in AllProbes.List.Where(probe => probe.Fits(option.Linked) && !done.Contains(kindOf(probe))))
        {
            var row = new TrialRow(option.Name, access, probe.Name, OutcomeInTime(option, access, probe));
            _ = row.Outcome is TrialRow.Works or TrialRow.Blocked && done.Add(kindOf(probe));
            yield return row;
        }
    }

    private static string OutcomeInTime(OptionCase option, Access access, Probe probe)
    {
        for (var i = 0; i < Attempts; i++)
        {
            if (Deadline.TryRun(() => Outcome(option, access, probe), s_limit, out var outcome))
            {
                return outcome;
            }
        }

        return TrialRow.Blocked;
    }

    private static string Outcome(OptionCase option, Access access, Probe probe)
    {
        try
        {
            var trial = Trial.On(option, access, [probe]);
            return trial.Works ? TrialRow.Works
                : trial.Errors.Count > 0 ? TrialRow.RefusedWith(trial.Errors.Select(error => error.ToString()))
                : trial.Missed ? TrialRow.Missed
                : TrialRow.Unchanged;
        }
        catch (SkipException)
        {
            return TrialRow.Missed;
        }
        catch (Exception e)
        {
            return TrialRow.Different(e.Message);
        }
    }
}
