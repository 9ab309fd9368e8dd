using System.Net;
using System.Net.Sockets;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>A connection of this process, whose sockets the tool reads as it reads those of any other.</summary>
internal sealed class OwnSockets : IDisposable
{
    public OwnSockets()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lends descriptors.");
        Listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Listener.Listen();
        Client.Connect(Listener.LocalEndPoint!);
        Server = Listener.Accept();
    }

    public Socket Listener { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public Socket Client { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public Socket Server { get; }

    public int Port => ((IPEndPoint)Listener.LocalEndPoint!).Port;

    public static string Process => $"{Environment.ProcessId}";

    public static string DescriptorOf(Socket socket) => $"{socket.Handle}";

    public void Dispose()
    {
        Server?.Dispose();
        Client.Dispose();
        Listener.Dispose();
    }
}
