using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>Gathers what systems make of a value that they do not take, and says it once for those that do the same.</summary>
internal sealed class RangeFindings
{
    private readonly List<(string Given, string Clause, List<Platform> Platforms)> _findings = [];
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
        var consequence = limit.IsRefused ? "the call fails there with EINVAL" : "refuse* the call or cut* the value";
        Add($"{Digits.Of(value)} is out of range for", $"take* {limit}{unit}, and {consequence}", platform);
    }

    /// <summary>Judges <paramref name="value"/>, a number that is handed to .NET, which makes a timeval of a timeout.</summary>
    public void AddNumber(LinkedOption option, Platform platform, long value)
    {
        Add(option, platform, value);
        if (value < 0 && option.Type.Layout[platform] == NativeLayout.Timeval)
        {
            Add($"{Digits.Of(value)} is out of range for", "take* no time below zero (0 is no limit), and the call fails there with SocketError.InvalidArgument", platform);
        }
    }

    /// <summary>Whether a number that is handed to .NET can be wrong at all, so that few calls ask for the systems' constants.</summary>
    public static bool CanBeAny(LinkedOption option) =>
        !option.Option.Range.IsUnbounded || option.Option.Limits != default || (option.Type.Kind == ValueKind.Duration && option.Type.MainLayout.Layout == NativeLayout.Timeval);

    /// <summary>A text of <paramref name="length"/> bytes.</summary>
    public void AddText(LinkedOption option, Platform platform, int length)
    {
        if (length >= option.Option.Size)
        {
            Add($"A text of {Digits.Of(length)} bytes is too long for", $"take* {Digits.Of(option.Option.Size - 1)} bytes at most, and refuse* the call or cut* the text", platform);
        }
    }

    /// <summary>Reports what was gathered about <paramref name="option"/> at <paramref name="operation"/>.</summary>
    public bool Report(in RuleContext context, LinkedOption option, IOperation operation) =>
        Message(option) is { } message && context.Report(CallDescriptors.WrongValue, operation, message + Advice(context));

    /// <summary>What was gathered about <paramref name="option"/>, in words; null: nothing.</summary>
    public string? Message(LinkedOption option)
    {
        if (_findings.Count == 0)
        {
            return null;
        }

        var clauses = _findings.GroupBy(static finding => finding.Given).Select(group =>
            $"{group.Key} {option.Option.Name}: {string.Join("; ", group.OrderBy(static finding => finding.Platforms.Contains(Platform.Windows)).Select(Sentence))}");
        return string.Join("; ", clauses) + Hint(option);
    }

    private static string Sentence((string Given, string Clause, List<Platform> Platforms) finding) =>
        $"{NumberMeaning.Systems(finding.Platforms)} {finding.Clause.Replace("*", finding.Platforms.Count == 1 ? "s" : "")}";

    private static string Advice(in RuleContext context) =>
        context.Call.Shape.IsAccessor ? "" : context.Advice(context.OptionOn(context.Platforms[0]));

    /// <summary>What may have been meant.</summary>
    private string Hint(LinkedOption option) => _first is var (wrong, limit) && LikelyIntent.Of(option, limit, wrong) is { } meant ? $"; {meant.Reason}" : "";

    private static string UnitOf(LinkedOption option, long count) =>
        option.Type.Unit is { } unit && count != 1 ? $" {unit.ToString().ToLowerInvariant()}" : "";

    // A star is the ending of a verb, if one system alone does it.
    private void Add(string given, string clause, Platform platform)
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
}
