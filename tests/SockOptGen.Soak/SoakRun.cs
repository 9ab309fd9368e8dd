using System.Diagnostics;

namespace SockOptGen.Soak;

/// <summary>Opens the sockets, lets the threads loose on them, and looks at what is left.</summary>
internal sealed class SoakRun(Settings settings)
{
    // What one forgotten object for each socket would take at least.
    private const int SmallestObject = 24;

    // .NET's setters keep something for each thread, once: 56 bytes at some time or other. That is no growth.
    private const int KeptByThread = 64;

    private readonly Findings _findings = new();
    private readonly Subject[] _slots = new Subject[settings.Sockets];

    /// <summary>False where something was found.</summary>
    public bool Run()
    {
        Console.WriteLine($"{settings.Seconds} s, {settings.Sockets:N0} sockets, {settings.Threads} threads");
        Worker.Warm(settings);
        var (descriptorsBefore, heapBefore) = (Descriptors.Open, Heap());
        Fill();
        var descriptors = Descriptors.Open;

        // What code allocates the first time, and what the heap grows to at first, is over after the first part.
        var first = Work(settings.Seconds / 5.0, seed: 1);
        var heap = Heap();
        var tally = Work(settings.Seconds * 4 / 5.0, seed: 1 + settings.Threads);
        var heapAtEnd = Heap();
        LookOnceMore();
        var descriptorsAtEnd = Descriptors.Open;
        Empty();
        var (descriptorsAfter, heapAfter) = (Descriptors.Open, Heap());

        Console.WriteLine($"""
            right values              {tally.Right:N0}, with {tally.AllocatedBytes:N0} bytes allocated
              closed before the end   {tally.Overtaken:N0}
            refusals answered false   {tally.Refused:N0}
            ObjectDisposedException   {tally.ObjectDisposed:N0}
            SocketException           {tally.SocketErrors:N0}
            closed and opened again   {tally.Reopened:N0}
            sockets and pipes         {descriptorsBefore:N0} before, {descriptors:N0} at first, {descriptorsAtEnd:N0} at the end,
                {descriptorsAfter:N0} after
            bytes of managed heap     {heapBefore:N0} before, {heap:N0} at first, {heapAtEnd:N0} at the end, {heapAfter:N0} after
            """);
        Demand(tally is { Overtaken: > 0, Refused: > 0, ObjectDisposed: > 0 },
            "no call met a socket that was being closed, or no refusal: this run proves nothing");
        Demand(tally.AllocatedBytes <= KeptByThread * settings.Threads, "accessors allocate");
        Demand(descriptors == descriptorsAtEnd && descriptorsBefore == descriptorsAfter, "descriptors leaked");
        Demand(heapAtEnd - heap < SmallestObject * tally.Reopened, "the heap grew with the sockets that were opened again");
        Demand(heapAfter - heapBefore < SmallestObject * (settings.Sockets + first.Reopened + tally.Reopened),
            "the sockets left something in the heap");
        _findings.Print();
        return _findings.Count == 0;
    }

    private void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            _findings.Add(otherwise);
        }
    }

    private void Fill()
    {
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            _slots[slot] = Subject.Open(slot, settings.ByNumber);
        }
    }

    private Tally Work(double seconds, int seed)
    {
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(seed, settings.Threads).Select(one => new Worker(settings, _slots, _findings, one)).ToArray();
        var threads = workers.Select(worker => new Thread(() => worker.Run(() => clock.Elapsed.TotalSeconds < seconds))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return Tally.Sum(workers.Select(worker => worker.Tally));
    }

    /// <summary>A set that went to another socket shows here, if it has not before.</summary>
    private void LookOnceMore()
    {
        foreach (var subject in _slots)
        {
            foreach (var call in Calls.Of(subject.Kind))
            {
                Demand(call(subject), $"{subject.Kind}: wrong value at the end on {subject.Values}");
            }
        }
    }

    private void Empty()
    {
        foreach (var subject in _slots)
        {
            subject.Dispose();
        }

        Array.Clear(_slots);
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
