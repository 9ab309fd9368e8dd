using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Configuration;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.UsedOnly;

/// <summary>
/// Hot Reload compiles the difference between what the editor saw and what it sees, and applies it to the
/// assembly that runs. Somebody who adds the first call of an accessor
/// needs that to be in the assembly: so builds that may be edited while they run have all.
/// </summary>
public class HotReloadTests
{
    private const string Called = "GetTcpQuickAck";

    [Fact]
    public void The_first_call_of_an_accessor_finds_it_in_a_build_that_has_all() =>
        Assert.DoesNotContain(Called, Difference(buildsUsed: false), StringComparison.Ordinal);

    // It refers to the method by its name, as to one of another assembly; where it is called, it throws a MissingMethodException.
    [Fact]
    public void In_a_build_that_lacks_it_the_call_is_one_into_the_void() =>
        Assert.Contains(Called, Difference(buildsUsed: true), StringComparison.Ordinal);

    /// <summary>The metadata that the edit adds to the assembly.</summary>
    private static string Difference(bool buildsUsed)
    {
        var assembly = new MemoryStream();
        Assert.True(Compile("s.GetTcpNoDelay()", buildsUsed)
            .Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        using var module = ModuleMetadata.CreateFromImage(assembly.ToArray());
        // What the editor sees has all, whatever was built.
        var (seen, typed) = (Compile("s.GetTcpNoDelay()", usedOnly: false), Compile($"s.{Called}()", usedOnly: false));
        var baseline = EmitBaseline.CreateInitialBaseline(seen, module, static _ => default, static _ => default,
            hasPortableDebugInformation: true);
        var edit = new SemanticEdit(SemanticEditKind.Update, Method(seen), Method(typed));
        var metadata = new MemoryStream();
        Assert.True(typed.EmitDifference(baseline, [edit], static _ => false, metadata, new MemoryStream(), new MemoryStream(),
            TestContext.Current.CancellationToken).Success);
        return Encoding.Latin1.GetString(metadata.ToArray());
    }

    private static CSharpCompilation Compile(string expression, bool usedOnly)
    {
        var run = new TestProject
        {
            Source = $"using System.Net.Sockets; public static class C {{ public static bool M(Socket s) => {expression}; }}",
            Properties = [(SettingsReader.EmitsUsedProperty, usedOnly ? "true" : "false")],
        }.Run();
        // Symbols need to know the encoding of a file.
        var source = run.Compilation.SyntaxTrees[0];
        return run.Compilation.ReplaceSyntaxTree(source, source.WithChangedText(SourceText.From(source.ToString(), Encoding.UTF8)));
    }

    private static ISymbol Method(Compilation compilation) => compilation.GetTypeByMetadataName("C")!.GetMembers("M").Single();
}
