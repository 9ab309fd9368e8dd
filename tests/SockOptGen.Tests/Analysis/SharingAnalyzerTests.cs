using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>Assemblies that reference each other, and both have the package.</summary>
public class SharingAnalyzerTests
{
    private const string Using = "using System.Net.Sockets; using System.Net.Sockets.Options; ";

    private const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Test\")] ";

    private const string Tuning = Using + Friend + """
        internal static class Tuning
        {
            public static SocketLinger Read(Socket socket) => socket.GetSoLinger();
            public static SocketLinger[] All(Socket socket) => [socket.GetSoLinger()];
            public static void Apply(Socket socket, SocketLinger linger) => socket.SetSoLinger(linger);
            public static bool Hurry(Socket socket) => socket.GetTcpNoDelay();
        }
        """;

    private static readonly TestProject s_internal = new() { Properties = [("SockOptGenLevels", "So, Tcp")] };
    private static readonly TestProject s_public = With(s_internal, "SockOptGenVisibility", "Public");
    private static readonly TestProject s_none = With(s_internal, "SockOptGenEmit", "None");

    // Most tests take one of a few.
    private static readonly ConcurrentDictionary<(TestProject Project, string Source), Lazy<PortableExecutableReference>> s_libraries = [];

    [Fact]
    public async Task Accessors_that_a_reference_has_too_are_reported_once()
    {
        var diagnostics = await AnalyzeAsync(s_internal, "class C { }", Library(s_public, Tuning));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("SOCK0010", diagnostic.Id);
        Assert.Equal(
            "Library has public socket option accessors, and this project emits its own, so that calls are ambiguous; set " +
                "SockOptGenEmit to None in this project, or SockOptGenVisibility to Internal in Library",
            diagnostic.GetMessage());
    }

    [Fact]
    public async Task Project_that_emits_none_uses_those_of_the_reference()
    {
        var source = Using + "class C { bool M(Socket socket) { SocketLinger linger = Tuning.Read(socket); socket.SetSoLinger(linger); " +
            "return socket.GetTcpNoDelay(); } }";
        var library = Library(s_public, Tuning);

        Assert.Empty(Errors(Compilation(s_none, source, library)));
        Assert.Empty(await AnalyzeAsync(s_none, source, library));
    }

