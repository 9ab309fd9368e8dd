using SockOptGen.Sockets.Tests.Native;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Options that answer anew each time.</summary>
internal static class Moving
{
    private static readonly Dictionary<string, Func<IReadOnlyList<object>, bool>> s_rules = new()
    {
        // A clock; it may wrap.
        ["TCP_TIMESTAMP"] = answers =>
            answers.Zip(answers.Skip(1)).All(pair => unchecked((int)((uint)pair.Second - (uint)pair.First)) >= 0),
        // Each answer is a descriptor of its own, and open.
        ["SO_PEERPIDFD"] = answers => answers.Distinct().Count() == answers.Count && answers.All(answer => LibC.close((int)answer) == 0),
    };

    // Structures with the time since something happened, or with the packets of the whole system.
    private static readonly string[] s_clocks = ["TCP_INFO", "MPTCP_INFO", "MPTCP_TCPINFO", "IPT_SO_GET_ENTRIES", "IP6T_SO_GET_ENTRIES",
        "ARPT_SO_GET_ENTRIES"];

    public static IEnumerable<string> Names => s_rules.Keys.Concat(s_clocks);

    public static bool Is(OptionCase option) => s_rules.ContainsKey(option.Name) || IsClock(option);

    /// <summary>Whether it has to be asked until no time passes between two answers.</summary>
    public static bool IsClock(OptionCase option) => s_clocks.Contains(option.Name);

    /// <summary>Checks answers, in the order in which they were given: libc before, the accessors, libc after.</summary>
    public static void Check(OptionCase option, object before, object got, object tried, object after)
    {
        if (s_rules.TryGetValue(option.Name, out var rule))
        {
            Assert.True(rule([before, got, tried, after]), $"{before}, {got}, {tried}, {after}");
        }
        else
        {
            // What packets do to a socket may happen between two answers.
            Assert.Contains(got, new[] { before, after });
            Assert.Contains(tried, new[] { before, after });
        }
    }
}
