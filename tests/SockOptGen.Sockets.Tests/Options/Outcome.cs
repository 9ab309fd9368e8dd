using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>What came of a call.</summary>
/// <param name="Succeeded">Whether it did what it was asked.</param>
/// <param name="Value">What it returned.</param>
/// <param name="Exception">What it threw; null, too, where a Try answered false.</param>
internal sealed record Outcome(bool Succeeded, object? Value, Exception? Exception)
{
    /// <summary>The error of the system, where it threw one.</summary>
    public SocketError? Error => (Exception as SocketException)?.SocketErrorCode;

    public static Outcome Of(Func<object?> call)
    {
        try
        {
            return new Outcome(true, call(), null);
        }
        catch (Exception e)
        {
            return new Outcome(false, null, e);
        }
    }

    public static Outcome OfTry(Func<bool> call, Func<object?> value)
    {
        try
        {
            return call() ? new Outcome(true, value(), null) : new Outcome(false, value(), null);
        }
        catch (Exception e)
        {
            return new Outcome(false, null, e);
        }
    }
}
