using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>JSON in which « and » stand around the text that a diagnostic is expected at.</summary>
internal sealed record MarkedJson(string Text, TextSpan Span)
{
    public static MarkedJson Parse(string marked)
    {
        var start = marked.IndexOf('«');
        var end = marked.IndexOf('»') - 1;
        Assert.True(start >= 0 && end >= start, "The JSON has no marker.");
        return new MarkedJson(marked.Replace("«", "").Replace("»", ""), TextSpan.FromBounds(start, end));
    }

    /// <summary>A catalogue with one valid option beside <paramref name="marked"/>, another entry of `options`.</summary>
    public static MarkedJson Option(string marked) => Parse(
        $$"""
        {
          // Comments and trailing commas are fine.
          "options": [
            { "name": "SO_GOOD", "level": "SOL_SOCKET", "accessor": "SoGood", "type": "int32", "access": "read",
              "numbers": { "linux": 12 }, "summary": "Größe, good." },
            {{marked}},
          ],
        }
        """);
}
