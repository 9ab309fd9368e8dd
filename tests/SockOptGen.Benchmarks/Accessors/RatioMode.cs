using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Accessors;

/// <summary>
/// Alternates batches of all variants and compares within each round, since the speed of a shared machine drifts: a
/// ratio of two neighbours in time is worth more than one of two runs.
/// </summary>
internal static class RatioMode
{
    private const int Calls = 1000;
    private const string HandWritten = "hand-written raw call";
    private const string Property = "Socket.";

    private static readonly (string Title, Variant[] Variants)[] s_operations =
    [
        ("TCP_NODELAY, get", GetNoDelayCalls.All),
        ("TCP_NODELAY, set", SetNoDelayCalls.All),
        ("SO_RCVTIMEO, get", GetReceiveTimeoutCalls.All),
        ("SO_RCVTIMEO, set", SetReceiveTimeoutCalls.All),
    ];

    public static int Run(string[] args)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("The hand-written calls hold Linux's numbers; run this there.");
            return 1;
        }

        var seconds = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10;
        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, batches of {Calls} calls, {seconds} " +
                $"s for each table\n");
        using var loop = CLoop.TryStart();
        for (var i = 0; i < s_operations.Length; i++)
        {
            var operation = i;
            Variant[] inC = loop is null ? []
                : [new Variant("C loop, two threads", calls => loop.NanosecondsPerCall(operation, calls), IsManaged: false)];
            Compare(s_operations[i].Title, [.. s_operations[i].Variants, .. inC], seconds);
        }

        return 0;
    }

    private static void Compare(string title, Variant[] variants, int seconds)
    {
        WarmUp(variants);
        var toHandWritten = variants.ToDictionary(variant => variant, _ => new List<double>());
        var toProperty = variants.ToDictionary(variant => variant, _ => new List<double>());
        var times = variants.ToDictionary(variant => variant, _ => new List<double>());
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            // In another order each time: no variant always follows the same one.
            var round = new Dictionary<Variant, double>();
            Random.Shared.Shuffle(variants);
            foreach (var variant in variants)
            {
                round[variant] = variant.NanosecondsPerCall(Calls);
            }

            var handWritten = round.Single(pair => pair.Key.Name == HandWritten).Value;
            var property = round.Single(pair => pair.Key.Name.StartsWith(Property, StringComparison.Ordinal)).Value;
            foreach (var (variant, time) in round)
            {
                toHandWritten[variant].Add(time / handWritten);
                toProperty[variant].Add(time / property);
                times[variant].Add(time);
            }
        }

        var table = new Table(title, "to hand-written: median [quartiles]", "to the property: median", "ns, fastest batch", "B per call");
        foreach (var variant in variants.OrderBy(variant => Statistics.Median(toHandWritten[variant])))
        {
            table.Add(
                variant.Name,
                Statistics.Spread(toHandWritten[variant], "0.000"),
                Statistics.Show(Statistics.Median(toProperty[variant]), "0.000"),
                Statistics.Show(times[variant].Min()),
                variant.IsManaged ? Statistics.Show(variant.AllocatedBytes(Calls)) : "");
        }

        table.Print();
    }

    private static void WarmUp(Variant[] variants)
    {
        // The pauses let the background compiler finish a tier.
        for (var i = 0; i < 20; i++)
        {
            foreach (var variant in variants)
            {
                variant.NanosecondsPerCall(Calls);
            }

            Thread.Sleep(50);
        }
    }
}
