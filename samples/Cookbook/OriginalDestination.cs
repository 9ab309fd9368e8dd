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
        catch (Exception e) when (e is PlatformNotSupportedException or SocketException { SocketErrorCode: SocketError.AddressNotAvailable })
        {
            // No connection tracking on this host, or none of this connection: nobody redirected it.
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
            catch (Exception e)
            {
                Check.Print(e);
            }
        }
    }
}
