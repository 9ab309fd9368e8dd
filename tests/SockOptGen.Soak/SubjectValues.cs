using System.Net;
using System.Net.Sockets;
using System.Net.Sockets.Options;

namespace SockOptGen.Soak;

/// <summary>The values of one socket's options, made of a number that no other socket has.</summary>
internal readonly record struct SubjectValues(SubjectKind Kind, int Number)
{
    public TimeSpan UserTimeout => TimeSpan.FromMilliseconds(Number);

    public TimeSpan KeepIdle => TimeSpan.FromSeconds(1 + (Number % 32767));

    public TimeSpan ReceiveTimeout => TimeSpan.FromSeconds(1 + (long)Number);

    public int TimeToLive => 1 + (Number % 255);

    public bool NoDelay => Number % 2 == 0;

    // A connection is reset by its end: thousands that linger would use up the ports.
    public SocketLinger Linger => new(true, Kind == SubjectKind.Connected ? TimeSpan.Zero : TimeSpan.FromSeconds(Number % 10_000));

    public int Backlog => 1 + (Number % 127);

    public void Give(Socket socket)
    {
        socket.SetSoReceiveTimeout(ReceiveTimeout);
        if (Kind == SubjectKind.Datagram)
        {
            socket.SetIpTimeToLive(TimeToLive);
            return;
        }

        socket.SetTcpUserTimeout(UserTimeout);
        socket.SetTcpKeepIdle(KeepIdle);
        socket.SetTcpNoDelay(NoDelay);
        socket.SetSoLinger(Linger);
        if (Kind == SubjectKind.Listening)
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            socket.Listen(Backlog);
        }
    }
}
