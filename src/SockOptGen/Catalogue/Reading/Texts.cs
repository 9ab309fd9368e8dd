using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.Catalogue.Reading;

/// <summary>What texts of a catalogue, which is untrusted input, may hold.</summary>
internal static class Texts
{
    private const int MaxShown = 60;

    /// <summary>Whether <paramref name="text"/> can stand as a name in the emitted code. ASCII only: look-alikes and direction marks have no place in a name.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || (text[0] is >= '0' and <= '9') || SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="text"/> names a C type: words with blanks between, the last perhaps with an array's length.</summary>
    public static bool IsCType(string text) => text.Split(' ').All(IsCWord);

    /// <summary>Whether <paramref name="text"/> names a member of a C structure, perhaps one of a structure inside it.</summary>
    public static bool IsCMember(string text) => text.Split('.').All(IsCWord);

    /// <summary>What in <paramref name="text"/> could end the comment that it lands in, in words; null where nothing could.</summary>
    public static string? FindUnsafe(string text)
    {
        foreach (var c in text)
        {
            // Nearly all: the built-in catalogue has half a million of them, to be gone through before anything is optimized.
            if (c is >= ' ' and <= '~')
            {
                continue;
            }

            if (c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029')
            {
                return "a line break";
            }

            if (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                return $"the character U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}";
            }
        }

        return text.Contains("*/") ? "'*/'" : text.Contains("</") || text.Contains("/>") ? "a tag" : null;
    }

    /// <summary><paramref name="text"/> as it may stand in a message: short, and on one line.</summary>
    public static string Show(string text)
    {
        var shown = text.Length > MaxShown ? text.Substring(0, MaxShown) + "…" : text;
        return OnOneLine(shown);
    }

    /// <summary>A message of another reader, which may quote a text to its end: its beginning and its end, on one line.</summary>
    public static string ShowMessage(string message) => OnOneLine(
        message.Length > 3 * MaxShown ? message.Substring(0, MaxShown) + "…" + message.Substring(message.Length - MaxShown) : message);

    public static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OnOneLine(string text) =>
        FindUnsafe(text) is null ? text : new string([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);

    // C's keywords are not those of C#, and the word does not come near code. An array has its length or an index behind it.
    private static bool IsCWord(string word)
    {
        var bracket = word.IndexOf('[');
        return bracket < 0
            ? IsIdentifier(word + "_")
            : word.EndsWith("]", StringComparison.Ordinal) && IsIdentifier(word.Substring(0, bracket) + "_") && IsIdentifier("_" + word.Substring(bracket + 1, word.Length - bracket - 2));
    }
}
