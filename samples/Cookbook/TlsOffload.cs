using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.Versioning;

namespace Cookbook;

[SupportedOSPlatform("linux")]
internal static class TlsOffload
{
    #region code
    /// <summary>After the handshake: from here on, Send takes plain data and the kernel makes TLS records of it.</summary>
    public static void Encrypt(Socket connection, byte[] key, byte[] iv, byte[] salt)
    {
        connection.SetTcpUlp("tls");
        connection.SetTlsTransmit(new()
        {
            Version = KernelTlsVersion.Tls12,
            Cipher = KernelTlsCipher.AesGcm128,
            Key = key,
            Iv = iv,
            Salt = salt,
            RecordSequence = new byte[8],
        });
    }
    #endregion

    public static void Run()
    {
        var (client, server) = Loopback.Connect();
        using (client)
        using (server)
        {
            try
            {
                Encrypt(client, new byte[16], new byte[8], new byte[4]);
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressNotAvailable)
            {
                // A kernel without the module tls.
                Check.Print(e);
                return;
            }

            client.Send([7]);
            Check.Equal(0x17, Loopback.Receive(server)[0]);
        }
    }
}
