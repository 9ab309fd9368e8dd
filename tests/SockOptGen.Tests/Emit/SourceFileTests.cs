using System.Globalization;
using System.Text;
using SockOptGen.Emit;

namespace SockOptGen.Tests.Emit;

public class SourceFileTests
{
    private static readonly string s_line = $"    /// {new string('x', 100)} {new string('y', 100)}\n";

    [Fact]
    public void File_has_every_line_once_however_long_it_is()
    {
        var lines = Enumerable.Range(0, 3_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}\n")).ToList();
        var text = string.Concat(lines.Select(line => line + s_line));

        var file = SourceFile.Of(new StringBuilder(text), isPublic: false);

        Assert.Equal(SourceLines.Fit(text), file.ToString());
        Assert.Equal(3 * lines.Count, file.Lines.Count - 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("\n")]
    public void Short_file_is_what_was_emitted(string text) => Assert.Equal(text, SourceFile.Of(text, isPublic: false).ToString());

    [Fact]
    public void Line_that_is_longer_than_a_piece_stays_one()
    {
        var text = $"{new string('x', 50_000)}\nz\n";

        Assert.Equal(text, SourceFile.Of(text, isPublic: false).ToString());
    }

    [Fact]
    public void Reader_gives_the_text_in_pieces_of_any_size()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i} ");
        }

        using var reader = new BuilderReader(text);
        var read = new StringBuilder().Append((char)reader.Peek());
        Assert.Equal('0', reader.Read());
        var buffer = new char[1_001];
        for (var count = reader.Read(buffer, 1, 1_000); count != 0; count = reader.Read(buffer, 1, 1_000))
        {
            read.Append(buffer, 1, count);
        }

        Assert.Equal(text.ToString(), read.ToString());
        Assert.Equal((-1, -1), (reader.Peek(), reader.Read()));
    }
}
