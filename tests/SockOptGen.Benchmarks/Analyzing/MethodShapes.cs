using System.Globalization;

namespace SockOptGen.Benchmarks.Analyzing;

/// <summary>Methods that grow in one way each, as a generator of code or a table of options makes them.</summary>
internal static class MethodShapes
{
    /// <summary>The shapes: what is counted, how many of it the smallest method has, and its statements.</summary>
    public static IReadOnlyList<(string Name, int Count, Func<int, string> Statements)> All { get; } =
    [
        ("raw calls", 2_000, Repeated("socket.SetRawSocketOption(6, 1, bytes);")),
        ("raw calls of options that contradict others", 2_000, Repeated("socket.SetRawSocketOption(0xffff, 4, one);")),
        ("local buffers", 500, Repeated("Span<byte> buffer$n$ = stackalloc byte[4]; socket.SetRawSocketOption(6, 1, buffer$n$);")),
        ("levels chosen by the system", 250,
            Repeated("var level$n$ = OperatingSystem.IsLinux() ? 1 : 0xffff; socket.SetRawSocketOption(level$n$, 2, one);")),
        ("ReuseAddress on one socket", 500,
            Repeated("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);")),
        // The compiler itself takes the square of their number: four times as many keep it busy for minutes.
        ("switch sections with guards", 300, count => $$"""
            switch (number)
            {
                {{Repeat(count, "case $n$ when OperatingSystem.IsLinux(): socket.SetRawSocketOption(1, 15, one); break;")}}
            }
            """),
        ("branches of if and else", 250, count =>
            Repeat(count, "if (number == $n$ && OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 15, one); else ") + "return;"),
        ("guards that return", 500,
            Repeated("if (number == $n$ && OperatingSystem.IsWindows()) return; socket.SetRawSocketOption(0xffff, 4, one);")),
        ("locals assigned in one try", 500, count => $$"""
            try
            {
                {{Repeat(count, "var level$n$ = OperatingSystem.IsLinux() ? $n$ : -1; socket.SetRawSocketOption(6, 1, one);")}}
            }
            catch (ArgumentException) { }
            """),
        ("loops around a try", 100, count => Repeat(count, """
            var a$n$ = OperatingSystem.IsLinux() ? $n$ : -1; var b$n$ = a$n$;
            while (number > $n$) { try { b$n$ = b$n$ + 1; if (b$n$ == 3) break; } catch { } }
            """) + "socket.SetRawSocketOption(6, 1, one);"),
        ("lambdas", 500, Repeated("var level$n$ = 6; Action action$n$ = () => socket.SetRawSocketOption(level$n$, 1, one);")),
        ("terms of a condition", 5_000, count =>
            $"if ({Join(count, " || ", "number == $n$")}) socket.SetRawSocketOption(0xffff, 4, one);"),
        ("terms of a number", 5_000, count => $"var sum = {Join(count, " | ", "number")}; socket.SetRawSocketOption(sum, 4, one);"),
    ];

    /// <summary>A file with one method.</summary>
    public static string File(string statements) => $$"""
        using System;
        using System.Net.Sockets;
        class Program
        {
            static readonly byte[] one = BitConverter.GetBytes(1);
            static void Method(Socket socket, int number, byte[] bytes)
            {
        {{statements}}
            }
        }
        """;

    private static Func<int, string> Repeated(string statement) => count => Repeat(count, statement);

    private static string Repeat(int count, string statement) => Join(count, "\n", statement);

    private static string Join(int count, string separator, string part) =>
        string.Join(separator, Enumerable.Range(0, count).Select(i => part.Replace("$n$", i.ToString(CultureInfo.InvariantCulture))));
}
