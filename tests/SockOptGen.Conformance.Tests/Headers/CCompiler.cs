using System.Diagnostics;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>A C compiler of this machine.</summary>
internal static class CCompiler
{
    public static void SkipWithout(string compiler) =>
        Assert.SkipUnless(Exists(compiler), $"{compiler} is not installed.");

    /// <summary>Compiles <paramref name="source"/> without linking, and returns whether that went well and what the compiler said.</summary>
    public static (bool Succeeded, string Output) Check(string compiler, string source)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("check.c"), source);
        var (code, output) = Run(compiler, "-fsyntax-only", folder.File("check.c"));
        return (code == 0, output);
    }

    /// <summary>Compiles and runs <paramref name="source"/>, and returns what it printed.</summary>
    public static string Execute(string compiler, string source)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("check.c"), source);
        var (code, output) = Run(compiler, "-o", folder.File("check"), folder.File("check.c"));
        Assert.True(code == 0, output);
        return Run(folder.File("check")).Output;
    }

    private static bool Exists(string compiler) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, compiler)));

    private static (int Code, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
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
