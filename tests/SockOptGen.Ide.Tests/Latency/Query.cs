using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests.Latency;

/// <summary>Something that an editor asks, after a keystroke that it has not seen yet.</summary>
internal sealed record Query(string Name, Func<Subject, Task> AskAsync)
{
    public static readonly Query[] All =
    [
        new("completion after `socket.`", async subject => Expect((await subject.Type("socket.NoDelay;", "socket.").CompleteAsync()).Any(item => item.DisplayText == "NoDelay"))),
        new("quick info on a call", async subject => Expect((await subject.Type("SetSocketOption(SocketOptionLevel.Tcp").QuickInfoAsync()).Contains("Socket.SetSocketOption", StringComparison.Ordinal))),
        new("diagnostics of the file", async subject => Expect((await subject.Type("using").DiagnosticsAsync()).All(diagnostic => diagnostic.Id.StartsWith("SOCK", StringComparison.Ordinal)))),
    ];

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The editor gave another answer than it should.");
        }
    }
}
