using System.Runtime.Versioning;
using SockOptGen.Catalogue;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>Every option of Linux, set on every suitable kind of socket through its accessors, and through libc on its twin.</summary>
[Collection(SystemWide.Name)]
[SupportedOSPlatform("linux")]
public class WriteTests
{
    public static TheoryData<string> Settable => OptionCase.Openable(Access.Write);

    [Theory]
    [MemberData(nameof(Settable))]
    public void Setting_does_what_libc_does(string name)
    {
        OnLinux.Only();
        var option = OptionCase.Named(name);
        Refusal.Judge(option, Access.Write, Trial.Of(option, Access.Write));
    }
}
