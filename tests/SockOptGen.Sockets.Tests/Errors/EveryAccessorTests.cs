using System.Net.Sockets;
using System.Runtime.InteropServices;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Errors;

/// <summary>What every accessor throws before it asks the kernel.</summary>
public class EveryAccessorTests
{
    public static TheoryData<string> Readable => OptionCase.That(Access.Read, OptionCase.Here);

    public static TheoryData<string> Settable => OptionCase.That(Access.Write, OptionCase.Here);

    public static TheoryData<string> NotReadable => OptionCase.ThatNot(Access.Read, OptionCase.Here);

    public static TheoryData<string> NotSettable => OptionCase.ThatNot(Access.Write, OptionCase.Here);

    [Theory]
    [MemberData(nameof(Readable))]
    [MemberData(nameof(NotReadable))]
    public void A_getter_refuses_null(string name)
    {
        var accessors = OptionCase.Named(name).Accessors;
        Assert.IsType<ArgumentNullException>(accessors.Get(null!).Exception);
        Assert.IsType<ArgumentNullException>(accessors.TryGet(null).Exception);
    }

    [Theory]
    [MemberData(nameof(Settable))]
    [MemberData(nameof(NotSettable))]
    public void A_setter_refuses_null(string name)
    {
        var option = OptionCase.Named(name);
        var value = Candidates.For(option)[0];
        Assert.IsType<ArgumentNullException>(option.Accessors.Set(null!, value).Exception);
        Assert.IsType<ArgumentNullException>(option.Accessors.TrySet(null, value).Exception);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_getter_refuses_a_closed_socket(string name)
    {
        var accessors = OptionCase.Named(name).Accessors;
        Assert.IsType<ObjectDisposedException>(accessors.Get(Closed()).Exception);
        Assert.IsType<ObjectDisposedException>(accessors.TryGet(Closed()).Exception);
    }

    [Theory]
    [MemberData(nameof(Settable))]
    public void A_setter_refuses_a_closed_socket(string name)
    {
        var option = OptionCase.Named(name);
        var value = Candidates.For(option)[0];
        Assert.IsType<ObjectDisposedException>(option.Accessors.Set(Closed(), value).Exception);
        Assert.IsType<ObjectDisposedException>(option.Accessors.TrySet(Closed(), value).Exception);
    }

    [Theory]
    [MemberData(nameof(NotReadable))]
    public void A_getter_of_another_system_says_so(string name)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var option = OptionCase.Named(name);
        NamesOptionAndSystem(name, option.Accessors.Get(socket));

        var tried = option.Accessors.TryGet(socket);
        Assert.False(tried.Succeeded);
        Assert.Null(tried.Exception);
    }

    [Theory]
    [MemberData(nameof(NotSettable))]
    public void A_setter_of_another_system_says_so(string name)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var option = OptionCase.Named(name);
        var value = Candidates.For(option)[0];
        NamesOptionAndSystem(name, option.Accessors.Set(socket, value));

        var tried = option.Accessors.TrySet(socket, value);
        Assert.False(tried.Succeeded);
        Assert.Null(tried.Exception);
    }

    private static void NamesOptionAndSystem(string name, Outcome outcome)
    {
        var message = Assert.IsType<PlatformNotSupportedException>(outcome.Exception).Message;
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains(RuntimeInformation.RuntimeIdentifier, message, StringComparison.Ordinal);
    }

    private static Socket Closed()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Dispose();
        return socket;
    }
}
