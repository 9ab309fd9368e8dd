using System.Text.RegularExpressions;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>Which sources a Compile item means.</summary>
internal sealed class SourcePattern(string folder, string path, bool isEnd)
{
    private readonly Regex _regex = new($"{(isEnd ? "(^|/)" : "^")}{Expression(path)}$", RegexOptions.CultureInvariant);

    public static SourcePattern Create(string folder, string item)
    {
        item = item.Replace("$(MSBuildThisFileDirectory)", "").Replace("$(MSBuildProjectDirectory)", ".").Replace('\\', '/');

        // What a property says is not known; what stands behind it mostly names one file.
        return item.LastIndexOf(')') is >= 0 and var end
            ? new SourcePattern(folder, item[(end + 1)..].TrimStart('/'), isEnd: true)
            : new SourcePattern(folder, RepositoryPath.Combine(folder, item), isEnd: false);
    }

    /// <summary>Whether this is worth a look: behind a property nothing but wildcards, or a single name, means any file.</summary>
    public bool IsTelling => !isEnd || (path.Contains('/', StringComparison.Ordinal) && !path.Contains('*', StringComparison.Ordinal));

    public IEnumerable<string> Find(IReadOnlyList<string> sources)
    {
        if (!IsTelling)
        {
            return [];
        }

        var found = sources.Where(source => _regex.IsMatch(source));
        return isEnd ? found.OrderByDescending(Common).Take(1) : found;
    }

    private int Common(string source) => source.Zip(folder).TakeWhile(pair => pair.First == pair.Second).Count();

    private static string Expression(string path) => Regex.Escape(path)
        .Replace(@"\*\*/", "(?:.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*").Replace(@"\?", "[^/]");
}
