namespace SockOptGen.Tool.Dumps;

/// <summary>A value that two dumps have otherwise.</summary>
/// <param name="Socket">The socket.</param>
/// <param name="Option">The option, of a structure the member.</param>
/// <param name="Before">The value in the first; null: it is not there.</param>
/// <param name="After">The value in the second; null: it is not there.</param>
internal sealed record Difference(string Socket, string Option, string? Before, string? After);

/// <summary>Compares what was read at two moments, or on two systems.</summary>
internal static class DumpComparison
{
    /// <summary>The differences, socket by socket; a whole socket that is missing is one difference with an empty option.</summary>
    public static IReadOnlyList<Difference> Compare(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> before,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> after)
    {
        var differences = new List<Difference>();
        foreach (var socket in before.Keys.Union(after.Keys))
        {
            before.TryGetValue(socket, out var old);
            if (old is not null && after.TryGetValue(socket, out var now))
            {
                differences.AddRange(Compare(socket, old, now));
            }
            else
            {
                differences.Add(new Difference(socket, "", old is null ? null : "there", old is null ? "there" : null));
            }
        }

        return differences;
    }

    /// <summary>The differences of one socket.</summary>
    public static IEnumerable<Difference> Compare(
        string socket, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Union(after.Keys)
            .Select(option => new Difference(socket, option, before.GetValueOrDefault(option), after.GetValueOrDefault(option)))
            .Where(difference => difference.Before != difference.After);
}
