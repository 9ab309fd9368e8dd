using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests.Structures;

/// <summary>Both ends of a connection on this machine.</summary>
internal sealed class TcpPair : IDisposable
{
    public TcpPair(Action<Socket>? prepareListener = null, Action<Socket>? prepareClient = null)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        prepareListener?.Invoke(listener);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        prepareClient?.Invoke(Client);
        Client.Connect(listener.LocalEndPoint!);
        Server = listener.Accept();
        Server.ReceiveTimeout = 20_000;
    }

    public Socket Client { get; }

    public Socket Server { get; }

    /// <summary>Sends so many bytes to the server, which answers once it has read them all: then the client knows that they came.</summary>
    public void Exchange(int count)
    {
        var buffer = new byte[count];
        Assert.Equal(count, Client.Send(buffer));
        for (var read = 0; read < count;)
        {
            var now = Server.Receive(buffer);
            Assert.NotEqual(0, now);
            read += now;
        }

        Server.Send([1]);
        Assert.Equal(1, Client.Receive(buffer));
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }
}
