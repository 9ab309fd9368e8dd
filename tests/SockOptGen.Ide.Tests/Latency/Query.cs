using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests.Latency;

/// <summary>Something that an editor asks, after a keystroke that it has not seen yet.</summary>
internal sealed record Query(string Name, Func<Subject, Task> AskAsync)
{
    public static readonly Query[] All =
    [
        new("completion after `socket.`",
            async subject =>
                Expect("NoDelay", (await subject.Type("socket.NoDelay;", "socket.").CompleteAsync()).Select(item => item.DisplayText))),
        new("quick info on a call",
            async subject =>
                Expect("void Socket.SetSocketOption", [await subject.Type("SetSocketOption(SocketOptionLevel.Tcp").QuickInfoAsync()])),
        new("diagnostics of the file",
            async subject =>
                Expect("CS0219",
                    (await subject.Type("_ = socket.NoDelay;", "var unused = 1;").DiagnosticsAsync()).Select(diagnostic => diagnostic.Id))),
    ];

    /// <summary>An answer without what it must hold is none, however soon it comes.</summary>
    private static void Expect(string expected, IEnumerable<string> answers)
    {
        if (!answers.Any(answer => answer.StartsWith(expected, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"The editor gave another answer than {expected}: {string.Join(", ", answers)}");
        }
    }
}
