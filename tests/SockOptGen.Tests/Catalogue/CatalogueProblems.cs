using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Tests.Catalogue;

/// <summary>What is wrong in the files of a catalogue, as a compiler would say it.</summary>
internal static class CatalogueProblems
{
    /// <summary>One line for each problem: "options/sctp.json(12,3): There is no type 'x'".</summary>
    public static IReadOnlyList<string> Of(IEnumerable<(string Path, SourceText Text)> files)
    {
        var linker = new Linker(EmittedNames.Reserved);
        var lines = new List<string>();
        foreach (var (path, text) in files)
        {
            string At(TextSpan span, string message)
            {
                var place = text.Lines.GetLinePosition(span.Start);
                return $"{path}({place.Line + 1},{place.Character + 1}): {message}";
            }

            var read = CatalogueReader.Read(path, text, EmittedNames.Reserved);
            lines.AddRange(read.Problems.Select(problem => At(problem.Span, problem.Message)));
            var known = linker.Problems.Length;
            linker.Add(read.File);
            lines.AddRange(linker.Problems.Skip(known)
                .Select(problem => At(CatalogueAnalyzer.SpanOf(problem, read.Root!), problem.Message)));
        }

        return lines;
    }
}
