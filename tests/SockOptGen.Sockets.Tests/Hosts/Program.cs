using System.Runtime.InteropServices;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>The tests as a program that prints what the system answers: the runners of tests do not
/// get along with every emulator.</summary>
internal static class Program
{
    public static void Main()
    {
        // Wine does not survive the end of the methods that the runtime would make for calls by reflection.
        AppContext.SetSwitch("Switch.System.Reflection.ForceInterpretedInvoke", true);
        Console.WriteLine(RuntimeInformation.OSDescription);
        foreach (var row in HostTable.Rows())
        {
            Console.WriteLine(row.Format());
        }

        Console.WriteLine(HostTable.LastLine);
    }
}
