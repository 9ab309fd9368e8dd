using ArchUnitNET.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.Tests.Architecture;

/// <summary>An assembly with one class in each given namespace, and the edges between them that a test plants.</summary>
internal static class PlantedHouse
{
    /// <summary>The ways in which code can use a type.</summary>
    public static readonly string[] Edges =
    [
        "class User : {0} {{ }}",
        "class User {{ {0} _field; }}",
        "class User {{ void Call() => {0}.Answer(); }}",
        "class User {{ System.Collections.Generic.List<{0}> _list; }}",
        "class User {{ bool Test(object value) => value is {0}; }}",
    ];

    /// <summary>The house in which each <paramref name="uses"/> is one class using another in the way of <paramref name="edge"/>.</summary>
    public static ArchUnitNET.Domain.Architecture Build(string edge, params (string From, string To)[] uses)
    {
        var rooms = uses.SelectMany(use => new[] { use.From, use.To }).Distinct()
            .Select(name => $"namespace {name} {{ public class Inhabitant {{ public static int Answer() => 42; }} }}");
        var users = uses
            .Select((use,
                index) =>
                    $"namespace {use.From} {{ " +
                        $"{string.Format(null, edge, $"global::{use.To}.Inhabitant").Replace("User", $"User{index}")} }}");
        // A name of its own: the loader keeps what it has read by the name.
        var name = $"Planted{Guid.NewGuid():N}";
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(string.Join('\n', rooms.Concat(users)))],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var folder = Directory.CreateTempSubdirectory("planted");
        try
        {
            var result = compilation.Emit(Path.Combine(folder.FullName, name + ".dll"));
            Assert.True(result.Success, string.Join('\n', result.Diagnostics));
            return new ArchLoader().LoadFilteredDirectory(folder.FullName, name + ".dll").Build();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
