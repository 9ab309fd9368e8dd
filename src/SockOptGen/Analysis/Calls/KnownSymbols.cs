using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Calls;

/// <summary>The types and methods that the rules are about, looked up once per compilation.</summary>
internal sealed class KnownSymbols
{
    private const string Namespace = "System.Net.Sockets.";

    private readonly Dictionary<ISymbol, CallShape> _shapes;
    private readonly NativeMethods _native;
    private readonly AccessorShapes _accessors;

    private KnownSymbols(Compilation compilation, INamedTypeSymbol socket, INamedTypeSymbol level, INamedTypeSymbol name)
    {
        Socket = socket;
        Level = level;
        Name = name;
        ControlCode = compilation.GetTypeByMetadataName(Namespace + "IOControlCode");
        LingerOption = compilation.GetTypeByMetadataName(Namespace + "LingerOption");
        MulticastOption = compilation.GetTypeByMetadataName(Namespace + "MulticastOption");
        IPv6MulticastOption = compilation.GetTypeByMetadataName(Namespace + "IPv6MulticastOption");
        Convert = compilation.GetTypeByMetadataName("System.Convert");
        _shapes = SocketMethods.Find(socket);
        _native = new NativeMethods(compilation);
        Accessors = EmittedAccessors.In(compilation);
        _accessors = new AccessorShapes(Accessors);
    }

    public INamedTypeSymbol Socket { get; }

    /// <summary>Whether the framework has calls that hand numbers on as they are; .NET 5 was the first.</summary>
    public bool HasRawCalls => !Socket.GetMembers("SetRawSocketOption").IsEmpty;

    /// <summary>The class of accessors; null where there are none.</summary>
    public INamedTypeSymbol? Accessors { get; }

    public INamedTypeSymbol Level { get; }

    public INamedTypeSymbol Name { get; }

    public INamedTypeSymbol? ControlCode { get; }

    public INamedTypeSymbol? LingerOption { get; }

    public INamedTypeSymbol? MulticastOption { get; }

    public INamedTypeSymbol? IPv6MulticastOption { get; }

    public INamedTypeSymbol? Convert { get; }

    /// <summary>The symbols, or null where the project does not reference Socket.</summary>
    public static KnownSymbols? Create(Compilation compilation) =>
        // A Socket that the project itself declares is a lookalike.
        compilation.GetTypeByMetadataName(Namespace + "Socket") is { } socket && socket.Locations[0].IsInMetadata &&
        compilation.GetTypeByMetadataName(Namespace + "SocketOptionLevel") is { } level &&
        compilation.GetTypeByMetadataName(Namespace + "SocketOptionName") is { } name
            ? new KnownSymbols(compilation, socket, level, name)
            : null;

    /// <summary>What <paramref name="method"/> does with socket options; null for every other method.</summary>
    public CallShape? ShapeOf(IMethodSymbol method) => method.Name switch
    {
        "SetSocketOption" or "GetSocketOption" or "SetRawSocketOption" or "GetRawSocketOption" or
            "IOControl" when _shapes.TryGetValue(method, out var shape) => shape,
        _ => _accessors.ShapeOf(method) ?? _native.ShapeOf(method),
    };

    /// <inheritdoc cref="NativeMethods.MakersOf"/>
    public EquatableArray<Platform>? MakersOf(IMethodSymbol method) => _native.MakersOf(method);

    /// <summary>Whether <paramref name="property"/> is the handle of a socket, as a number or safe.</summary>
    public bool IsHandle(IPropertySymbol property) =>
        property.Name is "Handle" or "SafeHandle" && SymbolEqualityComparer.Default.Equals(property.ContainingType, Socket);

    /// <summary>Which enumeration of .NET <paramref name="type"/> is.</summary>
    public CodeEnum EnumOf(ITypeSymbol? type) =>
        type?.TypeKind != TypeKind.Enum ? CodeEnum.None
        : SymbolEqualityComparer.Default.Equals(type, Level) ? CodeEnum.Level
        : SymbolEqualityComparer.Default.Equals(type, Name) ? CodeEnum.Name
        : SymbolEqualityComparer.Default.Equals(type, ControlCode) ? CodeEnum.ControlCode
        : CodeEnum.None;

    public INamedTypeSymbol? TypeOf(CodeEnum kind) => kind switch
    {
        CodeEnum.Level => Level,
        CodeEnum.Name => Name,
        CodeEnum.ControlCode => ControlCode,
        _ => null,
    };

    /// <summary>The option class of .NET named <paramref name="name"/>.</summary>
    public INamedTypeSymbol? OptionClass(string name) => name switch
    {
        "LingerOption" => LingerOption,
        "MulticastOption" => MulticastOption,
        "IPv6MulticastOption" => IPv6MulticastOption,
        _ => null,
    };

    /// <summary>The members of the enumeration <paramref name="kind"/> with <paramref name="value"/>: several where values alias.</summary>
    public IEnumerable<string> MembersWith(CodeEnum kind, int value)
    {
        foreach (var member in TypeOf(kind)?.GetMembers() ?? [])
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && field.ConstantValue is int constant && constant == value)
            {
                yield return field.Name;
            }
        }
    }
}
