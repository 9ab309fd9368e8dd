using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>A user's catalogue in memory.</summary>
internal sealed class CatalogueText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
