using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Tests.Emit;

public class SignatureTests
{
    private static readonly EquatableArray<Platform> s_platforms = [.. PlatformInfo.All.Select(info => info.Platform)];

    [Fact]
    public void Messages_write_every_accessor_as_it_is_emitted()
    {
        var type = new TestProject { Properties = [("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All")] }
            .Run().Compilation.GetTypeByMetadataName(EmittedTypes.AccessorsInFull)!;

        var emitted =
            BuiltInCatalogue.Linked.Options.SelectMany(option =>
                new[] { Access.Read, Access.Write }.Where(access => option.Can(access, s_platforms))
                    .Select(access => Emitted(type, AccessorName.Of(option.Option, access).ToString()))).OfType<string>();
        Assert.Equal(emitted, BuiltInCatalogue.Linked.Options.SelectMany(Written));
    }

    private static IEnumerable<string> Written(LinkedOption option) =>
        new[] { Access.Read, Access.Write }.Where(access => option.Can(access, s_platforms)).Select(access => Signature.Of(option, access));

    private static string? Emitted(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault() is { } method
        ? $"{name}({string.Join(", ", method.Parameters.Skip(1).Select(TypeOf))})"
        : null;

    private static string TypeOf(IParameterSymbol parameter) =>
        parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
