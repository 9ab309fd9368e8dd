using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Emit;

/// <summary>Makes a file of what was emitted, with no line that an editor would cut off.</summary>
/// <remarks>
/// A long one of a project without settings never becomes one string: .NET collects an object of 85,000 bytes only together with
/// everything else, and a few of them make it do that.
/// </remarks>
internal static class SourceFile
{
    /// <summary>How many characters are fitted at a time.</summary>
    private const int Piece = 16_000;

    /// <summary>The file with the text <paramref name="emitted"/>; whether other assemblies see its types.</summary>
    public static SourceText Of(string emitted, bool isPublic) => Of(new StringBuilder(emitted), isPublic);

    /// <inheritdoc cref="Of(string, bool)"/>
    public static SourceText Of(StringBuilder emitted, bool isPublic)
    {
        var text = isPublic ? new StringBuilder(Visibility.ToPublic(emitted.ToString())) : emitted;
        var fitted = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var lines = Lines(text, start);
            fitted.Append(SourceLines.Fit(lines));
            start += lines.Length;
        }

        using var reader = new BuilderReader(fitted);
        return SourceText.From(reader, fitted.Length, Encoding.UTF8);
    }

    /// <summary>The whole lines that begin at <paramref name="start"/>, of about a piece.</summary>
    private static string Lines(StringBuilder text, int start)
    {
        var left = text.Length - start;
        if (left > Piece)
        {
            var piece = text.ToString(start, Piece);
            var length = piece.LastIndexOf('\n') + 1;
            if (length != 0)
            {
                return piece.Substring(0, length);
            }
        }

        return text.ToString(start, left);
    }
}
