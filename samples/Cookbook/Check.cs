using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cookbook;

/// <summary>What a task expects of its own code.</summary>
internal static class Check
{
    public static void That(bool holds, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        if (!holds)
        {
            throw new InvalidOperationException($"It does not hold: {what}");
        }
    }

    public static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string what = "") =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what} is {actual}, not {expected}");

    /// <summary>Prints the exception, in the words that the page has for it.</summary>
    public static void Fails(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            Print(e);
            return;
        }

        throw new InvalidOperationException("It did not fail.");
    }

    public static void Print(Exception e) =>
        Console.WriteLine($"! {e.GetType().Name}: {Message(e)}" +
            (e is SocketException socket ? $" ({socket.SocketErrorCode})" : ""));

    // On one line, and with the processor that the page was written on.
    private static string Message(Exception e) =>
        e.Message.ReplaceLineEndings(" ").Replace(RuntimeInformation.RuntimeIdentifier, "linux-x64", StringComparison.Ordinal);
}
