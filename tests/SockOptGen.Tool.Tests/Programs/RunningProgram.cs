using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>A server that nobody here wrote, with a folder and a port of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private readonly StringWriter _said = new();
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    /// <param name="start">The program and what it is started with; nothing may answer at its port before.</param>
    /// <param name="folder">What it writes; deleted in the end.</param>
    /// <param name="port">The port that it listens on.</param>
    private RunningProgram(ProcessStartInfo start, DirectoryInfo folder, int port)
    {
        (_folder, Port) = (folder, port);
        start.WorkingDirectory = folder.FullName;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public int Id => _process.Id;

    /// <summary>Starts it, and waits until <paramref name="isReady"/>, or until it takes connections.</summary>
    public static async Task<RunningProgram> StartAsync(
        DirectoryInfo folder, int port, ProcessStartInfo start, Func<RunningProgram, Task<bool>>? isReady = null)
    {
        var program = new RunningProgram(start, folder, port);
        try
        {
            for (var started = Environment.TickCount64; !await (isReady ?? Listens)(program);)
            {
                Assert.False(program._process.HasExited, $"{start.FileName} ended:\n{program}");
                Assert.True(Environment.TickCount64 - started < s_limit.TotalMilliseconds, $"{start.FileName} does not listen:\n{program}");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            return program;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>The path of <paramref name="program"/>; skips the running test where it is not installed.</summary>
    public static string Find(string program, params string[] folders)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        var path = folders.Append("/usr/bin").Append("/usr/sbin").Append("/usr/local/bin").Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{program} is not installed.");
        return path!;
    }

    /// <summary>A folder that every user may write to: some programs do not run as root.</summary>
    public static DirectoryInfo CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("SockOptGen.Tool.Tests.");
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = (UnixFileMode)0b111_111_111;
        }

        return folder;
    }

    /// <summary>A port that nobody has.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>A connection to it over IPv4.</summary>
    public Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(new IPEndPoint(IPAddress.Loopback, Port));
        return socket;
    }

    /// <summary>A connection to it over which it has answered <paramref name="question"/>.</summary>
    public Socket Ask(ReadOnlySpan<byte> question)
    {
        var socket = Connect();
        socket.Send(question);
        Assert.NotEqual(0, socket.Receive(new byte[4096]));
        return socket;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    public override string ToString()
    {
        lock (_said)
        {
            return _said.ToString();
        }
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
        {
            _said.WriteLine(line.Data);
        }
    }

    /// <summary>Asks the kernel and not the program: a connection that is made to find out would be one more to be seen. It may be
    /// in a network namespace of its own.</summary>
    private static Task<bool> Listens(RunningProgram program) => Task.FromResult(
        File.ReadLines($"/proc/{program.Id}/net/tcp").Concat(File.ReadLines($"/proc/{program.Id}/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(fields => fields[1].EndsWith($":{program.Port:X4}", StringComparison.Ordinal) && fields[3] == "0A"));
}
