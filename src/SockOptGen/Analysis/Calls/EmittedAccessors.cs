using Microsoft.CodeAnalysis;
using SockOptGen.Api;

namespace SockOptGen.Analysis.Calls;

/// <summary>The class of accessors that the code of a project calls.</summary>
internal static class EmittedAccessors
{
    private const string Generator = "SockOptGen";

    /// <summary>The project's own, or the public one of a referenced assembly; null where there is neither.</summary>
    public static INamedTypeSymbol? In(Compilation compilation) =>
        compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull) ?? Referenced(compilation).FirstOrDefault(IsPublic);

    /// <summary>Those of referenced assemblies, whoever may see them. Asking every assembly of the framework for its types would cost
    /// half as much as all rules together: what has accessors references the assembly of Socket, and few do.</summary>
    public static IEnumerable<INamedTypeSymbol> Referenced(Compilation compilation) =>
        compilation.GetTypeByMetadataName(EmittedTypes.SocketInFull)?.ContainingAssembly.Name is not { } sockets ? []
            : compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => other.Name == sockets)))
                .Select(static assembly => assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull))
                .OfType<INamedTypeSymbol>().Where(IsEmitted);

    /// <summary>Whether every assembly that references its own may use <paramref name="type"/>.</summary>
    public static bool IsPublic(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public;

    /// <summary>Whether this generator made <paramref name="type"/>.</summary>
    public static bool IsEmitted(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments.Length: 2 } &&
        attribute.ConstructorArguments[0].Value is Generator);
}
