using System.Diagnostics;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>A C compiler of this machine.</summary>
internal static class CCompiler
{
    /// <summary>All errors, each in one line that names the place where a macro is used, not the one inside it.</summary>
    private static readonly string[] s_messages = ["-fmax-errors=0", "-ftrack-macro-expansion=0", "-fno-diagnostics-show-caret", "-w"];

    /// <summary>Compiles <paramref name="source"/> with the headers in <paramref name="folders"/> too, without linking, and returns whether
    /// that went well and what the compiler said.</summary>
    public static (bool Succeeded, string Output) Check(string compiler, IReadOnlyList<string> folders, string source)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("check.c"), source);
        var (code, output) = Run(compiler,
            ["-fsyntax-only", .. s_messages, .. folders.SelectMany(path => new[] { "-idirafter", path }), folder.File("check.c")]);
        return (code == 0, output);
    }

    /// <summary>Compiles and runs <paramref name="source"/>, and returns what it printed.</summary>
    public static string Execute(string compiler, string source)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("check.c"), source);
        var (code, output) = Run(compiler, ["-w", "-o", folder.File("check"), folder.File("check.c")]);
        Assert.True(code == 0, output);
        return Run(folder.File("check")).Output;
    }

    public static bool Exists(string compiler) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, compiler)));

    private static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Messages are looked through, so they have to be in English.
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("conformance-").FullName;

        public string File(string name) => Path.Combine(_path, name);

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
