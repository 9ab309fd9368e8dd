using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Linking;

/// <summary>What is wrong between entries: one message for one mistake, and no more than somebody reads.</summary>
internal sealed class LinkReports
{
    private readonly List<LinkProblem> _problems = [];

    // Odd names are counted apart, so that no mistake hides behind them.
    private readonly Dictionary<(string Path, bool IsOdd), int> _counts = [];

    /// <summary>Names of entries that were left out, for which there is a message already.</summary>
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    private bool _isPartial;
    private int _suggestions;

    public EquatableArray<LinkProblem> Problems => _problems.ToEquatableArray();

    public void Add(LinkProblem problem)
    {
        var counted = (problem.Path, problem.Id == RuleIds.UnconventionalName);
        _counts.TryGetValue(counted, out var count);
        _counts[counted] = count + 1;
        if (count < CatalogueLimits.Reports)
        {
            _problems.Add(problem);
        }
        else if (count == CatalogueLimits.Reports)
        {
            var limit = Digits.Of(CatalogueLimits.Reports);
            _problems.Add(problem with
            {
                Message = $"The catalogue has more than {limit} mistakes; fix those before this one first; the rest is not reported"
            });
        }
    }

    /// <summary>Notes what <paramref name="file"/> would have had without the mistakes that are told already.</summary>
    public void AddRefused(CatalogueFile file)
    {
        _isPartial |= file.IsPartial;
        foreach (var name in file.Refused)
        {
            _refused.Add(name);
        }
    }

    public void AddRefused(string name) => _refused.Add(name);

    /// <summary>Whether an entry named <paramref name="name"/> may be missing because of a mistake that is told already.</summary>
    public bool Explains(string name) => _isPartial || _refused.Contains(name);

    /// <summary>"did you mean 'seconds'?", or <paramref name="advice"/>; the whole of it for as many names only as anybody is told
    /// of.</summary>
    public string Suggest(string name, IEnumerable<string> known, string advice) =>
        ++_suggestions > CatalogueLimits.Reports ? advice : Suggestion.For(name, known, advice);
}
