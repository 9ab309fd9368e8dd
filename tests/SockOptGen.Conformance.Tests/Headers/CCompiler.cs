using System.Diagnostics;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>A C compiler, and what it is told of the system that it compiles for.</summary>
/// <param name="Program">Its name on the PATH, or its path.</param>
/// <param name="Arguments">What tells it the system and its headers.</param>
internal sealed record CCompiler(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>All errors, each in one line that names the place where a macro is used, not the one inside it.</summary>
    private static readonly string[] s_gccMessages =
        ["-w", "-fmax-errors=0", "-ftrack-macro-expansion=0", "-fno-diagnostics-show-caret"];

    private static readonly string[] s_clangMessages = ["-w", "-ferror-limit=0", "-fno-caret-diagnostics", "-fno-spell-checking"];

    /// <summary>Whether it speaks as clang does; gcc otherwise.</summary>
    public bool IsClang { get; init; }

    public bool Exists => InstalledProgram.Find(Program) is not null;

    /// <summary>Looks at <paramref name="source"/>, and returns whether it is right and what the compiler says otherwise.</summary>
    public (bool Succeeded, string Output) Check(string source) => Run(source, static _ => ["-fsyntax-only"], static (result, _) => result);

    /// <summary>Compiles <paramref name="source"/> and returns the object, which nothing links and nothing runs.</summary>
    public byte[] Compile(string source) => Run(
        source,
        static output => ["-c", "-o", output],
        static (result, output) =>
        {
            Assert.True(result.Succeeded, result.Output);
            return File.ReadAllBytes(output);
        });

    private T Run<T>(string source, Func<string, string[]> arguments, Func<(bool Succeeded, string Output), string, T> answer)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            var (file, output) = (Path.Combine(folder.FullName, "check.c"), Path.Combine(folder.FullName, "check.o"));
            File.WriteAllText(file, source);
            return answer(
                Run([.. Arguments, .. arguments(output), .. IsClang ? s_clangMessages : s_gccMessages, file]), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (bool Succeeded, string Output) Run(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Messages are looked through, so they have to be in English.
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output + error.Result);
    }
}
