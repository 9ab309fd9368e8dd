using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>What the program printed in a virtual machine.</summary>
/// <param name="System">What the kernel calls itself.</param>
/// <param name="Kinds">The errno of making each kind of socket; 0 where that works.</param>
/// <param name="Rows">The trials.</param>
internal sealed record MachineRun(string System, IReadOnlyDictionary<string, int> Kinds, IReadOnlyList<TrialRow> Rows)
{
    private readonly ILookup<(string, Access), TrialRow> _byAccess = Rows.ToLookup(row => (row.Option, row.Access));

    /// <summary>The version of the kernel, as "6.12.117".</summary>
    public Version Kernel => Version.Parse(System.Split(" Debian ")[1].Split('-')[0]);

    /// <summary>The long-term line of the kernel, as "Linux 6.12".</summary>
    public string Line => $"Linux {Kernel.ToString(2)}";

    public IEnumerable<TrialRow> Of(OptionCase option, Access access) => _byAccess[(option.Name, access)];

    /// <summary>What of an option worked on some socket, beside libc.</summary>
    public IEnumerable<Access> Worked(OptionCase option) =>
        new[] { Access.Read, Access.Write }.Where(access => Of(option, access).Any(row => row.IsWorking));

    /// <summary>The errors that some socket answered to an access, in order.</summary>
    public IEnumerable<string> Errors(OptionCase option, Access access) =>
        Of(option, access).SelectMany(row => row.Errors).Distinct().Order(StringComparer.Ordinal);

    public TrialRow Row(string option, Access access, string socket) =>
        Rows.Single(row => row.Option == option && row.Access == access && row.Socket == socket);

    /// <summary>Reads the second serial port: what the kernel calls itself, the kinds of sockets, the trials.</summary>
    public static MachineRun Parse(IReadOnlyList<string> lines) => new(
        lines[0],
        lines.Select(line => line.Split('\t')).Where(row => row.Length == 2).ToDictionary(row => row[0], row => int.Parse(row[1])),
        [.. lines.Select(TrialRow.Parse).OfType<TrialRow>()]);
}
