using System.Diagnostics.CodeAnalysis;

namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>Calls that may never come back: a kernel can hold one for as long as it likes.</summary>
internal static class Deadline
{
    /// <summary>Whether <paramref name="call"/> returned in time; its thread is left alone where it did not.</summary>
    public static bool TryRun<T>(Func<T> call, TimeSpan limit, [MaybeNullWhen(false)] out T result)
    {
        var done = new TaskCompletionSource<T>();
        new Thread(() => done.SetResult(call())) { IsBackground = true }.Start();
        var inTime = done.Task.Wait(limit);
        result = inTime ? done.Task.Result : default;
        return inTime;
    }
}
