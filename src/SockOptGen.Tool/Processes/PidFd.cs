using System.Runtime.InteropServices;
using SockOptGen.Tool.Commands;
using SockOptGen.Tool.Sockets;

namespace SockOptGen.Tool.Processes;

/// <summary>Duplicates descriptors of another process (pidfd_open and pidfd_getfd, Linux 5.6).</summary>
internal sealed class PidFd : IDisposable
{
    // The same on every machine.
    private const int Open = 434;
    private const int GetDescriptor = 438;

    private readonly int _descriptor;
    private readonly int _process;

    public PidFd(int process)
    {
        _process = process;
        _descriptor = (int)LibC.syscall(Open, process, 0, 0);
        if (_descriptor < 0)
        {
            throw Refused(Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>A duplicate of <paramref name="descriptor"/>, which the caller closes; -1 where it has just been closed there.</summary>
    /// <exception cref="ToolException">The process has ended, or may not be traced.</exception>
    public int Duplicate(int descriptor)
    {
        var duplicate = (int)LibC.syscall(GetDescriptor, _descriptor, descriptor, 0);
        var error = Marshal.GetLastPInvokeError();
        return duplicate >= 0 ? duplicate : error == LibC.BadDescriptor ? -1 : throw Refused(error);
    }

    public void Dispose() => _ = LibC.close(_descriptor);

    private ToolException Refused(int error) => error switch
    {
        LibC.NoSuchProcess => new(ExitCode.NothingFound, $"Process {_process} has ended, or never was."),
        LibC.NotPermitted or LibC.AccessDenied => NoRight(_process),
        LibC.NoSystemCall => new(ExitCode.NoRight, "This kernel cannot lend descriptors (pidfd_getfd): that takes Linux 5.6 or later."),
        _ => new(ExitCode.NoRight, $"Process {_process} cannot be looked at: {Marshal.GetPInvokeErrorMessage(error)}."),
    };

    /// <summary>What to say where the system does not let this process look into <paramref name="process"/>.</summary>
    public static ToolException NoRight(int process) => new(ExitCode.NoRight,
        $"The right to trace process {process} is missing (CAP_SYS_PTRACE). Run sockopt with sudo, or as the same user where " +
        "kernel.yama.ptrace_scope is 0; a container needs --cap-add SYS_PTRACE.");
}
