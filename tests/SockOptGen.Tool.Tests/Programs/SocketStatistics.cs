using System.Globalization;
using System.Text.RegularExpressions;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>What `ss -tneimop` says of a socket: a second look at the same kernel, by a program that asks it in another way.</summary>
internal sealed partial class SocketStatistics
{
    private readonly string _line;

    private SocketStatistics(string line) => _line = line;

    /// <summary>What stands behind <paramref name="word"/> and a colon; null where ss does not show it.</summary>
    public string? this[string word] =>
        Regex.Match(_line, $@"\s{word}:(\S+)") is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether <paramref name="word"/> is among those that stand alone, such as "sack".</summary>
    public bool Has(string word) => Regex.IsMatch(_line, $@"\s{word}\s");

    /// <summary>The longest queue of connections that wait for accept; of a socket that listens.</summary>
    public int Backlog => int.Parse(_line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture);

    /// <summary>A part of its memory, such as "rb", the receive buffer.</summary>
    public int Memory(string part) =>
        int.Parse(Regex.Match(_line, $@"skmem:\(.*?\b{part}(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>When the next keep-alive probe is due; null where the timer does not run.</summary>
    public TimeSpan? KeepAliveTimer => KeepAlive().Match(_line) is { Success: true } match
        ? new TimeSpan(0, Number(match.Groups["minutes"]), Number(match.Groups["seconds"])) : null;

    /// <summary>The TCP sockets at <paramref name="port"/>, by the kernel's numbers for them.</summary>
    public static async Task<IReadOnlyDictionary<ulong, SocketStatistics>> OnPortAsync(int port)
    {
        var run = await Command.RunAsync(new(RunningProgram.Find("ss"), ["-Htaneimop", $"( sport = :{port} or dport = :{port} )"]));
        return run.ShouldSucceed().Output.Replace("\n\t", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new SocketStatistics($"{line} ")).ToDictionary(socket => ulong.Parse(
                socket["sk"]!, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    public override string ToString() => _line;

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"timer:\(keepalive,((?<minutes>\d+)min)?((?<seconds>\d+)(sec|\.))?")]
    private static partial Regex KeepAlive();
}
