using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>The accessors that the project really has: its settings leave levels out.</summary>
internal sealed class Accessors(Compilation compilation)
{
    // Only the project's own: those of a referenced assembly are embedded there.
    private readonly INamedTypeSymbol? _type = compilation.Assembly.GetTypeByMetadataName(KnownSymbols.AccessorType);

    /// <summary>The accessor for <paramref name="access"/> as a call, "SetTcpNoDelay(bool)"; null where the project has none.</summary>
    public string? For(KnownOption? option, Access access)
    {
        if (_type is null || option?.Option.Accessor is not { } accessor)
        {
            return null;
        }

        var name = (access == Access.Read ? "Get" : "Set") + accessor;
        foreach (var member in _type.GetMembers(name))
        {
            if (member is IMethodSymbol method)
            {
                var parameters = method.Parameters.Skip(1).Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
                return $"{name}({string.Join(", ", parameters)})";
            }
        }

        return null;
    }
}
