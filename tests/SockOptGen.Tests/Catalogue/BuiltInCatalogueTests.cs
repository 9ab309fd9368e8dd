using SockOptGen.Analysis.Judging;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Catalogue;

public class BuiltInCatalogueTests
{
    public static TheoryData<string> Accessors => [.. BuiltInCatalogue.Linked.Options.Select(linked => linked.Option.AccessorKey!)];

    [Fact]
    public void Has_no_problem() => Assert.Empty(CatalogueProblems.Of(BuiltInCatalogue.Files.Select(file => (file.Path, file.Text))));

    [Theory]
    [InlineData("SO_REUSEADDR", "SoReuseAddress")]
    [InlineData("SO_RCVBUF", "SoReceiveBuffer")]
    [InlineData("SO_RCVTIMEO", "SoReceiveTimeout")]
    [InlineData("SO_KEEPALIVE", "SoKeepAlive")]
    [InlineData("SO_LINGER", "SoLinger")]
    [InlineData("TCP_NODELAY", "TcpNoDelay")]
    [InlineData("TCP_KEEPIDLE", "TcpKeepIdle")]
    [InlineData("TCP_KEEPINTVL", "TcpKeepInterval")]
    [InlineData("TCP_KEEPCNT", "TcpKeepCount")]
    [InlineData("TCP_QUICKACK", "TcpQuickAck")]
    [InlineData("TCP_USER_TIMEOUT", "TcpUserTimeout")]
    [InlineData("IPV6_V6ONLY", "IPv6Only")]
    [InlineData("IP_TTL", "IpTimeToLive")]
    [InlineData("IPV6_UNICAST_HOPS", "IPv6UnicastHops")]
    public void Names_of_the_contract_stay(string native, string accessor) =>
        Assert.Equal(accessor, BuiltInCatalogue.Linked.Options.Single(linked => linked.Option.Name == native).Option.AccessorKey);

