using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Analysis;
using SockOptGen.Configuration;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>What another generator's code names, in a build that has only what the project's own files name.</summary>
public class LeftOutAnalyzerTests
{
    private const string Using = "using System.Net.Sockets; using System.Net.Sockets.Options; ";

    [Theory]
    [InlineData("socket.«GetTcpKeepIdle»();", "GetTcpKeepIdle", "TcpKeepIdle")]
    [InlineData("bool done = socket.«TrySetTcpQuickAck»(true);", "TrySetTcpQuickAck", "TcpQuickAck")]
    [InlineData("var time = socket?.«GetTcpKeepIdle»();", "GetTcpKeepIdle", "TcpKeepIdle")]
    [InlineData("socket.«AddIpMembership»(default);", "AddIpMembership", "AddIpMembership")]
    [InlineData("new Own().«SetTcpQuickAck»(true);", "SetTcpQuickAck", "TcpQuickAck")]
    [InlineData("SocketOptionExtensions.«GetTcpKeepIdle»(socket);", "GetTcpKeepIdle", "TcpKeepIdle")]
    [InlineData("var name = nameof(SocketOptionExtensions.«GetTcpKeepIdle»);", "GetTcpKeepIdle", "TcpKeepIdle")]
    [InlineData("var name = nameof(«TcpInfo»);", "TcpInfo", "TcpInfo")]
    [InlineData("var name = nameof(«TcpInfo».RoundTripTime);", "TcpInfo", "TcpInfo")]
    [InlineData("«TcpInfo» info = default;", "TcpInfo", "TcpInfo")]
    [InlineData("System.Net.Sockets.Options.«TcpInfo» info = default;", "TcpInfo", "TcpInfo")]
    [InlineData("object info = new «TcpInfo»();", "TcpInfo", "TcpInfo")]
    [InlineData("object state = «TcpConnectionState».Established;", "TcpConnectionState", "TcpConnectionState")]
    [InlineData("System.Type type = typeof(«SocketLinger»);", "SocketLinger", "SocketLinger")]
    [InlineData("object infos = new «TcpInfo»[3];", "TcpInfo", "TcpInfo")]
    [InlineData("object infos = new System.Collections.Generic.List<«TcpInfo»>();", "TcpInfo", "TcpInfo")]
    [InlineData("System.Collections.Generic.List<«TcpInfo»[]> infos = null;", "TcpInfo", "TcpInfo")]
    [InlineData("var info = («TcpInfo»)(object)socket;", "TcpInfo", "TcpInfo")]
    [InlineData("var info = (object)socket as «TcpInfo»?;", "TcpInfo", "TcpInfo")]
    [InlineData("bool isInfo = (object)socket is «TcpInfo»;", "TcpInfo", "TcpInfo")]
    [InlineData("bool isInfo = (object)socket is «TcpInfo» info;", "TcpInfo", "TcpInfo")]
    [InlineData("bool isInfo = (object)socket is «TcpInfo» { };", "TcpInfo", "TcpInfo")]
    [InlineData("bool isInfo = (object)socket is not «TcpInfo»;", "TcpInfo", "TcpInfo")]
    [InlineData("var info = default(«TcpInfo»);", "TcpInfo", "TcpInfo")]
    public async Task What_is_left_out_is_explained_beside_the_error(string statement, string name, string include)
    {
        var (source, compilation) = Compile(statement);

        Assert.NotEmpty(Errors(compilation));
        var diagnostic = Assert.Single(await AnalyzeAsync(compilation));

        Assert.Equal(("SOCK0008", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(Assert.Single(source.Spans), diagnostic.Location.SourceSpan);
        Assert.Equal(
            $"{name} exists, but this build has only what the project's own files mention; " +
                $"add <SockOptGenInclude Include=\"{include}\" /> to " +
                "the project to keep it, or set SockOptGenEmit to All",
            diagnostic.GetMessage());
        // What the message says helps.
        Assert.Empty(Errors(Compile(statement, ("SockOptGenIncludes", $"UdpCork,{include}")).Compilation));
    }

    /// <summary>What is wrong for another reason has its own message.</summary>
    [Theory]
    [InlineData("socket.GetTcpKeepIdel();")]
    [InlineData("socket.GetTcpNoDelay(1, 2);")]
    [InlineData("\"\".GetTcpKeepIdle();")]
    [InlineData("TcpInfos info = default;")]
    [InlineData("Other.TcpInfo info = default;")]
    [InlineData("GetTcpKeepIdle(socket);")]
    [InlineData("socket.SetTcpInfo(default);")]
    public async Task Other_mistakes_are_left_to_the_compiler(string statement)
    {
        var (_, compilation) = Compile(statement);

        Assert.NotEmpty(Errors(compilation));
        Assert.Empty(await AnalyzeAsync(compilation));
    }

    /// <summary>In every build, as the settings are the project's.</summary>
    [Theory]
    [InlineData("socket.«GetSctpNoDelay»();", "", "", "<SockOptGenLevels>Default;Sctp</SockOptGenLevels>")]
    [InlineData("socket.«GetTcpCongestionControlInfo»();", "", "", "<SockOptGenLevels>Default;Rare</SockOptGenLevels>")]
    [InlineData("socket.«GetTcpKeepIdle»();", "So;Ip", "", "<SockOptGenLevels>So;Ip;Tcp</SockOptGenLevels>")]
    [InlineData("«SctpInitMessage» message = default;", "", "", "<SockOptGenLevels>Default;Sctp</SockOptGenLevels>")]
    [InlineData("socket.«GetSctpNoDelay»();", "Default;Sctpp", "", "<SockOptGenLevels>Default;Sctp</SockOptGenLevels>")]
    [InlineData("socket.«GetTcpKeepIdle»();", "Tpc", "", "<SockOptGenLevels>Tcp</SockOptGenLevels>")]
    [InlineData("socket.«GetSoPeerCredentials»();", "", "windows", "<SockOptGenPlatforms>Windows;Linux</SockOptGenPlatforms>")]
    [InlineData("socket.«SetSoUserCookie»(1);", "", "", "<SockOptGenPlatforms>Windows;Linux;macOS;FreeBSD</SockOptGenPlatforms>")]
    [InlineData("socket.«GetVsockBufferSize»();", "Tcp", "windows",
        "<SockOptGenLevels>Tcp;Vsock</SockOptGenLevels> and <SockOptGenPlatforms>Windows;Linux</SockOptGenPlatforms>")]
    public async Task What_the_project_does_not_ask_for_is_explained_beside_the_error(string statement, string levels, string platforms,
        string remedy)
    {
        (string, string)[] properties = [("SockOptGenLevels", levels), ("SockOptGenPlatforms", platforms)];
        foreach (var emitsUsed in new[] { "true", "false" })
        {
            var project = Project([.. properties, (SettingsReader.EmitsUsedProperty, emitsUsed)]) with { Source = Using };
            var (source, compilation) = Compile(statement, project);

            Assert.NotEmpty(Errors(compilation));
            var diagnostic = Assert.Single(await project.AnalyzeAsync(compilation, new LeftOutAnalyzer()));

            Assert.Equal(("SOCK0013", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
            Assert.Equal(Assert.Single(source.Spans), diagnostic.Location.SourceSpan);
            Assert.EndsWith($" exists, but not in this project; write {remedy} in the project file", diagnostic.GetMessage(),
                StringComparison.Ordinal);
        }

        // What the message says helps.
        var asked = Project(
            [.. Regex.Matches(remedy, "<(\\w+)>([^<]*)").Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
                (SettingsReader.EmitsUsedProperty, "false")]);
        Assert.Empty(Errors(Compile(statement, asked with { Source = Using }).Compilation));
    }

    /// <summary>Without the switch, or with all as data, nothing is left out.</summary>
    [Theory]
    [InlineData(SettingsReader.EmitsUsedProperty, "false")]
    [InlineData("SockOptGenDescriptors", "true")]
    public async Task Builds_that_have_everything_are_not_looked_at(string property, string value)
    {
        var (_, compilation) = Compile("socket.GetTcpKeepIdle();");
        var project = Project();

        Assert.Empty(await (project with { Properties = [(property, value), .. project.Properties.Where(p => p.Name != property)] })
            .AnalyzeAsync(compilation, new LeftOutAnalyzer()));
    }

    [Fact]
    public async Task Type_whose_namespace_is_not_imported_is_missing_in_every_build() => Assert.Empty(await AnalyzeAsync(
        Compile("TcpInfo info = default; s.GetTcpKeepIdle();", "using Own; ", "System.Net.Sockets.Socket s").Compilation));

    [Fact]
    public async Task Code_that_compiles_is_left_alone()
    {
        var (_, compilation) = Compile("socket.GetTcpNoDelay(); var type = typeof(int); int number = default;");

        Assert.Empty(Errors(compilation));
        Assert.Empty(await AnalyzeAsync(compilation));
    }

    /// <summary>The compiler's error is there all the same, and what explains it has to be.</summary>
    [Theory]
    [InlineData("SOCK0008", "socket.GetTcpKeepIdle();")]
    [InlineData("SOCK0013", "socket.GetSoBpfExtensions();")]
    public async Task Pragma_of_a_generator_does_not_silence_it(string id, string statement)
    {
        var (_, compilation) = Compile(statement, "#pragma warning disable\n" + Using, "Socket socket");
        var diagnostic = Assert.Single(await AnalyzeAsync(compilation));

        Assert.Equal((id, 2), (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Theory]
    [InlineData("TcpKeepIdle")]
    [InlineData("GetTcpKeepIdle")]
    [InlineData("So;TrySetTcpKeepIdle")]
    public void Included_options_are_there_whole(string include)
    {
        var text = Project(("SockOptGenIncludes", include)).Run().AssertCompiles().AllText;

        Assert.Contains(" SetTcpKeepIdle(", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" SetTcpKeepInterval(", text, StringComparison.Ordinal);
    }

    private static (MarkedSource Source, CSharpCompilation Compilation) Compile(
        string statement, params ImmutableArray<(string, string)> properties) => Compile(statement, Using, "Socket socket", properties);

    private static (MarkedSource Source, CSharpCompilation Compilation) Compile(
        string statement, string head, string parameter, params ImmutableArray<(string, string)> properties) =>
        Compile(statement, Project(properties), head, parameter);

    private static (MarkedSource Source, CSharpCompilation Compilation) Compile(
        string statement, TestProject project, string head = Using, string parameter = "Socket socket")
    {
        var source = MarkedSource.Parse(
            $"// <auto-generated/>\n{head} namespace Own {{ class Own() : System.Net.Sockets.Socket(default, default) {{ " +
            $"static void M({parameter}) {{ {statement} }} }} }}");
        // Added behind the generator's back, as what another one emits is.
        return (source, project.Run().Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(source.Text, project.ParseOptions, "Other/Other.Generator/Own.g.cs")));
    }

    private static TestProject Project(params ImmutableArray<(string, string)> properties) => new()
    {
        Source = Using + "class C { bool M(Socket socket) => socket.GetTcpNoDelay(); }",
        Properties = properties.Any(property => property.Item1 == SettingsReader.EmitsUsedProperty)
            ? properties : [.. properties, (SettingsReader.EmitsUsedProperty, "true")],
    };

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        CSharpCompilation compilation, params ImmutableArray<(string, string)> properties) =>
        Project(properties).AnalyzeAsync(compilation, new LeftOutAnalyzer());

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(error => error.Severity == DiagnosticSeverity.Error);
}
