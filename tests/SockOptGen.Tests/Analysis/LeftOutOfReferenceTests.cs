using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Analysis;
using SockOptGen.Configuration;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>A project that calls the accessors of another one, which does not have all.</summary>
public class LeftOutOfReferenceTests
{
    private const string Using = "using System.Net.Sockets; using System.Net.Sockets.Options; ";

    private const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Test\")] ";

    private static readonly (string, string) s_public = ("SockOptGenVisibility", "Public");
    private static readonly (string, string) s_used = (SettingsReader.EmitsUsedProperty, "true");

    private static readonly ConcurrentDictionary<string, Lazy<PortableExecutableReference>> s_libraries = [];

    [Theory]
    [InlineData("socket.«GetTcpKeepIdle»();", "TcpKeepIdle")]
    [InlineData("socket.«TrySetUdpNoChecksum»(true);", "UdpNoChecksum")]
    [InlineData("SocketOptionExtensions.«GetTcpKeepIdle»(socket);", "TcpKeepIdle")]
    [InlineData("«TcpInfo» info = default;", "TcpInfo")]
    public async Task What_an_optimized_build_of_it_left_out_comes_with_an_item_there(string statement, string include)
    {
        var diagnostic = await OnlyAsync(statement, [s_public, s_used]);

        Assert.Equal("SOCK0008", diagnostic.Id);
        Assert.EndsWith(
            $" exists, but the build of Library has only what its own files mention; " +
                $"add <SockOptGenInclude Include=\"{include}\" /> to Library " +
                "to keep it, or set SockOptGenEmit to All",
            diagnostic.GetMessage(), StringComparison.Ordinal);
        // What the message says helps.
        Assert.Empty(Errors(Compile(statement, [s_public, s_used, ("SockOptGenIncludes", include)]).Compilation));
    }

    [Theory]
    [InlineData("socket.«GetSctpNoDelay»();", "", "<SockOptGenLevels>Default;Sctp</SockOptGenLevels>")]
    [InlineData("socket.«GetUdpNoChecksum»();", "Tcp;So", "<SockOptGenLevels>So;Tcp;Udp</SockOptGenLevels>")]
    [InlineData("«SctpInitMessage» message = default;", "Default;Tls", "<SockOptGenLevels>Default;Tls;Sctp</SockOptGenLevels>")]
    public async Task What_it_does_not_ask_for_comes_with_a_property_there(string statement, string levels, string remedy)
    {
        var diagnostic = await OnlyAsync(statement, [s_public, ("SockOptGenLevels", levels)]);

        Assert.Equal("SOCK0013", diagnostic.Id);
        Assert.EndsWith($" exists, but not in this project; write {remedy} in the project file of Library",
            diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(Errors(Compile(statement, [s_public, ("SockOptGenLevels", remedy[18..^19])]).Compilation));
    }

    [Fact]
    public async Task What_an_optimized_build_of_it_never_had_comes_with_a_property()
    {
        var diagnostic = await OnlyAsync("socket.«GetSctpNoDelay»();", [s_public, s_used]);

        Assert.Equal("SOCK0013", diagnostic.Id);
        Assert.Contains("<SockOptGenLevels>Default;Sctp</SockOptGenLevels>", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>A friend sees no generated type, so that both may have their own.</summary>
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Friend_that_emits_none_is_told_how_the_other_shares_them(string emitsUsed)
    {
        var diagnostic = await OnlyAsync("socket.«GetTcpNoDelay»();", [(SettingsReader.EmitsUsedProperty, emitsUsed)]);

        Assert.Equal("SOCK0013", diagnostic.Id);
        Assert.Equal(
            "GetTcpNoDelay exists, but not in this project; write <SockOptGenVisibility>Public</SockOptGenVisibility> in the " +
                "project file of Library",
            diagnostic.GetMessage());
        Assert.Empty(Errors(Compile("socket.GetTcpNoDelay();", [s_public]).Compilation));
    }

    /// <summary>What is wrong for another reason, or may be, has the compiler's message alone.</summary>
    [Theory]
    [InlineData("socket.GetTcpKeepIdel();", true)]
    [InlineData("socket.SetSoUserCookie(1);", true)]
    [InlineData("socket.GetTcpNoDelay(1, 2);", true)]
    [InlineData("\"\".GetTcpKeepIdle();", true)]
    [InlineData("TcpInfos info = default;", true)]
    [InlineData("socket.GetTcpKeepIdel();", false)]
    [InlineData("\"\".GetTcpNoDelay();", false)]
    public async Task Other_mistakes_are_left_to_the_compiler(string statement, bool isPublic)
    {
        ImmutableArray<(string, string)> properties = isPublic ? [s_public, s_used] : [];
        var (_, compilation) = Compile(statement, properties);

        Assert.NotEmpty(Errors(compilation));
        Assert.Empty(await AnalyzeAsync(compilation));
    }

    [Fact]
    public async Task Project_that_emits_none_and_has_no_such_reference_is_left_to_the_compiler()
    {
        var (_, compilation) = Compile("socket.GetTcpNoDelay();", []);

        Assert.Empty(await AnalyzeAsync(compilation.RemoveReferences(compilation.References.Last())));
    }

    private static async Task<Diagnostic> OnlyAsync(string statement, ImmutableArray<(string, string)> library)
    {
        var (source, compilation) = Compile(statement, library);
        Assert.NotEmpty(Errors(compilation));
        var diagnostic = Assert.Single(await AnalyzeAsync(compilation));
        Assert.Equal(Assert.Single(source.Spans), diagnostic.Location.SourceSpan);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        return diagnostic;
    }

    private static (MarkedSource Source, CSharpCompilation Compilation) Compile(string statement, ImmutableArray<(string, string)> library)
    {
        var source = MarkedSource.Parse($"{Using} class C {{ static void M(Socket socket) {{ {statement} }} }}");
        return (source, (s_none with { Source = source.Text }).Run().Compilation.AddReferences(
            s_libraries.GetOrAdd(string.Join(' ', library), _ => new(() => Library(library))).Value));
    }

    private static readonly TestProject s_none = new() { Properties = [("SockOptGenEmit", "None")] };

    private static PortableExecutableReference Library(ImmutableArray<(string, string)> properties) => MetadataReference.CreateFromImage(
        AssemblyImage.Of(new TestProject
        {
            Source = Using + Friend + "static class Tuning { static bool Hurry(Socket s) => s.GetTcpNoDelay(); static SocketLinger Wait; }",
            Properties = properties,
        }.Run().Compilation.WithAssemblyName("Library")));

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation) =>
        s_none.AnalyzeAsync(compilation, new LeftOutAnalyzer());

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(error => error.Severity == DiagnosticSeverity.Error);
}
