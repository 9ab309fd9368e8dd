using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Edits as a hurried hand makes them: a token is left out, doubled, or swapped with the next one.</summary>
internal static class TokenEdits
{
    /// <summary><paramref name="text"/> with edits at random places: <paramref name="count"/>, or one for
    /// twenty tokens of a short text.</summary>
    public static (string Text, int Count) Apply(string text, int count, Random random)
    {
        var tokens = SyntaxFactory.ParseTokens(text).Select(token => token.Span).Where(span => span.Length != 0).ToArray();
        count = Math.Min(count, tokens.Length / 20);
        // Every other token at most: a swap takes the next one with it.
        var edits = new Dictionary<int, int>();
        while (edits.Count < count)
        {
            edits[random.Next(tokens.Length / 2) * 2] = random.Next(3);
        }

        return (Rewrite(text, tokens, edits), count);
    }

    private static string Rewrite(string text, TextSpan[] tokens, Dictionary<int, int> edits)
    {
        var (result, position) = (new StringBuilder(text.Length), 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            result.Append(text, position, tokens[i].Start - position);
            var token = text.AsSpan(tokens[i].Start, tokens[i].Length);
            position = tokens[i].End;
            if (!edits.TryGetValue(i, out var edit))
            {
                result.Append(token);
            }
            else if (edit == 1)
            {
                result.Append(token).Append(' ').Append(token);
            }
            else if (edit == 2 && i + 1 < tokens.Length)
            {
                var next = text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length);
                result.Append(next).Append(text, position, tokens[i + 1].Start - position).Append(' ').Append(token);
                position = tokens[++i].End;
            }
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
