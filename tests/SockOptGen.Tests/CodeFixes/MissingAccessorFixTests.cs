using SockOptGen.Analysis;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.CodeFixes.Guesses;
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
        var options = BuiltInCatalogue.Linked.Options.Select(static linked => linked.Option).ToList();
        var accessors = options.SelectMany(OptionNames.AccessorsOf).Distinct().ToList();

        Assert.All(options.SelectMany(static option => option.AlsoKnownAs.Select(name => (option, name))), known =>
        {
            var guesses = GuessIndex.For(known.name, known.option.Can(Access.Write), accessors);

            Assert.Contains(known.option.Name, guesses.Select(static guess => guess.Native));
            Assert.DoesNotContain(Fold(known.name),
                new[] { known.option.Name, known.option.AccessorKey!, known.option.Dotnet?.Name ?? "" }
                    .SelectMany(static name => new[] { Fold(name), Fold(name[(name.IndexOf('_') + 1)..]), Fold(LevelWord.Without(name)) }));
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

    private static async Task<IEnumerable<string>> TitlesAsync(string statement) =>
        (await ActionsAsync(await OpenAsync(statement))).Select(static action => action.Title);

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.CodeActions.CodeAction>> ActionsAsync(FixWorkspace workspace)
    {
        var (provider, errors) = (new MissingAccessorFixProvider(), await workspace.ErrorsAsync());
        Assert.NotEmpty(errors);
        return provider.FixableDiagnosticIds.Contains(errors[0].Id) ? await workspace.ActionsAsync(provider, errors[0]) : [];
    }

    private static Task<FixWorkspace> OpenAsync(string statement, TestProject? project = null) =>
        FixWorkspace.CreateUncheckedAsync(project ?? s_project, new SocketCallAnalyzer(), MarkedSource.Parse(statement).Text);
}
