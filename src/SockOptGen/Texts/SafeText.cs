using System.Globalization;

namespace SockOptGen.Texts;

/// <summary>What prose of a catalogue, which is untrusted input, may hold.</summary>
internal static class SafeText
{
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

            // The last two are no characters, and XML takes neither.
            if (c >= '\uFFFE' || char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                return $"the character U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}";
            }
        }

        return text.Contains("*/") ? "'*/'" : text.Contains("</") || text.Contains("/>") ? "a tag" : null;
    }
}
