using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SockOptGen.Tool.Tests.Pictures;

/// <summary>What a terminal shows, as a picture: text in a font of equal widths, which needs no other file.</summary>
internal sealed partial class TerminalPicture : IAnsiConsoleEncoder
{
    private const double Width = 8.4;
    private const int Height = 19;
    private const int Margin = 14;

    public string Encode(IAnsiConsole console, IEnumerable<IRenderable> renderable)
    {
        var lines = Segment.SplitLines(renderable.SelectMany(part => part.GetSegments(console)))
            .Select(line => line.ToList()).ToList();
        // What stands at the end of the page is room for a next command.
        while (lines.Count != 0 && TextOf(lines[^1]).Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var (width, height) = ((lines.Max(line => TextOf(line).Length) * Width) + (2 * Margin), (lines.Count * Height) + (2 * Margin));
        var text = new StringBuilder();
        text.Append(string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0} {height}" width="{width:0}" height="{height}" role="img">
            <title>sockopt inspect --changed in a terminal</title>
            <rect width="100%" height="100%" rx="8" fill="#16181d"/>
            <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#d4d7dd">

            """).ReplaceLineEndings("\n"));
        for (var i = 0; i < lines.Count; i++)
        {
            Append(text, lines[i], Margin + ((i + 1) * Height) - 5);
        }

        return text.Append("</g>\n</svg>\n").ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<Segment> line, int y)
    {
        var column = 0;
        foreach (var segment in line)
        {
            foreach (Match words in Words().Matches(segment.Text))
            {
                // Whatever the font, each piece stands where it stood and is as wide as it was.
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin + ((column + words.Index) * Width):0.#}\" y=\"{y}\"")
                    .Append(CultureInfo.InvariantCulture, $" textLength=\"{words.Length * Width:0.#}\"{Look(segment.Style)}>")
                    .Append(WebUtility.HtmlEncode(words.Value)).Append("</text>\n");
            }

            column += segment.Text.Length;
        }
    }

    private static string Look(Style style) =>
        (style.Foreground == Color.Default ? "" : $" fill=\"#{(style.Foreground == Color.Green ? "7ee787" : style.Foreground.ToHex())}\"") +
        (style.Decoration.HasFlag(Decoration.Bold) ? " font-weight=\"bold\"" : "");

    private static string TextOf(IEnumerable<Segment> line) => string.Concat(line.Select(segment => segment.Text)).TrimEnd();

    // Several spaces in a row a picture would draw as one.
    [GeneratedRegex(@"\S+( \S+)*")]
    private static partial Regex Words();
}
