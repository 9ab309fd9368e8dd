using System.Text.RegularExpressions;

namespace SockOptGen.Benchmarks.MachineCode;

/// <summary>The machine code of one method, as the JIT prints it.</summary>
internal sealed partial record Listing(string Method, string Tier, string Text)
{
    /// <summary>The names of the called methods.</summary>
    public IReadOnlyList<string> Calls => [.. CallPattern().Matches(Text).Select(match => match.Groups[1].Value.Trim())];

    /// <summary>The number of conditional jumps.</summary>
    public int Branches => BranchPattern().Count(Text);

    public int Bytes => int.Parse(SizePattern().Match(Text).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every listing in the JIT's output.</summary>
    public static IEnumerable<Listing> Parse(string output) => output
        .Split("; Assembly listing for method ", StringSplitOptions.RemoveEmptyEntries)
        .Select(text => new Listing(NamePattern().Match(text).Groups[1].Value, TierPattern().Match(text).Groups[1].Value, text))
        .Where(listing => listing.Method.Length != 0);

    /// <summary>The instructions, without the JIT's remarks.</summary>
    public string Instructions() => string.Join('\n', Text.Split('\n')
        .Where(line => line.Length != 0 && line[0] != ';' && line.Trim().Length != 0)
        .Skip(1));

    [GeneratedRegex(@"^[^\r\n(]*?:(\w+)\(")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\(([^()]*)\)\s*$", RegexOptions.Multiline)]
    private static partial Regex TierPattern();

    [GeneratedRegex(@"^\s+(?:call|tail\.jmp)\s+(.*)$", RegexOptions.Multiline)]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"^\s+j(?!mp)\w+\s", RegexOptions.Multiline)]
    private static partial Regex BranchPattern();

    [GeneratedRegex(@"Total bytes of code (\d+)")]
    private static partial Regex SizePattern();
}
