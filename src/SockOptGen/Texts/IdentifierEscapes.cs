using System.Globalization;

namespace SockOptGen.Texts;

/// <summary>
/// Identifiers that are written otherwise than they are called: C# takes \u0047 and \U00000047 for a G, and does not count characters
/// that only say how others are shown.
/// </summary>
internal static class IdentifierEscapes
{
    /// <summary>Puts the characters that are meant into <paramref name="buffer"/>, and returns how many they are: as many as
    /// <paramref name="length"/> where nothing is written otherwise.</summary>
    public static int Resolve(char[] buffer, int length)
    {
        var end = 0;
        for (var at = 0; at < length; at++)
        {
            var c = buffer[at];
            if (c == '\\' && at + 1 < length && Digits(buffer[at + 1]) is > 0 and var digits && at + 1 + digits < length &&
                Number(buffer, at + 2, digits) is { } number)
            {
                c = number;
                at += digits + 1;
            }

            if (c < 128 || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                buffer[end++] = c;
            }
        }

        return end;
    }

    private static int Digits(char marker) => marker == 'u' ? 4 : marker == 'U' ? 8 : 0;

    // No name has a character above 16 bits.
    private static char? Number(char[] buffer, int start, int digits)
    {
        var number = 0L;
        for (var i = start; i < start + digits; i++)
        {
            if (!Uri.IsHexDigit(buffer[i]))
            {
                return null;
            }

            number = (number * 16) + Uri.FromHex(buffer[i]);
        }

        return number <= char.MaxValue ? (char)number : null;
    }
}
