using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>Gathers what systems make of a value that they do not take, and says it once for those that do the same.</summary>
internal sealed class RangeFindings
{
    private readonly List<(string Given, Clause Clause, List<Platform> Platforms)> _findings = [];
    private (long Value, Limit Limit)? _first;

    /// <summary>Judges <paramref name="value"/>, in the option's native unit.</summary>
    public void Add(LinkedOption option, Platform platform, long value)
    {
        if (Limit.Broken(option, platform, value) is not { } limit)
        {
            return;
        }

        _first ??= (value, limit);
        var unit = UnitOf(option, limit.Range.Max ?? 0);
        Add($"{Digits.Of(value)} is out of range for", new Clause(ClauseKind.Limit, $"{limit}{unit}", limit.IsRefused), platform);
    }

    /// <summary>Judges <paramref name="value"/>, a number that is handed to .NET, which makes a timeval of a timeout.</summary>
    public void AddNumber(LinkedOption option, Platform platform, long value)
    {
        Add(option, platform, value);
        if (value < 0 && option.Type.Layout[platform] == NativeLayout.Timeval)
        {
            Add($"{Digits.Of(value)} is out of range for", new Clause(ClauseKind.NegativeTime), platform);
        }
    }

    /// <summary>Whether a number that is handed to .NET can be wrong at all, so that few calls ask for the systems' constants.</summary>
    public static bool CanBeAny(LinkedOption option) =>
        !option.Option.Range.IsUnbounded || option.Option.Limits != default ||
        (option.Type.Kind == ValueKind.Duration && option.Type.MainLayout.Layout == NativeLayout.Timeval);

    /// <summary>A text of <paramref name="length"/> bytes.</summary>
    public void AddText(LinkedOption option, Platform platform, int length)
    {
        if (length >= option.Option.Size)
        {
            Add($"A text of {Digits.Of(length)} bytes is too long for", new Clause(ClauseKind.Text, Digits.Of(option.Option.Size - 1)),
                platform);
        }
    }

    /// <summary>What was gathered about <paramref name="option"/>, in words; null: nothing.</summary>
    public string? Message(LinkedOption option)
    {
        if (_findings.Count == 0)
        {
            return null;
        }

        var clauses = _findings.GroupBy(static finding => finding.Given).Select(group =>
            $"{group.Key} {option.Option.Name}: " +
                $"{string.Join("; ", group.OrderBy(static finding => finding.Platforms.Contains(Platform.Windows)).Select(Sentence))}");
        return string.Join("; ", clauses) + Hint(option);
    }

    private static string Sentence((string Given, Clause Clause, List<Platform> Platforms) finding) => finding.Clause.Of(finding.Platforms);

    /// <summary>What may have been meant.</summary>
    private string Hint(LinkedOption option) =>
        _first is var (wrong, limit) && LikelyIntent.Of(option, limit, wrong) is { } meant ? $"; {meant.Reason}" : "";

    private static string UnitOf(LinkedOption option, long count) =>
        option.Type.Unit is { } unit && count != 1 ? $" {unit.ToString().ToLowerInvariant()}" : "";

    private void Add(string given, Clause clause, Platform platform)
    {
        var same = _findings.FindIndex(finding => finding.Given == given && finding.Clause == clause);
        if (same < 0)
        {
            same = _findings.Count;
            _findings.Add((given, clause, []));
        }

        if (!_findings[same].Platforms.Contains(platform))
        {
            _findings[same].Platforms.Add(platform);
        }
    }

    private enum ClauseKind
    {
        Limit,
        NegativeTime,
        Text,
    }

    /// <summary>What systems make of a value, to be said of one or of several.</summary>
    private readonly record struct Clause(ClauseKind Kind, string Limit = "", bool IsRefused = false)
    {
        public string Of(List<Platform> platforms)
        {
            var systems = PlatformWords.List(platforms);
            string takes = Verb("takes", "take"), refuses = Verb("refuses", "refuse"), cuts = Verb("cuts", "cut");
            return Kind switch
            {
                ClauseKind.Limit when IsRefused => $"{systems} {takes} {Limit}, and the call fails with EINVAL",
                ClauseKind.Limit => $"{systems} {takes} {Limit}, and {refuses} the call or {cuts} the value",
                ClauseKind.NegativeTime =>
                    $"{systems} {Verb("does", "do")} not take a negative time (0 means no limit), " +
                    "and the call fails with SocketError.InvalidArgument",
                ClauseKind.Text => $"{systems} {takes} {Limit} bytes at most, and {refuses} the call or {cuts} the text",
                _ => throw new InvalidOperationException($"No clause for {Kind}."),
            };

            string Verb(string one, string several) => Phrases.Verb(platforms.Count, one, several);
        }
    }
}
