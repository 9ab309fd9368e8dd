using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>A small program, and how the SDK would have it compiled.</summary>
internal static class Project
{
    // Without the generator no accessor compiles, so that it names five in a comment: a build that
    // leaves out what is not named looks there too.
    public const string Program =
        """
        // SetTcpNoDelay, SetTcpKeepIdle, GetSoReceiveTimeout, GetSoReceiveBuffer, TrySetTcpQuickAck
        using System;
        using System.Net.Sockets;

        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.NoDelay = true;
        Console.WriteLine(socket.NoDelay);
        """;

    /// <summary>The reference assemblies of the SDK, or else the runtime's own assemblies.</summary>
    public static ImmutableArray<string> ReferencePaths { get; } = FindReferences();

    private static readonly ImmutableArray<MetadataReference> s_references = [
        .. ReferencePaths.Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpParseOptions ParseOptions(bool writesDocumentation) => new(
        LanguageVersion.CSharp14,
        writesDocumentation ? DocumentationMode.Diagnose : DocumentationMode.None);

    public static SyntaxTree Parse(string text, CSharpParseOptions options, string path = "/project/Program.cs") =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), options, path);

    /// <summary>A compilation that shares nothing with another but the opened references.</summary>
    public static CSharpCompilation Create(CSharpParseOptions options) => CSharpCompilation.Create(
        "Program",
        [Parse(Program, options)],
        s_references,
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            deterministic: true,
            concurrentBuild: false));

    private static ImmutableArray<string> FindReferences()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var pack = new DirectoryInfo(Path.Combine(runtime, "../../../packs/Microsoft.NETCore.App.Ref"));
        var folder = pack.Exists ? Path.Combine(pack.GetDirectories().MaxBy(version => version.Name)!.FullName, "ref/net10.0") : runtime;
        return [.. Directory.GetFiles(folder, "*.dll").Where(IsManaged).Order(StringComparer.Ordinal)];
    }

    private static bool IsManaged(string path) => Path.GetFileName(path) is var name &&
        (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) ||
            name is "mscorlib.dll" or "netstandard.dll") &&
        !name.Contains(".Native.", StringComparison.Ordinal);
}
