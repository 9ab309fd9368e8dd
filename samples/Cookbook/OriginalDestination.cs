using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class OriginalDestination
{
    #region code
    public static IPEndPoint? Of(Socket accepted)
    {
        try
        {
            return accepted.GetIpOriginalDestination();
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.ProtocolOption)
        {
            // Connection tracking does not know the connection, or is not there: nobody redirected it.
            return null;
        }
    }
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (client)
        using (server)
        {
            Check.Equal(null, Of(server));
            try
            {
                server.GetIpOriginalDestination();
            }
            catch (SocketException e)
            {
                Check.Print(e);
            }
        }
    }
}
