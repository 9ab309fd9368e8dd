using System.Runtime.Versioning;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Every option of Linux, read on every kind of socket through its accessor and through libc.</summary>
[Collection(SystemWide.Name)]
[SupportedOSPlatform("linux")]
public class ReadTests
{
    public static TheoryData<string> Readable => OptionCase.Openable(Access.Read);

    [Theory]
    [MemberData(nameof(Readable))]
    public void Reading_says_what_libc_says(string name)
    {
        OnLinux.Only();
        var option = OptionCase.Named(name);
        Refusal.Judge(option, Access.Read, Trial.Of(option, Access.Read));
    }

    public static TheoryData<string> Sized => new(OptionCase.Openable(Access.Read)
        .Select(row => row.Data)
        .Where(name => NativeValue.IsSized(OptionCase.Named(name).Linked)));

    [Theory]
    [MemberData(nameof(Sized))]
    public void The_kernel_has_no_more_to_say_than_the_type_holds(string name)
    {
        OnLinux.Only();
        var option = OptionCase.Named(name);
        var size = NativeValue.SizeOf(option.Linked);
        var expected = name switch
        {
            "PACKET_STATISTICS" => 8, // the third number is that of rings of version 3
            "SO_NETNS_COOKIE" or "TCP_REPAIR_WINDOW" => 0, // refuses every other size
            _ when name.Contains("T_SO_GET_", StringComparison.Ordinal) => 0, // netfilter's refuse them too
            _ => size,
        };
        var lengths = new List<int>();
        foreach (var probe in AllProbes.List.Where(probe => probe.Fits(option.Linked)))
        {
            using var made = probe.TryCreate();
            if (made is not null && Preparations.Apply(option, made.Socket) && option.Ask(made.Socket).Error == 0)
            {
                lengths.Add(option.AskBytes(made.Socket, size + 64).Length);
            }
        }

        if (lengths.Count == 0)
        {
            Refusal.Judge(option, Access.Read, Trial.Of(option, Access.Read));
        }

        Assert.All(lengths, length => Assert.Equal(expected, length));
    }
}
