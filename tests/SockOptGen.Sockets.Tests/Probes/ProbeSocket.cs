using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests.Probes;

/// <summary>A socket to try an option on, and the others that it needs to be what it is.</summary>
internal sealed class ProbeSocket(Socket socket, params Socket[] companions) : IDisposable
{
    public Socket Socket => socket;

    public void Dispose()
    {
        // Reset instead of closed: the thousands of connections here leave no port in TIME_WAIT.
        foreach (var companion in companions)
        {
            if (companion is { Connected: true, ProtocolType: ProtocolType.Tcp })
            {
                companion.LingerState = new LingerOption(true, 0);
            }

            companion.Dispose();
        }

        socket.Dispose();
    }
}
