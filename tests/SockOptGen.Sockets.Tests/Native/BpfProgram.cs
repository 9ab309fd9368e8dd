using System.Runtime.InteropServices;

namespace SockOptGen.Sockets.Tests.Native;

/// <summary>An eBPF program that keeps every packet whole; some options take the descriptor of one.</summary>
internal static unsafe partial class BpfProgram
{
    private const int LoadCommand = 5;
    private const int SocketFilterType = 1;

    // r0 = -1; exit
    private static readonly ulong[] s_code = [0xFFFF_FFFF_0000_00B7, 0x95];

    private static readonly Lazy<int> s_descriptor = new(Load);

    /// <summary>Its descriptor, open as long as the process; -1 where this process may load none.</summary>
    public static int Descriptor => s_descriptor.Value;

    private static int Load()
    {
        var number = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => 321,
            Architecture.Arm64 or Architecture.RiscV64 or Architecture.LoongArch64 => 280,
            _ => -1,
        };
        if (!OperatingSystem.IsLinux() || number < 0)
        {
            return -1;
        }

        fixed (ulong* code = s_code)
        fixed (byte* license = "GPL\0"u8)
        {
            var attributes = new LoadAttributes { Type = SocketFilterType, Count = s_code.Length, Code = code, License = license };
            return (int)syscall(number, LoadCommand, &attributes, (nuint)sizeof(LoadAttributes));
        }
    }

    [LibraryImport("libc")]
    private static partial nint syscall(nint number, nint command, LoadAttributes* attributes, nuint size);

    // The kernel takes the rest of its union bpf_attr as zero.
    private struct LoadAttributes
    {
        public int Type;
        public int Count;
        public ulong* Code;
        public byte* License;
        public int LogLevel;
        public int LogSize;
        public byte* Log;
        public int KernelVersion;
        public int Flags;
    }
}
