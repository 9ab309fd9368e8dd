using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Sockets;

/// <summary>What the type of an object says about the socket that it holds: that of a UdpClient is a UDP
/// socket, wherever it comes from.</summary>
internal static class HeldSocket
{
    private static readonly SocketFacts s_tcp = new(null,
        SocketKindReader.Protocols("ipv4", System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp));
    private static readonly SocketFacts s_udp = new(null,
        SocketKindReader.Protocols("ipv4", System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp));

    /// <summary>What is known of <paramref name="socket"/>, or of the object that holds it; null: nothing, or the
    /// body puts another socket into one.</summary>
    public static SocketFacts? KindOf(IOperation? socket, SocketTypes types, Func<IOperation, BodySockets> body)
    {
        var value = SocketVariable.Unwrap(socket);
        var holder = value is IPropertyReferenceOperation property && types.IsHeldSocket(property.Property)
            ? property.Property.ContainingType : value?.Type;
        var facts = types.IsUdpClient(holder) ? s_udp : types.IsTcpClient(holder) || types.IsTcpListener(holder) ? s_tcp : null;
        return facts is null || body(socket!).RefillsAny ? null : facts;
    }
}
