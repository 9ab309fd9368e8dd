using SockOptGen.Analysis.Calls;

namespace SockOptGen.Tests.Analysis.Calls;

public class CodeTests
{
    [Theory]
    [InlineData("SocketOptionName.ReuseAddress", CodeKind.Member, "ReuseAddress", 4)]
    [InlineData("SocketOptionName.IpTimeToLive", CodeKind.Member, "IpTimeToLive", 4)]
    [InlineData("(SocketOptionName)(int)SocketOptionName.IpTimeToLive", CodeKind.Member, "IpTimeToLive", 4)]
    [InlineData("(SocketOptionName)4", CodeKind.Number, null, 4)]
    [InlineData("(SocketOptionName)(2 + 2)", CodeKind.Number, null, 4)]
    [InlineData("~SocketOptionName.ReuseAddress", CodeKind.Number, null, -5)]
    [InlineData("name", CodeKind.Unknown, null, 0)]
    [InlineData("(SocketOptionName)number", CodeKind.Unknown, null, 0)]
    public void Name_is_read_by_symbol_since_values_alias(string argument, object kind, string? member, int value)
    {
        var name = Assert.Single(CallReader.Read($"socket.SetSocketOption(SocketOptionLevel.IP, {argument}, 1);")).Name;

        Assert.Equal(((CodeKind)kind, member, value), (name.Kind, name.Member, name.Number));
    }

    [Theory]
    [InlineData("socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);", CodeKind.Member, "KeepAliveValues",
        unchecked((int)0x98000004))]
    [InlineData("socket.IOControl(-1744830452, bytes, null);", CodeKind.Number, null, -1744830452)]
    [InlineData("socket.IOControl(unchecked((int)0x9800000C), bytes, null);", CodeKind.Number, null, unchecked((int)0x9800000C))]
    [InlineData("const int Reset = -1744830452; socket.IOControl(optionOutValue: null, optionInValue: bytes, ioControlCode: Reset);",
        CodeKind.Number, null, -1744830452)]
    [InlineData("socket.IOControl(unchecked((int)IOControlCode.KeepAliveValues), bytes, null);", CodeKind.Member, "KeepAliveValues",
        unchecked((int)0x98000004))]
    public void Control_code_is_read(string text, object kind, string? member, int value)
    {
        var call = Assert.Single(CallReader.Read(text));

        Assert.Equal((CallKind.IOControl, (CodeKind)kind, member, value), (call.Kind, call.Name.Kind, call.Name.Member, call.Name.Number));
        Assert.False(call.Level.IsKnown);
    }

    [Fact]
    public void Constant_whose_declaration_is_not_plain_keeps_its_value_only()
    {
        var call = Assert.Single(CallReader.Read(
            """
            using System.Net.Sockets;
            static class N { public const SocketOptionName Two = SocketOptionName.Debug | SocketOptionName.ReuseAddress;
                public const int Level = (int)SocketOptionLevel.Socket; }
            class C { void M(Socket s) => s.SetSocketOption((SocketOptionLevel)N.Level, N.Two, 1); }
            """));

        Assert.Equal((CodeKind.Member, "Socket"), (call.Level.Kind, call.Level.Member));
        Assert.Equal((CodeKind.Constant, null, 5), (call.Name.Kind, call.Name.Member, call.Name.Number));
    }

    [Theory]
    [InlineData("socket.SetSocketOption(level, name, 1);", CallKind.SetInt32)]
    [InlineData("socket.SetSocketOption(level, name, true);", CallKind.SetBoolean)]
    [InlineData("socket.SetSocketOption(level, name, bytes);", CallKind.SetBytes)]
    [InlineData("socket.SetSocketOption(level, name, value);", CallKind.SetObject)]
    [InlineData("_ = socket.GetSocketOption(level, name);", CallKind.GetObject)]
    [InlineData("socket.GetSocketOption(level, name, bytes);", CallKind.GetBytes)]
    [InlineData("_ = socket.GetSocketOption(level, name, 4);", CallKind.GetNewBytes)]
    [InlineData("socket.SetRawSocketOption(1, 2, bytes);", CallKind.SetRaw)]
    [InlineData("socket.GetRawSocketOption(1, 2, bytes);", CallKind.GetRaw)]
    public void Overloads_are_told_apart(string text, object kind) =>
        Assert.Equal((CallKind)kind, Assert.Single(CallReader.Read(text)).Kind);

    [Fact]
    public void Native_control_call_is_read()
    {
        var call = Assert.Single(CallReader.Read(
            """
            using System.Runtime.InteropServices;
            static class Native
            {
                [DllImport("Ws2_32.dll")]
                static extern unsafe int WSAIoctl(nint socket, uint code, void* input, int inputLength, void* output, int outputLength,
                    int* returned, void* overlapped, void* routine);
                static unsafe void M() { int n; WSAIoctl(1, 0x98000004, null, 12, null, 0, &n, null, null); }
            }
            """));

        Assert.Equal((CallKind.NativeIOControl, unchecked((int)0x98000004), 12, 0),
            (call.Kind, call.Name.Number, call.Buffer.Length, call.Output.Length));
    }
}