    [Fact]
    public async Task Accessors_of_a_reference_are_advised()
    {
        var source = Using + "class C { void M(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Tcp, " +
            "SocketOptionName.NoDelay, true); }";

        var diagnostic = Assert.Single(await s_none.AnalyzeAsync(
            Compilation(s_none, source, Library(s_public, Tuning)), new SocketCallAnalyzer()));

        Assert.Equal("SOCK3001", diagnostic.Id);
        Assert.Contains("SetTcpNoDelay(bool)", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accessors_that_a_reference_lacks_are_not_advised()
    {
        var source = Using + "class C { void M(Socket socket) => socket.SetSocketOption(SocketOptionLevel.Udp, " +
            "SocketOptionName.NoChecksum, true); }";

        Assert.DoesNotContain(
            await s_none.AnalyzeAsync(Compilation(s_none, source, Library(s_public, Tuning)), new SocketCallAnalyzer()),
            diagnostic => diagnostic.GetMessage().Contains("SetUdpNoChecksum", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SocketLinger linger = «Tuning.Read(socket)»;")]
    [InlineData("bool enabled = Tuning.Read(socket).«Enabled»;")]
    [InlineData("SocketLinger[] lingers = «Tuning.All(socket)»;")]
    [InlineData("socket.SetSoLinger(«Tuning.Read(socket)»);")]
    [InlineData("Tuning.Apply(socket, «new SocketLinger(true, default)»);")]
    [InlineData("Tuning.Apply(socket, «socket.GetSoLinger()»);")]
    public async Task Type_of_a_friend_is_not_the_own_one(string statement)
    {
        var source = MarkedSource.Parse(Using + "class C { void M(Socket socket) { " + statement + " } }");
        var library = Library(s_internal, Tuning);

        Assert.NotEmpty(Errors(Compilation(s_internal, source.Text, library)));
        var diagnostic = Assert.Single(await AnalyzeAsync(s_internal, source.Text, library));

        Assert.Equal("SOCK0011", diagnostic.Id);
        Assert.Equal(Assert.Single(source.Spans), diagnostic.Location.SourceSpan);
        Assert.Equal(
            "SocketLinger of Library is not the SocketLinger of Test: each generates its own; to share one, set " +
                "SockOptGenVisibility to Public in Library and SockOptGenEmit to None in Test",
            diagnostic.GetMessage());
    }

    /// <summary>Whether it sees the internals or not: what is public already needs no other setting.</summary>
    [Fact]
    public async Task Type_of_a_library_that_shares_its_own_asks_only_for_None()
    {
        var source = MarkedSource.Parse(Using +
            "class C { void M(Socket socket) { System.Net.Sockets.Options.SocketLinger linger = «Tuning.Read(socket)»; } }");
        var library = Library(s_public, Tuning.Replace("internal static class", "public static class", StringComparison.Ordinal));

        var diagnostics = await AnalyzeAsync(s_internal, source.Text, library);

        Assert.Equal(["SOCK0010", "SOCK0011"], diagnostics.Select(static diagnostic => diagnostic.Id).Order());
        Assert.Equal(
            "SocketLinger of Library is not the SocketLinger of Test: each generates its own; to share one, set " +
                "SockOptGenEmit to None in Test",
            diagnostics.Single(static diagnostic => diagnostic.Id == "SOCK0011").GetMessage());
    }

    [Theory]
    [InlineData("var linger = Tuning.Read(socket); Tuning.Apply(socket, linger); System.Console.WriteLine(linger);")]
    [InlineData("object linger = Tuning.Read(socket); Tuning.Hurry(socket); socket.SetTcpNoDelay(true);")]
    public async Task Friend_whose_types_stay_its_own_is_silent(string statements)
    {
        var source = Using + "class C { void M(Socket socket) { " + statements + " } }";
        var library = Library(s_internal, Tuning);

        Assert.Empty(Errors(Compilation(s_internal, source, library)));
        Assert.Empty(await AnalyzeAsync(s_internal, source, library));
    }

    /// <summary>What is wrong for another reason has its own message.</summary>
    [Theory]
    [InlineData("bool enabled = Tuning.Read(socket).Disabled;")]
    [InlineData("SocketLinger linger = 3;")]
    [InlineData("int linger = Tuning.Read(socket);")]
    [InlineData("Tuning.Apply(socket, 3); Nobody.Knows(Tuning.Read(socket));")]
    public async Task Other_mistakes_are_left_to_the_compiler(string statements) => Assert.Empty(await AnalyzeAsync(
        s_internal, Using + "class C { void M(Socket socket) { " + statements + " } }", Library(s_internal, Tuning)));

    private static TestProject With(TestProject project, string property, string value) =>
        project with { Properties = [.. project.Properties, (property, value)] };

    private static CSharpCompilation Compilation(TestProject project, string source, MetadataReference library) =>
        (project with { Source = source }).Run().Compilation.AddReferences(library);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(TestProject project, string source, MetadataReference library) =>
        await project.AnalyzeAsync(Compilation(project, source, library), new SharingAnalyzer());

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(error => error.Severity == DiagnosticSeverity.Error);

    private static PortableExecutableReference Library(TestProject project, string source) =>
        s_libraries.GetOrAdd((project, source), static library => new(() => Compile(library.Project, library.Source))).Value;

    private static PortableExecutableReference Compile(TestProject project, string source) => MetadataReference.CreateFromImage(
        AssemblyImage.Of((project with { Source = source }).Run().Compilation.WithAssemblyName("Library")));
}
