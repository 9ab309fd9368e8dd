using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>C# in which « and » stand around each piece of text that a diagnostic is expected at.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>What stands before statements.</summary>
    public const string Before = """
        using System;
        using System.Net;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;

        public class Program
        {
            public static unsafe void Run(Socket socket, SocketOptionLevel level, SocketOptionName name, int number, byte[] bytes, object value)
            {

        """;

    /// <summary>Statements, or a whole file if it declares a class.</summary>
    public static MarkedSource Parse(string marked)
    {
        var text = marked.Contains("class ", StringComparison.Ordinal) ? marked : $"{Before}{marked}\n    }}\n}}\n";
        var (plain, spans, starts) = (new System.Text.StringBuilder(), new List<TextSpan>(), new Stack<int>());
        foreach (var c in text)
        {
            switch (c)
            {
                case '«':
                    starts.Push(plain.Length);
                    break;
                case '»':
                    spans.Add(TextSpan.FromBounds(starts.Pop(), plain.Length));
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        Assert.Empty(starts);
        return new MarkedSource(plain.ToString(), [.. spans.OrderBy(span => span.Start)]);
    }
}
