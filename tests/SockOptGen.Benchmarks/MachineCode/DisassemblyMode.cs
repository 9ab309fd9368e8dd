using System.Diagnostics;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.MachineCode;

/// <summary>Shows what the JIT makes of accessors, and of the hand-written calls beside them.</summary>
internal static class DisassemblyMode
{
    // What finds the number, and the error where there is none: all of it is to be gone.
    private static readonly string[] s_choosing = ["OperatingSystem", "RuntimeInformation", ":Pick", ":Require", ":ThrowNotHere", ":Level(",
        ":Layout(", ":Number("];

    public static int Run()
    {
        var listings = Listing.Parse(Disassemble())
            .Where(listing => listing.Tier.StartsWith("Tier1", StringComparison.Ordinal) &&
                !listing.Tier.Contains("OSR", StringComparison.Ordinal))
            .GroupBy(listing => listing.Method)
            .ToDictionary(group => group.Key, group => group.Last());

        var table = new Table("tier-1 code", "bytes", "calls", "conditional jumps");
        foreach (var method in DisassemblyTarget.Accessors.Zip(DisassemblyTarget.Baselines,
            (accessor, baseline) => new[] { accessor, baseline }).SelectMany(pair => pair))
        {
            var listing = listings[method];
            table.Add(method, $"{listing.Bytes}", $"{listing.Calls.Count}", $"{listing.Branches}");
        }

        table.Print();
        foreach (var accessor in DisassemblyTarget.Accessors)
        {
            Print(listings[accessor]);
        }

        return 0;
    }

    private static void Print(Listing listing)
    {
        var leftovers = listing.Calls.Where(call => s_choosing.Any(name => call.Contains(name, StringComparison.Ordinal))).ToList();
        Console.WriteLine($"## {listing.Method}: {listing.Tier}");
        Console.WriteLine(leftovers.Count == 0 ? $"No call that chooses a number remains among the {listing.Calls.Count}."
            : $"REMAINS: {string.Join(", ", leftovers)}");
        Console.WriteLine(listing.MainPath());
        Console.WriteLine();
    }

    private static string Disassemble()
    {
        var output = Path.GetTempFileName();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [DisassemblyTarget.Argument]);
        start.Environment["DOTNET_JitDisasm"] = string.Join(' ', DisassemblyTarget.Accessors.Concat(DisassemblyTarget.Baselines));
        start.Environment["DOTNET_JitStdOutFile"] = output;
        start.Environment["DOTNET_JitDisasmDiffable"] = "1";
        using (var process = Process.Start(start)!)
        {
            process.WaitForExit();
        }

        var text = File.ReadAllText(output);
        File.Delete(output);
        return text;
    }
}
