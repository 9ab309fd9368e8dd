using System.Text;

namespace SockOptGen.Emit;

/// <summary>Breaks lines that an editor would cut off.</summary>
internal static class SourceLines
{
    /// <summary>The columns of a line.</summary>
    public const int Width = 140;

    private const string Comment = "///";
    private const string Arrow = "=>";

    // Where code may go on in the next line: behind the first two, in front of the others.
    private static readonly string[] s_separators = [", ", $" {Arrow} ", " ? ", " : ", " || ", " | "];

    /// <summary>Breaks every line of <paramref name="text"/> that is too long, where it can be broken.</summary>
    public static string Fit(string text)
    {
        StringBuilder? fitted = null;
        var copied = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end - start > Width)
            {
                fitted ??= new StringBuilder(text.Length + (text.Length / 16));
                fitted.Append(text, copied, start - copied);
                AppendBroken(fitted, text.Substring(start, end - start));
                copied = end;
            }

            start = end + 1;
        }

        return fitted is null ? text : fitted.Append(text, copied, text.Length - copied).ToString();
    }

    private static void AppendBroken(StringBuilder fitted, string line)
    {
        var indent = line.Length - line.TrimStart().Length;
        var isComment = string.CompareOrdinal(line, indent, Comment, 0, Comment.Length) == 0;
        var next = new string(' ', indent) + (isComment ? $"{Comment} " : "    ");
        while (line.Length > Width)
        {
            var place = isComment ? BreakOfComment(line, next.Length) : BreakOfCode(line, next.Length);
            if (place < 0)
            {
                break;
            }

            var done = line.Substring(0, place).TrimEnd();
            fitted.Append(done).Append('\n');
            line = next + line.Substring(place).TrimStart();
            if (done.EndsWith(Arrow, StringComparison.Ordinal))
            {
                // What goes on further belongs to what stands behind the arrow.
                next += "    ";
            }
        }

        fitted.Append(line);
    }

    /// <summary>The last blank that fits and stands in no tag.</summary>
    private static int BreakOfComment(string line, int first)
    {
        var (place, isTag) = (-1, false);
        for (var i = first; i < line.Length && (i <= Width || place < 0); i++)
        {
            isTag = line[i] == '<' || (isTag && line[i] != '>');
            if (line[i] == ' ' && !isTag)
            {
                place = i;
            }
        }

        return place;
    }

    /// <summary>Behind the arrow of a member, or else the last separator that fits and stands in no text.</summary>
    private static int BreakOfCode(string line, int first)
    {
        var (place, isText, depth) = (-1, false, 0);
        for (var i = 0; i < line.Length && (i < Width || place < 0); i++)
        {
            isText ^= line[i] == '"';
            depth += isText ? 0 : line[i] is '(' or '{' or '[' ? 1 : line[i] is ')' or '}' or ']' ? -1 : 0;
            if (isText || i < first ||
                s_separators.FirstOrDefault(separator =>
                    string.CompareOrdinal(line, i, separator, 0, separator.Length) == 0) is not { } found)
            {
                continue;
            }

            var isBehind = found[0] == ',' || found == s_separators[1];
            var end = isBehind ? i + found.TrimEnd().Length : i;
            if (end > Width && place >= 0)
            {
                break;
            }

            place = end;
            if (found == s_separators[1] && depth == 0)
            {
                return place;
            }
        }

        return place;
    }
}
