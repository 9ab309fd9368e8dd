using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Analysis;
using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.CodeFixes.Guesses;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Names of accessors that a stranger guesses, beside the compiler's error.</summary>
public class MissingAccessorFixTests
{
    private static readonly TestProject s_project = new() { Properties = [("SockOptGenLevels", "All")] };

    [Theory]
    [InlineData("GetSoOriginalDst", "GetIpOriginalDestination")]
    [InlineData("SetIpFreebind", "SetIpFreeBind")]
    [InlineData("SetIpMulticastTtl", "SetIpMulticastTimeToLive")]
    [InlineData("SetBroadcast", "SetSoBroadcast")]
    [InlineData("SetSendBufferSize", "SetSoSendBuffer")]
    [InlineData("SetTcpNodelay", "SetTcpNoDelay")]
    [InlineData("SetTcpQuickack", "SetTcpQuickAck")]
    [InlineData("SetTCP_NODELAY", "SetTcpNoDelay")]
    [InlineData("SetTcpKeepCnt", "SetTcpKeepCount")]
    [InlineData("SetMulticastTimeToLive", "SetIpMulticastTimeToLive")]
    [InlineData("SetSoReuseAddr", "SetSoReuseAddress")]
    [InlineData("SetIpV6Only", "SetIPv6Only")]
    [InlineData("GetTcpInfos", "GetTcpInfo")]
    [InlineData("SetQuickAck", "SetTcpQuickAck")]
    [InlineData("SetReuseAddress", "SetSoReuseAddress")]
    [InlineData("SetTcpKeepIntvl", "SetTcpKeepInterval")]
    [InlineData("SetTcpNotsentLowat", "SetTcpNotSentLowWater")]
    [InlineData("SetTtl", "SetIpTimeToLive")]
    [InlineData("set_tcp_user_timeout", "SetTcpUserTimeout")]
    [InlineData("TrySetTcpQuickAk", "TrySetTcpQuickAck")]
    [InlineData("set_keepalive", "SetSoKeepAlive")]
    [InlineData("set_nodelay", "SetTcpNoDelay")]
    [InlineData("SetReceiveTimeout", "SetSoReceiveTimeout")]
    [InlineData("SetBindToDevice", "SetSoBindToDevice")]
    [InlineData("SetSocketReceiveTimeout", "SetSoReceiveTimeout")]
    [InlineData("SetNoDelay", "SetTcpNoDelay")]
    [InlineData("setTcpNoDelay", "SetTcpNoDelay")]
    [InlineData("SetSoSndbuf", "SetSoSendBuffer")]
    [InlineData("SetSendTimeout", "SetSoSendTimeout")]
    [InlineData("GetTcpMaxSeg", "GetTcpMaxSegment")]
    [InlineData("SetTcpKeepIdel", "SetTcpKeepIdle")]
    [InlineData("GetSoPeerCred", "GetSoPeerCredentials")]
    [InlineData("SetKeepalive", "SetSoKeepAlive")]
    [InlineData("GetSocketError", "GetSoError")]
    [InlineData("SetCongestion", "SetTcpCongestion")]
    [InlineData("SetSoRcvBuf", "SetSoReceiveBuffer")]
    [InlineData("SetTcpCongestionControl", "SetTcpCongestion")]
    [InlineData("SetMulticastLoop", "SetIpMulticastLoop")]
    [InlineData("GetIpTos", "GetIpTypeOfService")]
    [InlineData("SetReceiveBufferSize", "SetSoReceiveBuffer")]
    [InlineData("SetTcpFastopen", "SetTcpFastOpen")]
    [InlineData("GetReceiveBuffer", "GetSoReceiveBuffer")]
    [InlineData("GetTCP_INFO", "GetTcpInfo")]
    [InlineData("SetReusePort", "SetSoReusePort")]
    [InlineData("SetSO_RCVBUF", "SetSoReceiveBuffer")]
    [InlineData("SetIpTtl", "SetIpTimeToLive")]
    [InlineData("SetUserTimeout", "SetTcpUserTimeout")]
    [InlineData("SetTcpMd5Sig", "SetTcpMd5Signature")]
    [InlineData("SetIPv6V6Only", "SetIPv6Only")]
    [InlineData("SetKeepAlive", "SetSoKeepAlive")]
    [InlineData("SetDontFragment", "SetIpDontFragment")]
    // .NET's own names.
    [InlineData("SetTcpKeepAliveTime", "SetTcpKeepIdle")]
    [InlineData("SetTcpKeepAliveInterval", "SetTcpKeepInterval")]
    [InlineData("SetTcpKeepAliveRetryCount", "SetTcpKeepCount")]
    [InlineData("SetKeepAliveTime", "SetTcpKeepIdle")]
    // Names of other languages and libraries, which the catalogue has.
    [InlineData("SetKeepAlivePeriod", "SetTcpKeepIdle")]
    [InlineData("SetTcpKeepAliveCount", "SetTcpKeepCount")]
    [InlineData("set_read_timeout", "SetSoReceiveTimeout")]
    [InlineData("setSoTimeout", "SetSoReceiveTimeout")]
    [InlineData("SetReadBuffer", "SetSoReceiveBuffer")]
    [InlineData("set_only_v6", "SetIPv6Only")]
    [InlineData("SetDscp", "SetIpTypeOfService")]
    [InlineData("SetIPv6Dscp", "SetIPv6TrafficClass")]
    [InlineData("JoinMulticastV4", "AddIpMembership")]
    [InlineData("leave_multicast_v6", "LeaveIPv6Group")]
    [InlineData("bind_device", "SetSoBindToDevice")]
    public async Task Guess_is_changed_to(string guess, string accessor)
    {
        var arguments = guess.StartsWith("Get", StringComparison.Ordinal) ? "" : "1";

        Assert.StartsWith($"Change to {accessor} (", (await TitlesAsync($"socket.{guess}({arguments});")).FirstOrDefault(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_has_the_native_name() =>
        Assert.Equal(["Change to GetIpTypeOfService (IP_TOS)"], await TitlesAsync("socket.GetIpTos();"));

    /// <summary>A name that is found without the catalogue's help is not written there.</summary>
    [Fact]
    public void Names_from_elsewhere_lead_to_their_option_and_are_needed()
    {
        var index = OptionIndex.For([]);
        var options = BuiltInCatalogue.Linked.Options.Select(linked => index.WithAccessor(linked.Option.AccessorKey!)!).ToList();
        var accessors = options.SelectMany(static known => OptionNames.AccessorsOf(known.Option)).Distinct().ToList();

        Assert.All(options.SelectMany(static known => known.Option.AlsoKnownAs.Select(name => (known, name))), other =>
        {
            var option = other.known.Option;
            var guesses = GuessIndex.For(other.name, option.Can(Access.Write), accessors, index, static _ => true);

            Assert.Contains(option.Name, guesses.Select(static guess => guess.Native));
            Assert.DoesNotContain(Fold(other.name), new[] { option.Name, option.AccessorKey!, option.Dotnet?.Name ?? "" }
                .SelectMany(name => new[]
                {
                    Fold(name), Fold(name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]),
                    Fold(LevelWord.Without(name, other.known.Level)),
                }));
        });

        static string Fold(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
    }

    [Theory]
    [InlineData("socket?.GetIpTos();")]
    [InlineData("SocketOptionExtensions.GetIpTos(socket);")]
    [InlineData("_ = socket.GetIpTos() == 3;")]
    public async Task Name_is_replaced_where_it_stands(string statement)
    {
        var workspace = await OpenAsync(statement);
        var action = (await ActionsAsync(workspace))[0];

        await workspace.ApplyAsync(action);

        Assert.Contains(statement.Replace("GetIpTos", "GetIpTypeOfService", StringComparison.Ordinal),
            Assert.Single(await workspace.TextsAsync()), StringComparison.Ordinal);
    }

    /// <summary>Without a dot no extension method is found, not even by its own name.</summary>
    [Theory]
    [InlineData("class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { int F() => /* a */ GetIpTos( ) /* b */; }",
        "class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { int F() => /* a */ this.GetIpTypeOfService( ) /* b */; }")]
    [InlineData("class Own { void F(Socket s) => SetTcpNodelay(s, true); }", "class Own { void F(Socket s) => s.SetTcpNoDelay(true); }")]
    [InlineData("class Own { static int F(Socket? s) => GetIpTos(s ?? new Socket(SocketType.Stream, ProtocolType.Tcp)); }",
        "class Own { static int F(Socket? s) => (s ?? new Socket(SocketType.Stream, ProtocolType.Tcp)).GetIpTypeOfService(); }")]
    [InlineData("class Own { void F(Socket s) => SetTcpNoDelay(s, true); }", "class Own { void F(Socket s) => s.SetTcpNoDelay(true); }")]
    public async Task Name_without_a_dot_is_replaced(string source, string expected)
    {
        var workspace = await OpenSourceAsync("using System.Net.Sockets;\n" + source);
        var action = (await ActionsAsync(workspace))[0];

        await workspace.ApplyAsync(action);

        Assert.Contains(expected, Assert.Single(await workspace.TextsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Own { int F() => GetIpTos(); }")]
    [InlineData("class Own { int F(string s) => GetIpTos(s); }")]
    [InlineData("class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { static int F() => GetIpTos(); }")]
    public async Task Nothing_is_offered_without_a_socket(string source) =>
        Assert.Empty(await ActionsAsync(await OpenSourceAsync("using System.Net.Sockets;\n" + source)));

    /// <summary>Two options are called so, and the value tells them apart.</summary>
    [Theory]
    [InlineData("socket.SetRouterAlert(true);", "SetIpRouterAlert")]
    [InlineData("socket.SetRouterAlert(3);", "SetIPv6RouterAlert")]
    public async Task Accessor_that_takes_the_value_comes_first(string statement, string accessor) =>
        Assert.StartsWith($"Change to {accessor} (", (await TitlesAsync(statement)).FirstOrDefault(), StringComparison.Ordinal);

    /// <summary>The names that a project's own catalogue gives are as good as the built-in ones.</summary>
    [Fact]
    public async Task Own_options_are_found_by_their_other_names()
    {
        const string Catalogue = """
            { "levels": { "SOL_ACME": { "prefix": "Acme", "numbers": { "linux": 4001 } } },
              "options": [{ "name": "ACME_PACE", "level": "SOL_ACME", "accessor": "AcmePace", "type": "int32", "access": "read-write",
                "alsoKnownAs": ["TrafficRate"], "numbers": { "linux": 1 }, "summary": "The pace." }] }
            """;
        var project = TestProject.WithCatalogue(Catalogue);

        Assert.Equal(["Change to SetAcmePace (ACME_PACE)"],
            (await ActionsAsync(await OpenAsync("socket.SetTrafficRate(3);", project))).Select(static action => action.Title));
        Assert.Equal(["Change to GetAcmePace (ACME_PACE)"],
            (await ActionsAsync(await OpenAsync("socket.GetPace();", project))).Select(static action => action.Title));
    }

    [Theory]
    // Nothing like it; of something else than a socket; no call.
    [InlineData("socket.Frobnicate();")]
    [InlineData("socket.GetName();")]
    [InlineData("socket.SetDualMode(true);")]
    [InlineData("\"text\".GetIpTos();")]
    [InlineData("string.GetIpTos();")]
    [InlineData("_ = socket.GetIpTos;")]
    public async Task Nothing_is_offered_for(string statement) => Assert.Empty(await TitlesAsync(statement));

    [Fact]
    public async Task Only_what_the_project_has_is_offered()
    {
        var workspace = await OpenAsync("socket.SetTcpNodelay(true);", new() { Properties = [("SockOptGenLevels", "Udp")] });

        Assert.Empty(await ActionsAsync(workspace));
    }

    /// <summary>An editor turns a provider off that throws.</summary>
    [Fact]
    public async Task What_fails_is_not_offered()
    {
        var faults = new List<Exception>();
        var workspace = await OpenAsync("socket.SetTcpNodelay(true);");
        var error = Assert.Single(await workspace.ErrorsAsync());
        var nowhere = Diagnostic.Create(error.Descriptor, Location.Create(error.Location.SourceTree!, new TextSpan(1_000_000, 1)));

        Assert.Empty(await workspace.ActionsAsync(new MissingAccessorFixProvider(new Faults(faults.Add)), nowhere));
        Assert.Single(faults);
    }

    private static async Task<IEnumerable<string>> TitlesAsync(string statement) =>
        (await ActionsAsync(await OpenAsync(statement))).Select(static action => action.Title);

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.CodeActions.CodeAction>> ActionsAsync(FixWorkspace workspace)
    {
        var (provider, errors) = (FixProviders.MissingAccessor, await workspace.ErrorsAsync());
        Assert.NotEmpty(errors);
        return provider.FixableDiagnosticIds.Contains(errors[0].Id) ? await workspace.ActionsAsync(provider, errors[0]) : [];
    }

    private static Task<FixWorkspace> OpenAsync(string statement, TestProject? project = null) =>
        OpenSourceAsync(MarkedSource.Parse(statement).Text, project);

    private static Task<FixWorkspace> OpenSourceAsync(string source, TestProject? project = null) =>
        FixWorkspace.CreateUncheckedAsync(project ?? s_project, new SocketCallAnalyzer(), source);
}
