using System.Net.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Catalogue;

/// <summary>The control codes of the catalogue, and what the .NET that runs the tests makes of them.</summary>
public sealed class ControlCodeTests : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public static TheoryData<string> Members => [.. Enum.GetNames<IOControlCode>()];

    public static TheoryData<string> Codes => [.. BuiltInCatalogue.File.ControlCodes.Select(code => code.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_member_of_NET_is_a_code(string member)
    {
        var code = Assert.Single(BuiltInCatalogue.File.ControlCodes, code => code.Dotnet == member);

        Assert.Equal((uint)Enum.Parse<IOControlCode>(member), Assert.NotNull(code.Numbers.Windows));
    }

    [Fact]
    public void No_code_has_a_name_that_NET_lacks() =>
        Assert.Empty(BuiltInCatalogue.File.ControlCodes.Select(code => code.Dotnet).OfType<string>()
            .Except(Enum.GetNames<IOControlCode>()));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Entry_keeps_the_conventions(string name)
    {
        var code = Find(name);

        Assert.EndsWith(".", code.Summary, StringComparison.Ordinal);
        Assert.False(code.Elsewhere is [.., '.'], "It ends a sentence that goes on.");
        Assert.All(code.Accessors,
            accessor => Assert.Contains(BuiltInCatalogue.Linked.Options, option => option.Option.AccessorKey == accessor));
    }

    [Fact]
    public void Numbers_differ_on_each_system() =>
        Assert.All(PlatformInfo.All, info =>
        {
            var numbers = BuiltInCatalogue.File.ControlCodes.Select(code => code.Numbers[info.Platform]).OfType<uint>().ToList();
            Assert.Equal(numbers.Count, numbers.Distinct().Count());
        });

    /// <summary>SOCK2004 rests on it: .NET translates two codes on Unix, and refuses all others and every native number.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void NET_does_what_the_catalogue_says_on_Unix(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands every code on.");
        var code = Find(name);

        foreach (var number in PlatformInfo.All.Select(info => code.Numbers[info.Platform]).OfType<uint>().Distinct())
        {
            var meant = BuiltInCatalogue.File.ControlCodes.FirstOrDefault(other => other.Numbers.Windows == number);
            var exception = Record.Exception(() => _socket.IOControl(unchecked((int)number), new byte[16], new byte[16]));

            Assert.Equal(meant?.Refused ?? (meant?.WorksOn(Platform.Linux) == true ? null : nameof(PlatformNotSupportedException)),
                exception?.GetType().Name);
        }
    }

    /// <summary>SOCK1007 rests on it: what .NET translates it answers into enough bytes only.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void NET_refuses_too_short_an_answer_on_Unix(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands every code on.");
        var code = Find(name);
        if (!code.WorksOn(Platform.Linux))
        {
            return;
        }

        var least = code.Output?.Least ?? 0;
        Assert.Equal(sizeof(int), least);
        Assert.Null(Answer(code, new byte[least]));
        Assert.Equal(SocketError.Fault, Answer(code, new byte[least - 1]));
        Assert.Equal(SocketError.Fault, Answer(code, null));
    }

    public void Dispose() => _socket.Dispose();

    private SocketError? Answer(ControlCode code, byte[]? output) =>
        (Record.Exception(() =>
            _socket.IOControl(unchecked((int)code.Numbers.Windows!.Value), null, output)) as SocketException)?.SocketErrorCode;

    private static ControlCode Find(string name) => BuiltInCatalogue.File.ControlCodes.Single(code => code.Name == name);
}
