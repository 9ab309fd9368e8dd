using System.Runtime.InteropServices;
using SockOptGen.Sockets.Tests.Hosts.Machines;
using SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>The tests as a program that prints what the system answers: the runners of tests do not
/// get along with every emulator.</summary>
internal static class Program
{
    // What asks for trials beside libc, which is Linux's; and for few of them.
    private const string Trials = "trials", Brief = "brief";

    // What asks for Bluetooth controllers, which are there until this is ended; and what says that they are.
    private const string Controllers = "controllers", Ready = "ready";

    public static void Main(string[] arguments)
    {
        // Wine does not survive the end of the methods that the runtime would make for calls by reflection.
        AppContext.SetSwitch("Switch.System.Reflection.ForceInterpretedInvoke", true);
        if (arguments is [Controllers])
        {
            ControllerPair.Start();
            Console.WriteLine(Ready);
            Thread.Sleep(Timeout.Infinite);
        }

        Console.WriteLine(RuntimeInformation.OSDescription);
        var rows = arguments is [Trials, ..] && OperatingSystem.IsLinux()
            ? AllProbes.Known.Select(probe => $"{probe.Name}\t{probe.Error}")
                .Concat(TrialTable.Rows(arguments.Contains(Brief)).Select(row => row.Format()))
            : HostTable.Rows().Select(row => row.Format());
        foreach (var row in rows)
        {
            Console.WriteLine(row);
        }

        Console.WriteLine(HostTable.LastLine);
        // A thread that a kernel holds would keep the process.
        Environment.Exit(0);
    }
}
