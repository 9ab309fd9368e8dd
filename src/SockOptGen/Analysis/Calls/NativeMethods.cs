using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Calls;

/// <summary>Recognizes [DllImport] and [LibraryImport] declarations of setsockopt, getsockopt, WSAIoctl and socket.</summary>
internal sealed class NativeMethods(Compilation compilation)
{
    private static readonly EquatableArray<Platform> s_unix =
        PlatformInfo.All.Select(static info => info.Platform).Where(static platform => platform != Platform.Windows).ToEquatableArray();

    private readonly INamedTypeSymbol? _libraryImport =
        compilation.GetTypeByMetadataName("System.Runtime.InteropServices.LibraryImportAttribute");
    private readonly ConcurrentDictionary<IMethodSymbol, CallShape?> _shapes = new(SymbolEqualityComparer.Default);

    /// <summary>What <paramref name="method"/> does; null for other methods.</summary>
    public CallShape? ShapeOf(IMethodSymbol method) =>
        // Setsockopt and getsockopt take five arguments, WSAIoctl nine: few other methods get any further. The compiler makes the list of
        // parameters anew for whoever asks, so that comes last.
        IsImport(method) && method.Parameters.Length is 5 or 9
            ? _shapes.GetOrAdd(method, Find)
            : null;

    /// <summary>The systems on which <paramref name="method"/> makes a socket from the number of an address family, its first argument;
    /// null for other methods.</summary>
    public EquatableArray<Platform>? MakersOf(IMethodSymbol method) =>
        IsImport(method) && method.Parameters.Length == 3 && IsCode(method, 0) && Import(method) is (var library, "socket")
            ? PlatformsOf(library) : null;

    private static bool IsImport(IMethodSymbol method) => method.IsStatic && (method.IsExtern || method.IsPartialDefinition);

    private CallShape? Find(IMethodSymbol method)
    {
        if (Import(method) is not var (library, entryPoint) || PlatformsOf(library) is not { } platforms)
        {
            return null;
        }

        return (entryPoint, method.Parameters.Length) switch
        {
            ("setsockopt", 5) when IsCode(method, 1) && IsCode(method, 2) =>
                new CallShape(CallKind.NativeSet, 1, 2, 3, 4, Platforms: platforms),
            ("getsockopt", 5) when IsCode(method, 1) && IsCode(method, 2) =>
                new CallShape(CallKind.NativeGet, 1, 2, 3, 4, Platforms: platforms),
            ("WSAIoctl", 9) when IsCode(method, 1) => new CallShape(CallKind.NativeIOControl, -1, 1, 2, 3, 4, 5, platforms),
            _ => null,
        };
    }

    private (string? Library, string EntryPoint)? Import(IMethodSymbol method)
    {
        if (method.GetDllImportData() is { } import)
        {
            return (import.ModuleName, import.EntryPointName ?? method.Name);
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (_libraryImport is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _libraryImport))
            {
                var entryPoint = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "EntryPoint").Value.Value as string;
                return (attribute.ConstructorArguments.FirstOrDefault().Value as string, entryPoint ?? method.Name);
            }
        }

        return null;
    }

    private static bool IsCode(IMethodSymbol method, int parameter) =>
        method.Parameters[parameter].Type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 } or
        { TypeKind: TypeKind.Enum };

    /// <summary>The systems whose C library or Winsock goes by the name <paramref name="library"/>.</summary>
    private static EquatableArray<Platform>? PlatformsOf(string? library)
    {
        var name = (library ?? "").Substring((library ?? "").LastIndexOf('/') + 1).ToLowerInvariant();
        return name switch
        {
            "ws2_32" or "ws2_32.dll" or "wsock32" or "wsock32.dll" => [Platform.Windows],
            "libsystem" or "libsystem.dylib" or "libsystem.b.dylib" or "libc.dylib" => [Platform.MacOS],
            "libc.so.6" => [Platform.Linux],
            "libc" or "libc.so" or "c" => s_unix,
            _ => null,
        };
    }
}
