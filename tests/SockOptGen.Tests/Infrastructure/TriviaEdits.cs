using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Edits that change nothing: comments and line breaks between tokens, or none where one was.</summary>
internal static class TriviaEdits
{
    /// <summary><paramref name="text"/> with <paramref name="count"/> of them at random places. Comments are c0c, c1c and so on.</summary>
    public static string Apply(string text, int count, Random random)
    {
        var spans = SyntaxFactory.ParseTokens(text).Select(token => token.Span).Where(span => span.Length != 0).ToArray();
        var places = Enumerable.Range(0, count).Select(_ => random.Next(1, spans.Length)).ToHashSet();
        var (result, position, comments) = (new StringBuilder(text.Length), 0, 0);
        for (var i = 0; i < spans.Length; i++)
        {
            var between = text[position..spans[i].Start];
            result.Append(places.Contains(i)
                ? random.Next(4) switch
                {
                    0 => $"{between}/* c{comments++}c */ ",
                    1 => $"{between} // c{comments++}c\n",
                    2 => $"{between}\n    ",
                    // What is left of a comment or a directive needs its line.
                    _ => string.IsNullOrWhiteSpace(between) && between.Length != 0 ? " " : between,
                }
                : between).Append(text, spans[i].Start, spans[i].Length);
            position = spans[i].End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
