using System.Collections.Concurrent;

namespace SockOptGen.Soak;

/// <summary>What must not happen, and did.</summary>
internal sealed class Findings
{
    private const int Shown = 10;

    private readonly ConcurrentQueue<string> _first = [];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Add(string finding)
    {
        if (Interlocked.Increment(ref _count) <= Shown)
        {
            _first.Enqueue(finding);
        }
    }

    public void Print()
    {
        foreach (var finding in _first)
        {
            Console.WriteLine($"FOUND: {finding}");
        }

        if (Count > Shown)
        {
            Console.WriteLine($"FOUND: {Count - Shown} more");
        }
    }
}
