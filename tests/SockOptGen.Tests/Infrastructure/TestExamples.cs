using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>The C# that the tests of rules and fixes hold as strings, without their marks.</summary>
internal static class TestExamples
{
    /// <summary>Those in <paramref name="files"/>, as whole files.</summary>
    public static List<string> In(IEnumerable<string> files) =>
    [
        .. files.Where(text => text.Contains("CallTest", StringComparison.Ordinal) || text.Contains("FixTest", StringComparison.Ordinal))
            .SelectMany(text => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Select(literal => literal.Token.ValueText)
            .Where(text => text.Contains("ocket", StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal))
            // With a Socket of its own the project would be none that the rules are for.
            .Where(text => !text.Contains("namespace System.Net.Sockets", StringComparison.Ordinal))
            .Select(text =>
                MarkedSource.Parse(text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)).Text),
    ];
}
