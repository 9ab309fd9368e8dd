namespace SockOptGen.Tests.Analysis.Calls;

public class BufferTests
{
    [Theory]
    [InlineData("new byte[4]", 4)]
    [InlineData("new byte[] { 1, 0, 0, 0 }", 4)]
    [InlineData("new[] { (byte)1, (byte)number }", 2)]
    [InlineData("stackalloc byte[8]", 8)]
    [InlineData("stackalloc byte[] { 1, 2, 3 }", 3)]
    [InlineData("stackalloc[] { (byte)1 }", 1)]
    [InlineData("[1, 2, 3, 4]", 4)]
    [InlineData("[]", 0)]
    [InlineData("default", 0)]
    [InlineData("Array.Empty<byte>()", 0)]
    [InlineData("\"eth0\\0\"u8", 5)]
    [InlineData("BitConverter.GetBytes(number)", 4)]
    [InlineData("BitConverter.GetBytes(1L)", 8)]
    [InlineData("BitConverter.GetBytes(true)", 1)]
    [InlineData("MemoryMarshal.AsBytes(new Span<int>(ref number))", 4)]
    [InlineData("MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number))", 4)]
    [InlineData("MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref number, 2))", 8)]
    [InlineData("MemoryMarshal.AsBytes<long>([1, 2])", 16)]
    [InlineData("new byte[8].AsSpan(4)", 4)]
    [InlineData("new byte[8].AsSpan(2, 4)", 4)]
    [InlineData("new byte[8].AsSpan().Slice(1)", 7)]
    [InlineData("bytes.AsSpan(0, 4)", 4)]
    [InlineData("bytes.AsSpan()[..4]", 4)]
    [InlineData("new byte[8].AsSpan()[2..]", 6)]
    [InlineData("new ReadOnlySpan<byte>(bytes, 0, 3)", 3)]
    [InlineData("bytes", null)]
    [InlineData("new byte[number]", null)]
    [InlineData("[.. bytes]", null)]
    [InlineData("bytes.AsSpan(4)", null)]
    [InlineData("bytes.AsSpan()[..^1]", null)]
    [InlineData("bytes.AsSpan(0, number)", null)]
    [InlineData("MemoryMarshal.AsBytes(new Span<DateTime>(new DateTime[1]))", null)]
    public void Length_is_known_where_the_code_says_it(string buffer, int? length) =>
        Assert.Equal(length, Assert.Single(CallReader.Read($"socket.SetRawSocketOption(6, 1, {buffer});")).Buffer.Length);

    [Theory]
    [InlineData("var b = new byte[4]; socket.SetRawSocketOption(6, 1, b);", 4, true)]
    [InlineData("Span<byte> b = stackalloc byte[4]; b[0] = 1; socket.SetRawSocketOption(6, 1, b);", 4, false)]
    [InlineData("var b = new byte[4]; b[0] = 1; socket.SetRawSocketOption(6, 1, b);", 4, false)]
    [InlineData("var b = new byte[4]; if (number == 1) b = new byte[8]; socket.SetRawSocketOption(6, 1, b);", null, false)]
    [InlineData("var b = new byte[4]; Array.Resize(ref b, 8); socket.SetRawSocketOption(6, 1, b);", null, false)]
    [InlineData("byte[] b; b = new byte[4]; socket.SetRawSocketOption(6, 1, b);", null, false)]
    [InlineData("var b = new byte[4]; Action a = () => b = bytes; a(); socket.SetRawSocketOption(6, 1, b);", null, false)]
    [InlineData("var b = new byte[4]; (b, number) = (bytes, 1); socket.SetRawSocketOption(6, 1, b);", null, false)]
    [InlineData("var b = new byte[4]; ref var r = ref b; r = bytes; socket.SetRawSocketOption(6, 1, b);", null, false)]
    public void Local_that_is_set_once_is_followed(string text, int? length, bool isContentKnown)
    {
        var buffer = Assert.Single(CallReader.Read(text)).Buffer;

        Assert.Equal((length, isContentKnown), (buffer.Length, buffer.Bytes is not null));
    }

    [Theory]
    [InlineData("socket.SetRawSocketOption(6, 1, BitConverter.GetBytes(7));", 7L)]
    [InlineData("int one = 7; socket.SetRawSocketOption(6, 1, MemoryMarshal.AsBytes(new Span<int>(ref one)));", 7L)]
    [InlineData("int one = 7; one++; socket.SetRawSocketOption(6, 1, MemoryMarshal.AsBytes(new Span<int>(ref one)));", null)]
    [InlineData("socket.SetRawSocketOption(6, 1, BitConverter.GetBytes(number));", null)]
    public void Integer_is_known_where_nothing_else_can_change_it(string text, long? integer) =>
        Assert.Equal(integer, Assert.Single(CallReader.Read(text)).Buffer.Integer);

    [Fact]
    public void Bytes_are_known_where_each_is_constant()
    {
        Assert.Equal([1, 0, 0, 0], Assert.Single(CallReader.Read("socket.SetRawSocketOption(6, 1, [1, 0, 0, 0]);")).Buffer.Bytes!.Value);
        Assert.Equal([0, 0], Assert.Single(CallReader.Read("socket.SetRawSocketOption(6, 1, new byte[2]);")).Buffer.Bytes!.Value);
        Assert.Null(Assert.Single(CallReader.Read("socket.SetRawSocketOption(6, 1, [1, (byte)number]);")).Buffer.Bytes);
    }

    [Fact]
    public void Array_becomes_a_span_by_operator_before_CSharp_14() =>
        Assert.Equal(4,
            Assert.Single(CallReader.Read("socket.SetRawSocketOption(6, 1, new byte[4]);",
                Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12)).Buffer.Length);

    [Fact]
    public void Conversion_of_the_project_itself_can_do_anything() => Assert.Null(Assert.Single(CallReader.Read(
        """
        using System;
        using System.Net.Sockets;
        class Half
        {
            public static implicit operator Half(byte[] bytes) => new();
            public static implicit operator ReadOnlySpan<byte>(Half half) => default;
        }
        class C { void M(Socket s) => s.SetRawSocketOption(6, 1, (Half)new byte[4]); }
        """)).Buffer.Length);

    [Fact]
    public void Length_of_an_answer_is_that_of_its_argument() =>
        Assert.Equal(4,
            Assert.Single(
                CallReader.Read("_ = socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 4);")).Buffer.Length);
}
