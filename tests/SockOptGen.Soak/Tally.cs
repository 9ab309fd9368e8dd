namespace SockOptGen.Soak;

/// <summary>What one thread has counted.</summary>
internal sealed class Tally
{
    /// <summary>Calls that came back with the right value, and allocated nothing.</summary>
    public long Right { get; set; }

    /// <summary>How many of these had the socket closed by another thread before they were through.</summary>
    public long Overtaken { get; set; }

    /// <summary>Refusals that came back as false.</summary>
    public long Refused { get; set; }

    public long ObjectDisposed { get; set; }

    public long SocketErrors { get; set; }

    public long Reopened { get; set; }

    public long AllocatedBytes { get; set; }

    public static Tally Sum(IEnumerable<Tally> tallies)
    {
        var sum = new Tally();
        foreach (var one in tallies)
        {
            sum.Right += one.Right;
            sum.Overtaken += one.Overtaken;
            sum.Refused += one.Refused;
            sum.ObjectDisposed += one.ObjectDisposed;
            sum.SocketErrors += one.SocketErrors;
            sum.Reopened += one.Reopened;
            sum.AllocatedBytes += one.AllocatedBytes;
        }

        return sum;
    }
}
