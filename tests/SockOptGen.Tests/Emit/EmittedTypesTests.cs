using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>The room Api knows the types that are emitted.</summary>
public class EmittedTypesTests
{
    [Fact]
    public void Api_names_every_type_that_is_emitted_whatever_the_catalogue_holds()
    {
        var types =
            TypesOf(new TestProject { Properties = [("SockOptGenLevels", "All"), ("SockOptGenDescriptors", "true")] }.Run().Compilation)
            .Where(type => type.ContainingType is null && !IsOfCatalogue(type)).Select(type => type.Name);

        Assert.Equal(EmittedTypes.All.Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GetTcpNoDelay")]
    [InlineData("SetTcpNoDelay")]
    [InlineData("TryGetTcpNoDelay")]
    [InlineData("TrySetTcpNoDelay")]
    public void Name_of_an_accessor_is_what_it_was_put_together_from(string name)
    {
        var parsed = AccessorName.Parse(name);

        Assert.Equal(name, parsed.ToString());
        Assert.Equal("TcpNoDelay", parsed.Option);
        Assert.Equal(name.StartsWith("Try", StringComparison.Ordinal), parsed.IsTry);
        Assert.Equal(name.Contains("Get", StringComparison.Ordinal), parsed.Access == Access.Read);
        Assert.Equal($"Try{name.Replace("Try", "", StringComparison.Ordinal)}", parsed.Try.ToString());
        Assert.Equal(name.Replace("Try", "", StringComparison.Ordinal), parsed.Throwing.ToString());
    }

    [Theory]
    [InlineData("DetachSoFilter", false)]
    [InlineData("TryDetachSoFilter", true)]
    public void Command_keeps_its_verb(string name, bool isTry)
    {
        var parsed = AccessorName.Parse(name);
        var option = new SocketOption { Accessor = "SoFilter", Command = "Detach" };

        Assert.Equal((name, "DetachSoFilter", isTry, Access.Write), (parsed.ToString(), parsed.Option, parsed.IsTry, parsed.Access));
        Assert.Equal(AccessorName.Of(option, Access.Write), parsed.Throwing);
        Assert.Equal("GetSoFilter", AccessorName.Of(option, Access.Read).ToString());
    }

    /// <summary>The types that <paramref name="compilation"/> got, wherever they are.</summary>
    internal static IEnumerable<INamedTypeSymbol> TypesOf(Compilation compilation) => compilation
        .GetSymbolsWithName(static _ => true, SymbolFilter.Type, TestContext.Current.CancellationToken).OfType<INamedTypeSymbol>()
        .Where(type => type.ContainingNamespace.ToDisplayString().StartsWith(EmittedTypes.Namespace, StringComparison.Ordinal));

    private static bool IsOfCatalogue(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ||
        type.Locations.Any(location => location.SourceTree!.FilePath.EndsWith(HintNames.Structures, StringComparison.Ordinal));
}
