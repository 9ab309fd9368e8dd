using Microsoft.CodeAnalysis;
using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>Accessors for one assembly, for several, and none.</summary>
public class VisibilityTests
{
    private static readonly TestProject s_public = new()
    {
        Properties = [("SockOptGenLevels", "All"), ("SockOptGenDescriptors", "true"), ("SockOptGenVisibility", "Public")],
    };

    [Theory]
    [InlineData("")]
    [InlineData("[assembly: System.CLSCompliant(true)]")]
    public void Public_types_are_documented_and_compile_without_a_warning(string source)
    {
        var compilation = (s_public with { Source = source }).Run().Compilation;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([]));

        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Public_are_all_types_that_users_name_and_no_others()
    {
        var types = Types(s_public);

        Assert.Equal(
            EmittedTypes.Helpers.Order(),
            types.Where(type => type.DeclaredAccessibility != Accessibility.Public).Select(type => type.Name).Order());
        Assert.Contains(types, type => type.Name == EmittedTypes.Accessors);
        Assert.All(types, type => Assert.Equal(
            type.DeclaredAccessibility == Accessibility.Public ? 0 : 1,
            type.GetAttributes().Count(attribute => attribute.AttributeClass!.Name == "EmbeddedAttribute")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Internal")]
    [InlineData("Friends")]
    public void Otherwise_all_are_internal_and_embedded(string visibility) =>
        Assert.All(Types(new TestProject { Properties = [("SockOptGenLevels", "Tcp"), ("SockOptGenVisibility", visibility)] }), type =>
        {
            Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility);
            Assert.Contains(type.GetAttributes(), attribute => attribute.AttributeClass!.Name == "EmbeddedAttribute");
        });

    [Fact]
    public void None_emits_nothing() => Assert.Equal(
        ["Microsoft.CodeAnalysis.EmbeddedAttribute.cs"],
        new TestProject { Properties = [("SockOptGenEmit", "None")] }.Run().AssertCompiles().HintNames);

    private static IReadOnlyList<INamedTypeSymbol> Types(TestProject project)
    {
        var compilation = project.Run().Compilation;
        return
        [
            .. new[] { EmittedTypes.Namespace, EmittedTypes.TypeNamespace }
                .Select(name => name.Split('.').Aggregate(
                    compilation.Assembly.GlobalNamespace,
                    (space, part) => space.GetNamespaceMembers().Single(member => member.Name == part)))
                .SelectMany(space => space.GetTypeMembers()),
        ];
    }
}
