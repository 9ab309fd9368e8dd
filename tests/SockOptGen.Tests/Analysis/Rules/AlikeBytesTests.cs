using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK1007 of an ip_mreq_source in one order for all systems.</summary>
public class AlikeBytesTests
{
    private const string Set = "s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddSourceMembership, ";

    [Theory]
    [InlineData("var b = new byte[12]; g.GetAddressBytes().CopyTo(b, 0); i.GetAddressBytes().CopyTo(b, 8); " + Set + "«b»);")]
    [InlineData(Set + "«Make(g, i)»);")]
    [InlineData("var b = Make(g, i); " + Set + "«b»);")]
    [InlineData("Give(out var _); void Give(out byte[] b) { b = Make(g, i); " + Set + "«b»); }")]
    public Task One_order_for_all_is_reported(string marked) => CallTest.ReportsAsync(
        "SOCK1007", Source(marked),
        "IP_ADD_SOURCE_MEMBERSHIP has its fields in another order on Linux than on macOS and Windows, " +
            "but these bytes are the same on all of them");

    [Theory]
    [InlineData("if (OperatingSystem.IsLinux()) { var b = new byte[12]; " + Set + "b); }")]
    [InlineData("var b = new byte[12]; g.GetAddressBytes().CopyTo(b, OperatingSystem.IsLinux() ? 8 : 4); " + Set + "b); ")]
    [InlineData("var b = new byte[12]; Fill(b); " + Set + "b); void Fill(byte[] t) => t[Where] = 1;")]
    [InlineData(Set + "Other(g));")]
    [InlineData(Set + "given);")]
    [InlineData("var b = new byte[12]; s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, b);")]
    public Task Order_of_the_system_and_what_is_not_known_are_silent(string text) =>
        CallTest.IsSilentAsync(Source(text), allowSuggestions: true);

    private static string Source(string statements) =>
        $$"""
        using System; using System.Net; using System.Net.Sockets;
        class C
        {
            static int Where => OperatingSystem.IsLinux() ? 8 : 4;
            static byte[] Make(IPAddress g, IPAddress i)
            {
                var all = new byte[12];
                g.GetAddressBytes().CopyTo(all, 0);
                i.GetAddressBytes().CopyTo(all, 8);
                return all;
            }
            static byte[] Other(IPAddress g) { var all = new byte[12]; g.GetAddressBytes().CopyTo(all, Where); return all; }
            void M(Socket s, IPAddress g, IPAddress i, byte[] given)
            {
                {{statements}}
            }
        }
        """;
}
