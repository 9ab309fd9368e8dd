using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>A bash of a name of its own, which connects to this process.</summary>
internal sealed class ForeignProcess : IDisposable
{
    private const string Bash = "/bin/bash";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("SockOptGen.Tool.Tests.");
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket _connection;
    private readonly Process _process;

    public ForeignProcess()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        Assert.SkipUnless(File.Exists(Bash), "There is no bash.");
        Name = $"bash{Guid.NewGuid():N}"[..12];
        var program = Path.Combine(_folder.FullName, Name);
        File.Copy(Bash, program);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _process = Process.Start(new ProcessStartInfo(program, ["-c", $"exec 7<>/dev/tcp/127.0.0.1/{Port}; echo >&7; read -r -u 7 line"])
        {
            UseShellExecute = false,
        })!;
        _connection = _listener.Accept();
        // Only then has bash given the connection its number.
        Assert.Equal(1, _connection.Receive(new byte[1]));
        // It is descriptor 1 too while bash writes to it.
        Assert.True(SpinWait.SpinUntil(() => Target(1) != Target(7), TimeSpan.FromSeconds(30)));
    }

    public string Name { get; }

    public int Port { get; }

    public int Id => _process.Id;

    public void End()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            End();
        }

        _process.Dispose();
        _connection.Dispose();
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }

    private string? Target(int descriptor) => new FileInfo($"/proc/{Id}/fd/{descriptor}").LinkTarget;
}
