using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Raw reads into a buffer that is then read as one number.</summary>
public class BufferReadFixTests
{
    private const string Buffer = "        Span<byte> b = stackalloc byte[4];\n";
    private const string Call = "        socket.GetRawSocketOption(6, 1, b);\n";

    private static readonly FixTest s_test = new FixTest("SOCK3001").OnLinux;

    [Theory]
    [InlineData("var on = BitConverter.ToInt32(b);", "var on = socket.GetTcpNoDelay() ? 1 : 0;")]
    [InlineData("var on = BitConverter.ToInt32(b) != 0;", "var on = socket.GetTcpNoDelay();")]
    [InlineData("bool on = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(b) == 0;", "bool on = !socket.GetTcpNoDelay();")]
    [InlineData("if (MemoryMarshal.Read<int>(b) != 0) { }", "if (socket.GetTcpNoDelay()) { }")]
    [InlineData("number = MemoryMarshal.Read<int>(b) + number;", "number = (socket.GetTcpNoDelay() ? 1 : 0) + number;")]
    [InlineData("Console.WriteLine(BitConverter.ToInt32(b) != 0);", "Console.WriteLine(socket.GetTcpNoDelay());")]
    public Task Three_statements_become_one(string before, string after) =>
        s_test.FixesAsync(Buffer + Call + "        " + before, "        " + after);

    [Theory]
    [InlineData("var b = new byte[sizeof(int)];", "socket.GetRawSocketOption(1, 8, b);", "var size = BitConverter.ToInt32(b, 0);",
        "var size = socket.GetSoReceiveBuffer();")]
    [InlineData("byte[] b = new byte[4];", "_ = socket.GetRawSocketOption(6, 4, b);", "var idle = BitConverter.ToInt32(b, startIndex: 0);",
        "var idle = (int)socket.GetTcpKeepIdle().TotalSeconds;")]
    public Task Number_is_what_the_accessor_answers(string buffer, string call, string read, string after) =>
        s_test.FixesAsync($"        {buffer}\n        {call}\n        {read}", "        " + after);

    [Fact]
    public Task Comments_stay() => s_test.FixesAsync(
        """
                number++;

                // Four bytes.
                Span<byte> b = stackalloc byte[4]; // an int
                // Ask.
                socket.GetRawSocketOption(6, /* no delay */ 1, b); // the kernel
                // Look.
                var on = BitConverter.ToInt32(b) != 0; // at it
        """,
        """
                number++;

                // Four bytes.
                // an int
                // Ask.
                // the kernel
                // Look.
                var on = socket.GetTcpNoDelay(/* no delay */); // at it
        """);

    /// <summary>Behind a brace on the same line a statement has no indentation.</summary>
    [Theory]
    [InlineData(
        "        if (number > 3) { var b = new byte[4]; // TCP_NODELAY\n            socket.GetRawSocketOption(6, 1, b);\n" +
            "            number = BitConverter.ToInt32(b) != 0 ? 7 : 8; }",
        "        if (number > 3) { // TCP_NODELAY\n            number = socket.GetTcpNoDelay() ? 7 : 8; }")]
    [InlineData(
        "        { var b = new byte[4]; /* one */ socket.GetRawSocketOption(6, 1, b); /* two */ var on = BitConverter.ToInt32(b) != 0; }",
        "        { /* one */ /* two */ var on = socket.GetTcpNoDelay(); }")]
    [InlineData(
        "        { var b = new byte[4]; // one\nsocket.GetRawSocketOption(6, 1, b); // two\nvar on = BitConverter.ToInt32(b) != 0; }",
        "        { // one\n// two\nvar on = socket.GetTcpNoDelay(); }")]
    public Task Comments_stay_in_blocks_of_one_line(string before, string after) => s_test.FixesAsync(before, after);

    [Theory]
    // Another length; used elsewhere, or not at once; read twice, late, perhaps never, or in the other order; shared memory; the length
    // of the answer; another statement between.
    [InlineData("Span<byte> b = stackalloc byte[8];\n" + Call + "var on = BitConverter.ToInt32(b);")]
    [InlineData(Buffer + Call + "var on = BitConverter.ToInt32(b); b.Clear();")]
    [InlineData(Buffer + Call + "number++; var on = BitConverter.ToInt32(b);")]
    [InlineData(Buffer + "number++;\n" + Call + "var on = BitConverter.ToInt32(b);")]
    [InlineData(Buffer + Call + "while (BitConverter.ToInt32(b) != 0) { }")]
    [InlineData(Buffer + Call + "var on = number > 3 && BitConverter.ToInt32(b) != 0;")]
    [InlineData(Buffer + Call + "Console.WriteLine(number++ + BitConverter.ToInt32(b));")]
    [InlineData("var b = new byte[4];\n" + Call + "Func<int> on = () => BitConverter.ToInt32(b);")]
    [InlineData(Buffer + Call + "var on = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(b);")]
    [InlineData(Buffer + Call + "var on = BitConverter.ToUInt32(b);")]
    [InlineData(Buffer + Call + "var on = b[0];")]
    [InlineData("var b = bytes.AsSpan(0, 4);\n" + Call + "var on = BitConverter.ToInt32(b);")]
    [InlineData(Buffer + "var length = socket.GetRawSocketOption(6, 1, b);\nvar on = BitConverter.ToInt32(b);")]
    [InlineData(Buffer + "new Func<Socket>(() => socket)().GetRawSocketOption(6, 1, b);\nvar on = BitConverter.ToInt32(b);")]
    [InlineData(Buffer + Call + "#if true\nvar on = BitConverter.ToInt32(b);\n#endif")]
    public Task Other_shapes_are_left_alone(string text) => s_test.OffersAsync(text);

    /// <summary>Linux answers 10 for AddressFamily.InterNetworkV6, which is 23, and errno for SocketError.</summary>
    [Theory]
    [InlineData("socket.GetRawSocketOption(1, 39, b);\nvar domain = BitConverter.ToInt32(b);")]
    [InlineData("socket.GetRawSocketOption(1, 39, b);\nvar domain = (AddressFamily)BitConverter.ToInt32(b);")]
    [InlineData("socket.GetRawSocketOption(1, 4, b);\nvar error = BitConverter.ToInt32(b);")]
    public Task Native_number_that_the_accessor_translates_is_left_alone(string text) => s_test.OnLinux.OffersAsync(Buffer + text);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public Task All_in_a_block_are_fixed(FixAllScope scope)
    {
        const string Before = """
                    Span<byte> a = stackalloc byte[4];
                    socket.GetRawSocketOption(6, 1, a);
                    var on = BitConverter.ToInt32(a) != 0;
                    // And its size.
                    Span<byte> b = stackalloc byte[4];
                    socket.GetRawSocketOption(1, 8, b);
                    if (BitConverter.ToInt32(b) > 3)
                    {
                        Span<byte> c = stackalloc byte[4];
                        socket.GetRawSocketOption(6, 4, c);
                        number = BitConverter.ToInt32(c);
                    }
            """;
        const string After = """
                    var on = socket.GetTcpNoDelay();
                    // And its size.
                    if (socket.GetSoReceiveBuffer() > 3)
                    {
                        number = (int)socket.GetTcpKeepIdle().TotalSeconds;
                    }
            """;
        return s_test.FixesAllAsync(scope, [Before, Before], [After, scope == FixAllScope.Solution ? After : Before]);
    }
}
