using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>An additional file of a test project.</summary>
internal sealed class TestFile(string path, SourceText text) : AdditionalText
{
    public TestFile(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
