using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What a stack puts on the wire untouched stands in its buffer as on the wire.</summary>
public class NetworkOrderTests
{
    private const string Source =
        """
        namespace System.Net.Sockets.Options;

        public static class NetworkOrder
        {
            public static string Send() => Store(new SctpSendInfo { PayloadProtocolId = 0x01020304 });

            public static string SendReceive() => Store(new SctpSendReceiveInfo { PayloadProtocolId = 0x01020304 });

            private static string Store<T>(T value)
                where T : struct, ISocketOptionStructure<T>
            {
                var buffer = new byte[T.Size];
                T.Store(buffer, in value);
                return Convert.ToHexString(buffer);
            }
        }
        """;

    private static readonly Lazy<Type> s_emitted = new(Compile);

    /// <summary>RFC 6458, 5.3.2 and 5.3.4: the stack passes the identifier on without a look at its byte order.</summary>
    [Theory]
    [InlineData("Send", 4)]
    [InlineData("SendReceive", 8)]
    public void Payload_protocol_of_sctp_is_in_network_order(string method, int offset)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsFreeBSD(), "Other systems have no SCTP.");

        var bytes = Assert.IsType<string>(s_emitted.Value.GetMethod(method)!.Invoke(null, null));

        Assert.Equal("01020304", bytes.Substring(2 * offset, 8));
        Assert.Equal(1 + 2 + 3 + 4, Convert.FromHexString(bytes).Sum(b => b));
    }

    private static Type Compile() => new TestProject { Source = Source, Properties = [("SockOptGenLevels", "Sctp")] }.Run()
        .AssertCompiles().Load().GetType($"{EmittedTypes.TypeNamespace}.NetworkOrder")!;
}
