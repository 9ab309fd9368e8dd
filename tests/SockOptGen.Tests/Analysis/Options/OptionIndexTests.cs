using System.Net.Sockets;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Options;

public class OptionIndexTests
{
    private static readonly OptionIndex s_index = OptionIndex.For([]);

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var level in Enum.GetNames<SocketOptionLevel>())
            {
                foreach (var name in Enum.GetNames<SocketOptionName>())
                {
                    data.Add(level, name);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_level_and_name_of_DotNet_is_in_the_catalogue()
    {
        Assert.All(Enum.GetNames<SocketOptionLevel>(), level => Assert.NotNull(s_index.DotnetLevel(level)));
        Assert.All(Enum.GetNames<SocketOptionName>(), name => Assert.NotEmpty(s_index.DotnetNamed(name)));
    }

    [Fact]
    public void Numbers_of_DotNet_are_those_of_Windows_unless_the_catalogue_says_what_happens_instead()
    {
        foreach (var option in Enum.GetNames<SocketOptionName>().SelectMany(s_index.DotnetNamed)
            .Where(option => option.On(Platform.Windows).Kind == DotnetOutcomeKind.Native))
        {
            Assert.Equal((int)Enum.Parse<SocketOptionName>(option.Name.Name), option.Option!.Option.Numbers.Windows);
            Assert.Equal((int)Enum.Parse<SocketOptionLevel>(option.Name.Level), option.Level.Numbers.Windows);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Runtime_refuses_on_Linux_what_the_catalogue_says(string level, string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The catalogue is compared with .NET on Linux.");
        var number = Enum.Parse<SocketOptionName>(name);
        // On Linux .NET sees the number alone: of the names with the same one, the one of this level counts.
        var option = Enum.GetNames<SocketOptionName>().Where(other => Enum.Parse<SocketOptionName>(other) == number)
            .Select(other => s_index.Dotnet(level, other)).FirstOrDefault(found => found is not null);
        var family = level == "IPv6" ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
        using var socket = new Socket(family, level == "Udp" ? SocketType.Dgram : SocketType.Stream,
            level == "Udp" ? ProtocolType.Udp : ProtocolType.Tcp);

        var error = SocketError.Success;
        try
        {
            socket.GetSocketOption(Enum.Parse<SocketOptionLevel>(level), number, new byte[4]);
        }
        catch (SocketException exception)
        {
            error = exception.SocketErrorCode;
        }

        var isAnswered = Enum.GetNames<SocketOptionName>().Where(other => Enum.Parse<SocketOptionName>(other) == number)
            .SelectMany(s_index.DotnetNamed).Any(found => found.Name.IsAnyLevel);
        // Memberships take their own way when they are set; and IPV6_HOPLIMIT it is the kernel that refuses.
        if (option?.ValueType is not ("MulticastOption" or "IPv6MulticastOption") && option?.Name.Name != "HopLimit")
        {
            Assert.Equal(!isAnswered && (option is null || option.On(Platform.Linux).Kind == DotnetOutcomeKind.Refused),
                error == SocketError.OperationNotSupported);
        }
    }

    [Fact]
    public void Number_is_found_by_system_and_direction()
    {
        Assert.Equal("TCP_KEEPIDLE", s_index.At(Platform.Linux, 6, 4, Access.Write)!.Option.Name);
        Assert.Equal("TCP_MAXSEG", s_index.At(Platform.Windows, 6, 4, Access.Write)!.Option.Name);
        Assert.Equal("TCP_NOPUSH", s_index.At(Platform.MacOS, 6, 4, Access.Read)!.Option.Name);
        Assert.Null(s_index.At(Platform.Linux, 6, 99999, Access.Read));
    }

    [Fact]
    public void Shared_level_number_means_the_level_that_most_programs_use()
    {
        // 6 is SOL_L2CAP too.
        Assert.Equal("IPPROTO_TCP", s_index.LevelAt(Platform.Linux, 6)!.Name);
        Assert.Equal("IPPROTO_IP", s_index.LevelAt(Platform.Linux, 0)!.Name);
    }

    [Fact]
    public void Outcome_of_a_pair_is_known_for_each_system()
    {
        var exclusive = s_index.Dotnet("Socket", "ExclusiveAddressUse")!;

        Assert.Equal(DotnetOutcomeKind.Native, exclusive.On(Platform.Windows).Kind);
        Assert.Equal(DotnetOutcomeKind.Instead, exclusive.On(Platform.Linux).Kind);
        Assert.Equal(DotnetOutcomeKind.Refused, s_index.Dotnet("Socket", "MaxConnections")!.On(Platform.Windows).Kind);
        Assert.Equal(DotnetOutcomeKind.Refused, s_index.Dotnet("Socket", "DontLinger")!.On(Platform.MacOS).Kind);
        Assert.Null(s_index.Dotnet("Socket", "NoDelay"));
    }

    [Fact]
    public void User_catalogue_is_included_and_the_built_in_one_shared()
    {
        var file = new TestFile("my.sockopt.json",
            """{ "levels": { "SOL_MINE": { "prefix": "Mine", "numbers": { "linux": 7777 } } """ +
                """}, "options": [ { "name": "MINE", "level": "SOL_MINE", "accessor": "MineIt",""" +
                """ "type": "int32", "access": "read", "numbers": { "linux": 1 }, "summary": "Mine." } ] }""");

        var index = OptionIndex.For([file]);

        Assert.Equal("MINE", index.At(Platform.Linux, 7777, 1, Access.Read)!.Option.Name);
        Assert.Equal("SOL_MINE", index.LevelAt(Platform.Linux, 7777)!.Name);
        Assert.Same(s_index, OptionIndex.For([]));
    }

    [Fact]
    public void Index_is_kept_until_a_catalogue_changes()
    {
        const string Text = """{ "levels": { "SOL_MINE": { "prefix": "Mine", "numbers": { "linux": 7777 } } } }""";
        var (first, second) = (new TestFile("a.sockopt.json", Text), new TestFile("b.sockopt.json", "{}"));
        var index = OptionIndex.For([first, second]);

        Assert.Same(index, OptionIndex.For([first, new TestFile("other.txt", ""), second]));
        Assert.NotSame(index, OptionIndex.For([first]));
        Assert.NotSame(index, OptionIndex.For([first, new TestFile("b.sockopt.json", "{ }")]));
        var renumbered = OptionIndex.For([new TestFile("a.sockopt.json", Text.Replace("7777", "7778", StringComparison.Ordinal)), second]);
        Assert.Null(renumbered.LevelAt(Platform.Linux, 7777));
        Assert.Equal("SOL_MINE", renumbered.LevelAt(Platform.Linux, 7778)!.Name);
    }
}
