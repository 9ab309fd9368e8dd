using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Benchmarks.Compiling;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>Source files as programs have them: services, parsers, numbers, and in one of fifty calls
/// that read and set socket options.</summary>
internal static class GeneratedProject
{
    private const int FilesForOneWithSockets = 50;
    private static readonly string[] s_plain = [Source("Service"), Source("Parser"), Source("Matrix")];
    private static readonly string s_sockets = Source("Sockets");

    /// <summary>The texts of <paramref name="count"/> files.</summary>
    public static IReadOnlyList<string> Files(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => (i % FilesForOneWithSockets == 0 ? s_sockets : s_plain[i % s_plain.Length])
            .Replace("$n$", i.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>One file with <paramref name="count"/> methods that set up a socket, eight calls in each.</summary>
    public static string CallSites(int count)
    {
        var start = s_sockets.IndexOf("    public void SetUp()", StringComparison.Ordinal);
        var end = s_sockets.IndexOf("    public void Dispose()", StringComparison.Ordinal);
        var methods = Enumerable.Range(0, count)
            .Select(i => s_sockets[start..end].Replace("SetUp()", string.Create(CultureInfo.InvariantCulture, $"SetUp{i}()")));
        return s_sockets[..end].Replace("$n$", "") + string.Concat(methods) + s_sockets[end..];
    }

    /// <summary>The files as a library, with what the generator adds to them.</summary>
    public static Compilation Compile(IEnumerable<string> files, bool generates = true)
    {
        var options = Project.ParseOptions(writesDocumentation: false);
        Compilation compilation = Project.Create(options)
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(
                files.Select((file,
                    i) => Project.Parse(file, options, string.Create(CultureInfo.InvariantCulture, $"/project/File{i}.cs"))));
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        if (generates)
        {
            CSharpGeneratorDriver.Create([new SocketOptionGenerator().AsSourceGenerator()], [], options,
                new BuildProperties(Subject.DefaultProperties))
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        return compilation;
    }

    private static string Source(string name)
    {
        using var stream = typeof(GeneratedProject).Assembly.GetManifestResourceStream($"{name}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
