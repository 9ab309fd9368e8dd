using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>What the results of an option come to.</summary>
internal static class Verdicts
{
    // Answers of another process, at another time, or of another connection.
    private static readonly HashSet<string> s_ofTheMoment =
    [
        .. Moving.Names, "SO_COOKIE", "SO_INCOMING_CPU", "SO_PEERCRED", "TCP_CC_INFO", "TCP_QUEUE_SEQ", "MPTCP_SUBFLOW_ADDRS",
        "IPV6_FLOWLABEL_MGR",
        "XDP_UMEM_REG",
    ];

    // qemu copies the interface index of a membership only where that has 16 bytes, but it has 12: the kernel gets whatever is there
    // instead. The last two need a membership first.
    private static readonly HashSet<string> s_leftToChance = ["IP_ADD_MEMBERSHIP", "IP_DROP_MEMBERSHIP", "IP_BLOCK_SOURCE",
        "IP_UNBLOCK_SOURCE"];

    /// <summary>Whether qemu does one thing with an option one time, and another the next.</summary>
    public static bool IsLeftToChance(string option) => s_leftToChance.Contains(option);

    /// <summary>What a system did with each access of an option that some socket there has; none where there are no such sockets.</summary>
    public static IReadOnlyList<string> OnWindows(HostRun run, OptionCase option) =>
        [.. option.Accesses(Platform.Windows).Where(access => run.Of(option.Name, access).Any())
            .Select(access => One(run, option, access))];

    /// <summary>What <paramref name="there"/> did with each access that works on <paramref name="here"/>.</summary>
    public static IReadOnlyList<string> Compared(HostRun here, HostRun there, OptionCase option) =>
        [.. option.Accesses(Platform.Linux).Where(access => here.Of(option.Name, access).Any(row => row.Works))
            .Select(access => Compare(here, there, option, access))];

    private static string One(HostRun run, OptionCase option, Access access)
    {
        var rows = run.Of(option.Name, access).Where(row => !IsRefusedHere(row)).ToList();
        var working = rows.Where(row => row.Works).ToList();
        if (working.Count == 0)
        {
            return $"{Verb(access)} refused: {Errors(rows)}";
        }

        return access == Access.Read ? "read"
            : working.Any(row => HostRow.IsFailure(row.ReadBack)) ? "set, but cannot be read back"
            : IsIgnored(working) ? "set, without effect"
            : "set";
    }

    private static string Compare(HostRun here, HostRun there, OptionCase option, Access access)
    {
        if (IsLeftToChance(option.Name))
        {
            return $"{Verb(access)} unpredictable: the interface index is lost";
        }

        var rows = there.Of(option.Name, access).Where(row => !IsRefusedHere(row)).ToList();
        if (!rows.Any(row => row.Works))
        {
            return $"{Verb(access)} refused: {(rows.Count == 0 ? "no socket could be prepared for it" : Errors(rows))}";
        }

        var pairs = (from row in rows
                     join other in here.Of(option.Name, access) on (row.Socket, row.Value) equals (other.Socket, other.Value)
                     where row.Works && other.Works
                     select (row, other)).ToList();
        if (pairs.Any(pair => HostRow.IsFailure(pair.row.ReadBack) && !HostRow.IsFailure(pair.other.ReadBack)))
        {
            return "set, but cannot be read back";
        }

        return s_ofTheMoment.Contains(option.Name) ||
            pairs.All(pair => pair.row.Plain == pair.other.Plain && pair.row.ReadBack == pair.other.ReadBack)
            ? access == Access.Read ? "read the same" : "set the same"
            : access == Access.Read ? "read differently" : "set, but read back differently";
    }

    /// <summary>Whether the accessor refused the value, before the system saw it.</summary>
    private static bool IsRefusedHere(HostRow row) => row.Plain.StartsWith(nameof(ArgumentOutOfRangeException), StringComparison.Ordinal);

    // Different values on one kind of socket read the same.
    private static bool IsIgnored(List<HostRow> working) => working.GroupBy(row => row.Socket)
        .Where(group => group.All(row => row.ReadBack.Length > 0) && group.Select(row => row.Value).Distinct().Skip(1).Any())
        .Select(group => group.Select(row => row.ReadBack).Distinct().Count())
        .ToList() is { Count: > 0 } counts && counts.All(count => count == 1);

    private static string Errors(IEnumerable<HostRow> rows) =>
        string.Join(", ", rows.Select(row => row.Error?.ToString() ?? row.Plain.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));

    private static string Verb(Access access) => access == Access.Read ? "reading" : "setting";
}
