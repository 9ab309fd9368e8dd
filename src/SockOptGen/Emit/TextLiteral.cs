using System.Globalization;
using System.Text;

namespace SockOptGen.Emit;

/// <summary>Prose of a catalogue as a C# literal.</summary>
internal static class TextLiteral
{
    /// <summary>What a line takes beside its indent and the name of what it is for.</summary>
    private const int Width = 105;

    /// <summary>The literal, over several lines where it is long; "null" for no text.</summary>
    public static string Of(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var (literal, start) = (new StringBuilder("\""), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ' && literal.Length - start + LengthOfWord(text, i + 1) > Width)
            {
                literal.Append(" \" +\n                \"");
                start = literal.Length;
            }
            else
            {
                Append(literal, text[i]);
            }
        }

        return literal.Append('"').ToString();
    }

    private static void Append(StringBuilder literal, char c)
    {
        if (c is '"' or '\\' or '\u2028' or '\u2029' || char.IsControl(c))
        {
            // Not \": what breaks long lines counts quotes.
            literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            literal.Append(c);
        }
    }

    private static int LengthOfWord(string text, int start) =>
        (text.IndexOf(' ', start) is >= 0 and var end ? end : text.Length) - start;
}