    [Theory]
    [MemberData(nameof(Accessors))]
    public void Entry_keeps_the_conventions(string accessor)
    {
        var linked = BuiltInCatalogue.Linked.Options.Single(linked => linked.Option.AccessorKey == accessor);
        var (option, level, type) = (linked.Option, linked.Level, linked.Type);

        Assert.StartsWith(level.Prefix, option.Accessor, StringComparison.Ordinal);
        Assert.EndsWith(".", option.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(option.Name, option.Summary, StringComparison.Ordinal);
        Assert.True(option.Remarks is null or [.., '.'], "Remarks end with a full stop.");
        Assert.All(PlatformInfo.All,
            info =>
                Assert.True(option.Numbers[info.Platform] is not null ||
                    (option.Aliases[info.Platform] ?? option.Since[info.Platform]) is null, $"{info.Key} has no number."));
        Assert.True(type.Kind != ValueKind.Duration || option.Range.Min is null or >= 0);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("write")]
    public void Numbers_differ_within_a_level_on_each_system(string direction)
    {
        // Netfilter and IPVS have one number for a command and another one's question. A second form has the number of the first.
        var names = BuiltInCatalogue.Linked.Options.Select(linked => (linked.Level.Name, linked.Option.Name)).ToHashSet();
        var access = direction == "read" ? Access.Read : Access.Write;
        foreach (var info in PlatformInfo.All)
        {
            var twice = BuiltInCatalogue.Linked.Options
                .Where(linked => linked.NumberOn(info.Platform, access) is not null)
                .Where(linked => linked.Option.Aliases[info.Platform] is not { } alias || !names.Contains((linked.Level.Name, alias)))
                .GroupBy(linked => (linked.Level.Name, linked.Option.Numbers[info.Platform]))
                .Where(group => group.Count() > 1)
                .Select(group => $"{info.Key}: {string.Join(" = ", group.Select(linked => linked.Option.NameOn(info.Platform)))}");

            Assert.Empty(twice);
        }
    }

    [Fact]
    public void Mapped_names_exist_in_the_oldest_supported_framework()
    {
        // FastOpen came with .NET 9; emitted for net8.0 it would not compile.
        var names = BuiltInCatalogue.Linked.Options.Select(linked => linked.Option.Dotnet).Where(name => name is { IsExact: true })
            .ToList();

        Assert.All(names, name => Assert.True(Enum.IsDefined(typeof(System.Net.Sockets.SocketOptionLevel), name!.Level), name.Level));
        Assert.All(names, name => Assert.True(Enum.IsDefined(typeof(System.Net.Sockets.SocketOptionName), name!.Name), name.Name));
        Assert.DoesNotContain(names, name => name!.Name == "FastOpen");
    }

    [Theory]
    [InlineData(typeof(System.Net.Sockets.Socket))]
    [InlineData(typeof(System.Net.Sockets.TcpClient))]
    [InlineData(typeof(System.Net.Sockets.TcpListener))]
    [InlineData(typeof(System.Net.Sockets.UdpClient))]
    public void Properties_are_those_of_NET(Type type)
    {
        // These say what the socket is, or are no option at all.
        string[] others = ["AddressFamily", "Available", "Blocking", "Client", "Connected", "Handle", "IsBound", "LocalEndPoint",
            "LocalEndpoint", "OSSupportsIPv4", "OSSupportsIPv6",
            "OSSupportsUnixDomainSockets", "ProtocolType", "RemoteEndPoint", "SafeHandle", "Server", "SocketType", "SupportsIPv4",
            "SupportsIPv6", "UseOnlyOverlappedIO"];
        var known = BuiltInCatalogue.File.Options.SelectMany(option => option.Dotnet?.Properties ?? [])
            .Where(property => property.StartsWith($"{type.Name}.", StringComparison.Ordinal)).Distinct();

        Assert.Equal(type.GetProperties().Select(property => property.Name).Except(others).Select(name => $"{type.Name}.{name}").Order(),
            known.Order());
    }

    [Theory]
    [MemberData(nameof(Accessors))]
    public void Options_fit_the_sockets_of_their_level(string accessor)
    {
        var (option, level) = (BuiltInCatalogue.Linked.Options.Single(linked => linked.Option.AccessorKey == accessor).Option,
            BuiltInCatalogue.Linked.Options.Single(linked => linked.Option.AccessorKey == accessor).Level);

        Assert.All(PlatformInfo.All.Select(info => level.Sockets[info.Platform]), kinds => Assert.True(
            kinds.Length == 0 || option.Sockets.Length == 0 || option.Sockets.Any(kinds.Contains),
            $"{option.Name} has other sockets than {level.Name}."));
        Assert.All(PlatformInfo.All, info => Assert.True(
            option.Deadline.Late[info.Platform] == LateEffect.None || option.Numbers[info.Platform] is not null ||
                option.Dotnet?.Instead[info.Platform] is not null ||
                option.Deadline.Late == PerPlatform<LateEffect>.Same(option.Deadline.Late.Linux),
            $"{option.Name} is late on {info.Key}, where it does not exist."));
        Assert.True((option.Deadline.Before == SocketMoments.None) == (option.Deadline.Late == default));
    }

    /// <summary>What is meant by a pair is never what .NET makes of it everywhere, and .NET has both names.</summary>
    [Fact]
    public void Pairs_that_stand_for_an_option_are_those_that_some_system_lacks()
    {
        var index = SockOptGen.Analysis.Options.OptionIndex.For([]);
        var meant = BuiltInCatalogue.File.Options.SelectMany(option => option.MeantBy).ToList();

        Assert.Contains(meant, pair => pair.ToString() == "IPv6.TypeOfService");
        Assert.Equal(meant, meant.Distinct());
        Assert.All(meant, pair => Assert.True(Enum.IsDefined(typeof(System.Net.Sockets.SocketOptionName), pair.Name), pair.Name));
        Assert.All(meant, pair => Assert.NotEqual(true, index.Dotnet(pair.Level, pair.Name)?.IsEverywhere));
    }

    [Fact]
    public void System_allows_at_least_what_an_accessor_does() => Assert.All(BuiltInCatalogue.File.Options, option => Assert.All(
        PlatformInfo.All,
        info => Assert.Equal(option.Access[info.Platform], option.Access[info.Platform] & option.NativeAccess[info.Platform])));
}
