using System.Net.Sockets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Sockets;

/// <summary>Reads what an expression that makes a socket, or an object with one, says about it.</summary>
internal static class SocketCreation
{
    private const SocketMoments Connected = SocketMoments.Bind | SocketMoments.Connect;

    public static SocketFacts Read(IOperation? value, SocketTypes types) => SocketVariable.Unwrap(value) switch
    {
        IObjectCreationOperation { Constructor.ContainingType: var type } creation =>
            types.IsSocket(type) ? OfSocket(creation)
            : types.IsTcpClient(type) ? OfClient(creation, SocketType.Stream, ProtocolType.Tcp, defaultFamily: AddressFamily.InterNetworkV6)
            : types.IsUdpClient(type) ? OfClient(creation, SocketType.Dgram, ProtocolType.Udp, defaultFamily: AddressFamily.InterNetwork)
            : types.IsTcpListener(type) ? OfListener(creation)
            : SocketFacts.Unknown,
        IAwaitOperation { Operation: var task } => Accepted(task, types),
        var other => Accepted(other, types),
    };

    private static SocketFacts OfSocket(IObjectCreationOperation creation)
    {
        AddressFamily? family = null;
        SocketType? type = null;
        ProtocolType? protocol = null;
        var isDualMode = true;
        foreach (var argument in creation.Arguments)
        {
            var number = argument.Value.ConstantValue is { HasValue: true, Value: int constant } ? constant : (int?)null;
            switch (argument.Parameter?.Type.Name)
            {
                case nameof(AddressFamily):
                    (family, isDualMode) = ((AddressFamily?)number, false);
                    break;
                case nameof(SocketType):
                    type = (SocketType?)number;
                    break;
                case nameof(ProtocolType):
                    protocol = (ProtocolType?)number;
                    break;
                default:
                    // SafeSocketHandle, SocketInformation.
                    return SocketFacts.Unknown;
            }
        }

        return Facts(isDualMode ? AddressFamily.InterNetworkV6 : family, type, protocol);
    }

    private static SocketFacts OfClient(IObjectCreationOperation creation, SocketType type, ProtocolType protocol,
        AddressFamily defaultFamily)
    {
        AddressFamily? family = defaultFamily;
        var born = SocketMoments.None;
        foreach (var argument in creation.Arguments)
        {
            switch (argument.Parameter)
            {
                case { Type.Name: nameof(AddressFamily) }:
                    family = argument.Value.ConstantValue is { HasValue: true, Value: int number }
                        ? number == (int)AddressFamily.Unknown ? AddressFamily.InterNetworkV6 : (AddressFamily)number
                        : null;
                    break;
                case { Type.Name: "IPEndPoint" }:
                    (family, born) = (null, born | SocketMoments.Bind);
                    break;
                case { Type.SpecialType: SpecialType.System_String }:
                    (family, born) = (null, Connected);
                    break;
                // A port alone is that of this side.
                case { Type.SpecialType: SpecialType.System_Int32 }:
                    born |= SocketMoments.Bind;
                    break;
            }
        }

        return Facts(family, type, protocol) with { Protocols = SocketKindReader.Protocols("ipv4", type, protocol), Born = born };
    }

    private static SocketFacts OfListener(IObjectCreationOperation creation)
    {
        // Of the address only the well-known ones tell their family.
        var family =
            creation.Arguments.Select(argument => SocketVariable.Unwrap(argument.Value)).OfType<IFieldReferenceOperation>()
                .FirstOrDefault()?.Field.Name switch
            {
                "Any" or "Loopback" => AddressFamily.InterNetwork,
                "IPv6Any" or "IPv6Loopback" => AddressFamily.InterNetworkV6,
                _ => (AddressFamily?)null,
            };
        return new SocketFacts(SocketKindReader.Family(family), SocketKindReader.Protocols("ipv4", SocketType.Stream, ProtocolType.Tcp));
    }

    private static SocketFacts Accepted(IOperation? value, SocketTypes types) =>
        SocketVariable.Unwrap(value) is not IInvocationOperation { TargetMethod: var method } ? SocketFacts.Unknown : method.Name switch
        {
            "Accept" or "AcceptAsync" or "EndAccept" when types.IsSocket(method.ContainingType) =>
                SocketFacts.Unknown with { Born = Connected },
            "AcceptSocket" or "AcceptSocketAsync" or "AcceptTcpClient" or
                "AcceptTcpClientAsync" when types.IsTcpListener(method.ContainingType) =>
                new SocketFacts(null, SocketKindReader.Protocols("ipv4", SocketType.Stream, ProtocolType.Tcp), Connected),
            _ => SocketFacts.Unknown,
        };

    private static SocketFacts Facts(AddressFamily? family, SocketType? type, ProtocolType? protocol)
    {
        var name = SocketKindReader.Family(family);
        return new SocketFacts(name, SocketKindReader.Protocols(name, type, protocol));
    }
}
