using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Sockets;

/// <summary>The classes of .NET that are a socket, or hold one.</summary>
internal sealed class SocketTypes(Compilation compilation)
{
    private const string Namespace = "System.Net.Sockets.";

    public INamedTypeSymbol? Socket { get; } = compilation.GetTypeByMetadataName(Namespace + "Socket");

    public INamedTypeSymbol? TcpClient { get; } = compilation.GetTypeByMetadataName(Namespace + "TcpClient");

    public INamedTypeSymbol? TcpListener { get; } = compilation.GetTypeByMetadataName(Namespace + "TcpListener");

    public INamedTypeSymbol? UdpClient { get; } = compilation.GetTypeByMetadataName(Namespace + "UdpClient");

    public bool IsSocket(ITypeSymbol? type) => Is(type, Socket);

    public bool IsTcpClient(ITypeSymbol? type) => Is(type, TcpClient);

    public bool IsTcpListener(ITypeSymbol? type) => Is(type, TcpListener);

    public bool IsUdpClient(ITypeSymbol? type) => Is(type, UdpClient);

    public bool IsSocketOrHolder(ITypeSymbol? type) => IsSocket(type) || IsTcpClient(type) || IsUdpClient(type) || IsTcpListener(type);

    /// <summary>Whether <paramref name="property"/> is the socket that an object holds.</summary>
    public bool IsHeldSocket(IPropertySymbol property) => property.Name switch
    {
        "Client" => IsTcpClient(property.ContainingType) || IsUdpClient(property.ContainingType),
        "Server" => IsTcpListener(property.ContainingType),
        _ => false,
    };

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
