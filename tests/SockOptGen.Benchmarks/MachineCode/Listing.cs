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

    /// <summary>The instructions from the entry to the first return, without the JIT's remarks; behind that lie the rare cases.</summary>
    public string MainPath()
    {
        var lines = Text.Split('\n').Skip(1).Where(line => !string.IsNullOrWhiteSpace(line) && line[0] != ';').ToList();
        var last = lines.FindIndex(line => line.Trim() == "ret" || line.Contains("tail.jmp", StringComparison.Ordinal));
        return string.Join('\n', lines.Take(last + 1));
    }

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
