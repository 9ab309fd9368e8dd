using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Benchmarks.Compiling;

namespace SockOptGen.Benchmarks.Corpus;

/// <summary>
/// A group of public code as a project for net10.0 that references the package. Packages it uses are missing; what they declare stays
/// unbound.
/// </summary>
internal static class CorpusCompilation
{
    private const string Implicit =
        "System;System.Collections.Generic;System.IO;System.Linq;System.Net.Http;System.Threading;System.Threading.Tasks";

    private static readonly ImmutableArray<MetadataReference> s_references = [.. FindReferences()];
    private static readonly ImmutableArray<string> s_symbols =
    [
        "TRACE", "RELEASE", "NET", "NET10_0", "NETCOREAPP",
        .. Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER"),
        .. new[] { "1_0", "1_1", "2_0", "2_1", "2_2", "3_0", "3_1" }.Select(version => $"NETCOREAPP{version}_OR_GREATER"),
    ];

    public static Compilation Create(Checkout checkout, ProjectGroup group)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None)
            .WithPreprocessorSymbols(s_symbols.Concat(group.Projects.SelectMany(project => project.Symbols)).Distinct());
        var trees = group.Files.Where(file => File.Exists(checkout.FullPath(file)))
            .Select(file => Parse(File.ReadAllText(checkout.FullPath(file)), file))
            .Append(Parse(string.Concat(Usings(group).Select(name => $"global using {name};\n")), "<usings>"))
            .ToList();
        var compilation = CSharpCompilation.Create("Corpus", trees, s_references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var properties = new BuildProperties(Subject.DefaultProperties);
        CSharpGeneratorDriver.Create([new SocketOptionGenerator().AsSourceGenerator()], [], options, properties)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;

        SyntaxTree Parse(string text, string path) => Project.Parse(text, options, path);
    }

    private static IEnumerable<string> Usings(ProjectGroup group) => group.Projects.SelectMany(project => project.Usings)
        .Concat(group.Projects.Any(project => project.HasImplicitUsings) ? Implicit.Split(';') : [])
        .Distinct();

    private static IEnumerable<MetadataReference> FindReferences()
    {
        var web = new DirectoryInfo(Path.Combine(Sdk.Folder, "../../packs/Microsoft.AspNetCore.App.Ref"));
        var more = web.Exists
            ? Directory.GetFiles(Path.Combine(web.GetDirectories().MaxBy(version => version.Name)!.FullName, "ref/net10.0"), "*.dll")
            : [];
        return Project.ReferencePaths.Concat(more).DistinctBy(Path.GetFileName).Select(path => MetadataReference.CreateFromFile(path));
    }
}
