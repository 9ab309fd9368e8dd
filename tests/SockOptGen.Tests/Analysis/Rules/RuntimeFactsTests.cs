using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>What SOCK1002 and SOCK1003 say that .NET does, done by the .NET that runs the tests.</summary>
public sealed class RuntimeFactsTests : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public static TheoryData<object> Refused =>
        [8192u, 8192L, 8192.0, DayOfWeek.Monday, TimeSpan.Zero, "1", (object)8192, new LingerOption(true, 1)];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Object_overload_throws(object value) =>
        Assert.Throws<ArgumentException>(() => _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, value));

    [Fact]
    public void Linger_takes_its_class_only()
    {
        _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new LingerOption(true, 1));

        Assert.IsType<LingerOption>(_socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger));
        Assert.Throws<ArgumentException>(() =>
            _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new MulticastOption(IPAddress.Any)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Throws<SocketException>(() => _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, 1));
        }
    }

    [Fact]
    public void Small_integers_become_int()
    {
        _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, (short)8192);
        _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 'x');
    }

    [Fact]
    public void Answer_is_a_boxed_int_and_unboxes_to_nothing_but_int_and_enumerations()
    {
        var answer = _socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!;

        Assert.Equal(0, (int)answer);
        Assert.Equal(0, (int?)answer);
        Assert.Equal(SocketError.Success, (SocketError)answer);
        Assert.Throws<InvalidCastException>(() => (bool)answer);
        Assert.Throws<InvalidCastException>(() => (short)answer);
        Assert.Throws<InvalidCastException>(() => (uint)answer);
        Assert.Throws<InvalidCastException>(() => (SocketError?)answer);
        Assert.False(answer is SocketError or bool);
        Assert.Throws<InvalidCastException>(() => Convert.ToDateTime(answer, null));
        Assert.False(Convert.ToBoolean(answer, null));
    }

    public void Dispose() => _socket.Dispose();
}
