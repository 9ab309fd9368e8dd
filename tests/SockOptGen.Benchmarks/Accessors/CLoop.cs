using System.Diagnostics;
using System.Globalization;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>The calls made by a C program, which is compiled on the spot and runs batches on request.</summary>
internal sealed class CLoop : IDisposable
{
    private readonly Process _process;

    private CLoop(Process process) => _process = process;

    /// <summary>Compiles and starts the program; null where there is no C compiler.</summary>
    public static CLoop? TryStart()
    {
        using var source = typeof(CLoop).Assembly.GetManifestResourceStream("CLoop.c")!;
        using var text = new StreamReader(source);
        var program = Path.Combine(Directory.CreateTempSubdirectory("cloop").FullName, "cloop");
        try
        {
            using var compiler =
                Process.Start(new ProcessStartInfo("cc",
                    ["-O2", "-Wall", "-pthread", "-x", "c", "-o", program, "-"])
                { RedirectStandardInput = true })!;
            compiler.StandardInput.Write(text.ReadToEnd());
            compiler.StandardInput.Close();
            compiler.WaitForExit();
            return compiler.ExitCode != 0 ? null : new CLoop(Process.Start(new ProcessStartInfo(program)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public double NanosecondsPerCall(int operation, int calls)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{operation} {calls}"));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The C program has failed.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        var program = _process.StartInfo.FileName;
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(Path.GetDirectoryName(program)!, recursive: true);
    }
}
