using System.Net.Sockets;

namespace SockOptGen.Soak;

/// <summary>One thread: calls accessors of sockets at random, and now and then closes one and opens another in its place.</summary>
internal sealed class Worker(Settings settings, Subject[] slots, Findings findings, int seed)
{
    // Every other call goes to one of these, so that sockets are closed while others hold them.
    private const int Crowded = 32;

    private const int CallsToReopen = 100;

    private const int CallsToRefuse = 50;

    private readonly Random _random = new(seed);

    public Tally Tally { get; } = new();

    /// <summary>Does everything once, so that what a thread or the process keeps has been allocated:
    /// .NET's linger option, for one.</summary>
    public static void Warm(Settings settings)
    {
        for (var slot = 0; slot < Subject.Kinds; slot++)
        {
            using var subject = Subject.Open(slot, settings.ByNumber);
            foreach (var call in Calls.Of(subject.Kind).Concat(Calls.RefusedBy(subject.Kind)))
            {
                call(subject);
            }
        }
    }

    public void Run(Func<bool> goesOn)
    {
        Warm(settings);
        while (goesOn())
        {
            var slot = _random.Next(_random.Next(2) == 0 ? Math.Min(Crowded, slots.Length) : slots.Length);
            var subject = Volatile.Read(ref slots[slot]);
            try
            {
                if (_random.Next(CallsToReopen) == 0)
                {
                    Reopen(slot, subject);
                }
                else
                {
                    Use(subject);
                }
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException && subject.IsClosing)
            {
                _ = e is ObjectDisposedException ? Tally.ObjectDisposed++ : Tally.SocketErrors++;
            }
            catch (Exception e)
            {
                findings.Add($"{subject.Kind}: {e}");
            }
        }
    }

    private void Use(Subject subject)
    {
        if (settings.ByNumber && !ByNumber.IsRight(subject))
        {
            findings.Add($"{subject.Kind}: descriptor {subject.Number} is another socket's");
        }

        var refused = Calls.RefusedBy(subject.Kind);
        if (refused.Length != 0 && _random.Next(CallsToRefuse) == 0)
        {
            Tally.Refused += Expect(subject, refused);
            return;
        }

        var calls = Calls.Of(subject.Kind);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var right = Expect(subject, calls);
        Tally.AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before;
        Tally.Right += right;
        Tally.Overtaken += subject.IsClosing ? right : 0;
    }

    private int Expect(Subject subject, Func<Subject, bool>[] calls)
    {
        var call = _random.Next(calls.Length);
        if (calls[call](subject))
        {
            return 1;
        }

        findings.Add($"{subject.Kind}: wrong value from call {call} on {subject.Values}, closing: {subject.IsClosing}");
        return 0;
    }

    private void Reopen(int slot, Subject subject)
    {
        // Another thread may be at it.
        if (!subject.BeginClose())
        {
            return;
        }

        subject.Dispose();
        Volatile.Write(ref slots[slot], Subject.Open(slot, settings.ByNumber));
        Tally.Reopened++;
    }
}
