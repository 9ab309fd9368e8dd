using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using SockOptGen.Tool.Tests.Programs;

namespace SockOptGen.Tool.Tests.Processes;

public class ThirtyTwoBitTests
{
    private const int NoSuchFormat = 8; // ENOEXEC

    [Fact]
    public async Task Sockets_of_a_32_bit_process_are_read_as_any_other()
    {
        AllTests.Only();
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64,
            "The program is one for Linux on x86.");
        var zig = RunningProgram.Find("zig", (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'));
        var (folder, port) = (RunningProgram.CreateFolder(), RunningProgram.FreePort());
        var program = Path.Combine(folder.FullName, "program");
        (await Command.RunAsync(new ProcessStartInfo(zig, ["cc", "-target", "x86-linux-musl", "-static", "-o", program,
            Repository.Find("tests/SockOptGen.Tool.Tests/Processes/ThirtyTwoBit.c")]))).ShouldSucceed();
        using var process = await StartAsync(folder, port, program);

        var socket = Assert.Single(await InspectedSocket.AllAsync($"{process.Id}", "--changed"));

        Assert.Equal("00:00:05.5000000 00:00:07.2000000", $"{socket["SO_RCVTIMEO"]} {socket["SO_SNDTIMEO"]}");
        Assert.Equal("00:01:17", socket["TCP_KEEPIDLE"]);
        Assert.Contains("9", socket["SO_LINGER"], StringComparison.Ordinal);
    }

    /// <summary>In an emulator where the kernel runs no 32-bit programs, as under some hypervisors.</summary>
    private static async Task<RunningProgram> StartAsync(DirectoryInfo folder, int port, string program)
    {
        try
        {
            return await RunningProgram.StartAsync(folder, port, new ProcessStartInfo(program, [$"{port}"]));
        }
        catch (Win32Exception e) when (e.NativeErrorCode == NoSuchFormat)
        {
            return await RunningProgram.StartAsync(folder, port,
                new ProcessStartInfo(RunningProgram.Find("qemu-i386-static"), [program, $"{port}"]));
        }
    }
}
