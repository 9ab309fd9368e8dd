using SockOptGen.Catalogue;

namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>What came of an option's accessors beside libc on a kind of socket of another kernel, as texts.</summary>
/// <param name="Option">The option, as <see cref="Options.OptionCase.Name"/> has it.</param>
/// <param name="Access">Reading or setting.</param>
/// <param name="Socket">The kind of socket.</param>
/// <param name="Outcome">One of the words below; the last but one with what differs after it, the last with the errors.</param>
internal sealed record TrialRow(string Option, Access Access, string Socket, string Outcome)
{
    /// <summary>The accessors and libc agreed, and the socket has the option.</summary>
    public const string Works = "works";

    /// <summary>No such socket could be made ready for it.</summary>
    public const string Missed = "missed";

    /// <summary>A call did not return in time.</summary>
    public const string Blocked = "blocked";

    /// <summary>Everybody agreed, and the socket had the value before.</summary>
    public const string Unchanged = "unchanged";

    private const string Differs = "differs: ";
    private const string Refused = "refused: ";

    public bool IsWorking => Outcome == Works;

    /// <summary>What the accessors and libc do not agree on.</summary>
    public string? Difference => Outcome.StartsWith(Differs, StringComparison.Ordinal) ? Outcome[Differs.Length..] : null;

    /// <summary>The errors on which they agree, as SocketError names them.</summary>
    public IEnumerable<string> Errors => Outcome.StartsWith(Refused, StringComparison.Ordinal) ? Outcome[Refused.Length..].Split(", ") : [];

    public string Call => $"{(Access == Access.Read ? "reading" : "setting")} {Option} on {Socket}";

    public static string Different(string how) => Differs + how.ReplaceLineEndings(" ").Replace('\t', ' ');

    public static string RefusedWith(IEnumerable<string> errors) => Refused + string.Join(", ", errors.Distinct());

    public static TrialRow? Parse(string line) => line.Split('\t') is [var option, var access, var socket, var outcome]
        ? new TrialRow(option, Enum.Parse<Access>(access), socket, outcome)
        : null;

    public string Format() => string.Join('\t', Option, Access, Socket, Outcome);
}
