using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>Code that compiled before the package came still compiles, and emitted code means .NET's types
/// whatever a program calls its own.</summary>
public class ForeignNamesTests
{
    private static readonly GeneratorRun s_run = new TestProject
    {
        Properties = [("SockOptGenLevels", AllTests.AreWanted ? "All" : "Default"), ("SockOptGenPlatforms", "All"),
            ("SockOptGenDescriptors", "true")],
    }.Run();

    /// <summary>Where a program can have types of its own; {0} is the name of one.</summary>
    public static TheoryData<string> Places => new(
        "internal class {0} {{ }}",
        "namespace Own {{ internal class {0} {{ }} }}",
        "namespace Own {{ internal class {0} {{ }} namespace Within {{ using global::System.Net.Sockets; internal static class User_{0} " +
            "{{ public static {0} Make(Socket socket) => new {0}(); }} }} }}",
        "namespace Own.Sockets {{ using global::System.Net; using global::System.Net.Sockets; internal class {0} {{ }} internal static " +
            "class User_{0} {{ public static {0} Make(Socket socket) => new {0}(); }} }}",
        "namespace Own.{0} {{ internal class Of{0} {{ }} }}",
        "namespace System.Net.{0} {{ internal class Of{0} {{ }} }}",
        "namespace System.Net {{ internal class {0} {{ }} }}");

    private static IEnumerable<string> EmittedTypeNames =>
        EmittedTypesTests.TypesOf(s_run.Compilation).Select(type => type.Name).Distinct();

    [Fact]
    public void Namespace_of_Socket_gets_the_class_of_accessors_alone() => Assert.Equal(
        [EmittedTypes.Accessors],
        EmittedTypesTests.TypesOf(s_run.Compilation).Where(InNamespaceOfSocket).Select(type => type.Name));

    [Fact]
    public void Nobody_calls_a_type_of_his_own_like_the_class_of_accessors()
    {
        var names = PublicTypeNames().Concat(File.ReadLines(Repository.Find("tests/SockOptGen.Tests/Emit/CommonTypeNames.txt")))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(names.Count > 2000, $"{names.Count} names were tried.");
        Assert.Contains("SocketExtensions", names);
        Assert.Contains("WebApplication", names);
        Assert.DoesNotContain(EmittedTypesTests.TypesOf(s_run.Compilation).Where(InNamespaceOfSocket), type => names.Contains(type.Name));
    }

    [Theory]
    [MemberData(nameof(Places))]
    [InlineData(
        "namespace System.Net.Sockets {{ internal class {0} {{ }} internal static class User_{0} {{ public static {0} Make(Socket " +
            "socket) => new {0}(); }} }}")]
    public void Types_named_like_emitted_ones_compile(string place)
    {
        OnlyFirstUnlessAllAreWanted(place);
        // A place that has imported the namespace of Socket, or is in it, sees the class of accessors, as whoever calls them must.
        AssertCompiles(place,
            EmittedTypeNames.Where(name => name != EmittedTypes.Accessors || !place.Contains("Socket socket", StringComparison.Ordinal)));
    }

    [Fact]
    public void Extension_methods_of_a_class_that_is_named_like_an_emitted_type_are_called()
    {
        const string Text = """
            namespace Own
            {
                using System.Net.Sockets;
                internal static class SocketExtensions { public static int Own(this Socket socket) => 7; }
                internal static class PortRange { public static int First => 1; }
                internal static class User { public static int Use(Socket socket) { socket.SetTcpNoDelay(true);
                    return socket.Own() + PortRange.First; } }
            }
            """;

        AssertCompiles(Text);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Types_named_like_those_that_emitted_code_uses_do_not_shadow_them(string place)
    {
        OnlyFirstUnlessAllAreWanted(place);
        var used = UsedNames().ToList();
        Assert.Contains("TimeSpan", used);
        Assert.Contains("OperatingSystem", used);
        Assert.Contains("System", used);
        Assert.Contains("MemoryMarshal", used);

        // A type of the global namespace cannot be called like a namespace of .NET that the emitted code is in.
        AssertCompiles(place, used.Where(name => name != "System" || place.StartsWith("namespace", StringComparison.Ordinal)));
    }

    // Each place is a compilation of everything that is emitted.
    private static void OnlyFirstUnlessAllAreWanted(string place)
    {
        if (place.StartsWith("namespace", StringComparison.Ordinal))
        {
            AllTests.Only();
        }
    }

    private static bool InNamespaceOfSocket(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == EmittedTypes.Namespace;

    private static void AssertCompiles(string place, IEnumerable<string> names) =>
        AssertCompiles(string.Join('\n', names.Select(name => string.Format(null, place, name))));

    private static void AssertCompiles(string text)
    {
        var compilation =
            s_run.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text,
                s_run.Compilation.SyntaxTrees.First().Options as CSharpParseOptions));

        // Of warnings, those in the emitted files: the program's own text is none of ours.
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                || diagnostic is { Severity: DiagnosticSeverity.Warning, Location.SourceTree: not { FilePath.Length: 0 } });
    }

    /// <summary>The simple names by which emitted code means types and namespaces of .NET, those of the
    /// namespaces of Socket itself left out.</summary>
    private static IEnumerable<string> UsedNames()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { "System" };
        foreach (var tree in s_run.Result.GeneratedTrees)
        {
            var model = s_run.Compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                var type = symbol as INamedTypeSymbol ??
                    (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : null);
                if (type is { ContainingNamespace: { } space, Locations: [{ IsInMetadata: true }, ..] } &&
                    space.ToDisplayString() is not ("System.Net" or EmittedTypes.Namespace))
                {
                    names.Add(type.Name);
                    names.Add(name.Identifier.ValueText);
                }
            }
        }

        // A type called var would take the meaning from every program; the compiler warns of it.
        names.RemoveWhere(name => SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None);
        return names;
    }

    /// <summary>What the frameworks and the packages of this test call their public types.</summary>
    private static IEnumerable<string> PublicTypeNames()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = Path.Combine(framework, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(framework));
        foreach (var file in new[] { framework, web, AppContext.BaseDirectory }.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.dll")))
        {
            if (Path.GetFileName(file).StartsWith("SockOptGen", StringComparison.Ordinal))
            {
                continue;
            }

            using var image = new PEReader(File.OpenRead(file));
            if (image.HasMetadata)
            {
                var reader = image.GetMetadataReader();
                foreach (var handle in reader.TypeDefinitions)
                {
                    var type = reader.GetTypeDefinition(handle);
                    if ((type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
                    {
                        yield return reader.GetString(type.Name).Split('`')[0];
                    }
                }
            }
        }
    }
}
