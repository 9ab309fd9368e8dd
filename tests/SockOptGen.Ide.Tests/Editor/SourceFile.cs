namespace SockOptGen.Ide.Tests.Editor;

/// <summary>A file's text, and where in it the caret stands.</summary>
internal readonly record struct SourceFile(string Text, int Caret)
{
    private const string Mark = "$$";

    /// <summary>A program around <paramref name="statements"/>; <c>$$</c> in them is the caret, which is not part of the text.</summary>
    public static SourceFile Of(string statements)
    {
        var text = $$"""
            using System.Net.Sockets;

            internal static class Program
            {
                private static void Main()
                {
                    using var sock = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    {{statements}}
                }

                private static void Elsewhere(Socket other)
                {
                    other.NoDelay = true;
                }
            }

            """;
        var caret = text.IndexOf(Mark, StringComparison.Ordinal);
        return caret < 0 ? new SourceFile(text, text.Length) : new SourceFile(text.Remove(caret, Mark.Length), caret);
    }
}
