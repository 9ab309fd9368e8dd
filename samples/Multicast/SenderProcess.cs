using System.Diagnostics;
using System.Net;

namespace Multicast;

/// <summary>This program once more, as the sender; it sends to the groups that it reads.</summary>
internal sealed class SenderProcess : IDisposable
{
    private readonly Process _process;

    public SenderProcess(int port)
    {
        // Under "dotnet Multicast.dll" the process is dotnet, and the program is its first argument.
        var program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        var start = new ProcessStartInfo(program, [.. self, "send", $"{port}"]) { RedirectStandardInput = true };
        _process = Process.Start(start)!;
    }

    public void Send(IPAddress group) => _process.StandardInput.WriteLine(group);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
