using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK1008 of seconds in a program's own structure for KeepAliveValues.</summary>
public class KeepAliveStructureTests
{
    private const string Keep = "struct TcpKeepAlive { public uint OnOff; public uint Time; public uint Interval; }";
    private const string Named = "struct Values { public uint onoff; public uint keepalivetime; public uint keep_alive_interval; }";

    [Theory]
    [InlineData(Keep, "var k = new TcpKeepAlive { OnOff = 1, Time = «30», Interval = 1000 };", "write 30000 for 30 s")]
    [InlineData(Keep, "TcpKeepAlive k; k.OnOff = 1; k.Time = «(uint)t.TotalSeconds»; k.Interval = «(uint)t.TotalSeconds»;",
        "this one is in seconds; multiply it by 1000")]
    [InlineData(Named, "var k = new Values(); k.onoff = 1; k.keepalivetime = «60»; k.keep_alive_interval = 500;", "write 60000 for 60 s")]
    public Task Seconds_are_reported(string type, string marked, string part) =>
        CallTest.ReportsAsync("SOCK1008", Source(type, marked), part);

    [Theory]
    [InlineData(Keep, "var k = new TcpKeepAlive { OnOff = 1, Time = 30000, Interval = 5 };")]
    [InlineData(Keep, "var k = new TcpKeepAlive { OnOff = 1, Time = (uint)t.TotalMilliseconds, Interval = (uint)t.Ticks };")]
    [InlineData("struct Other { public uint First; public uint Time; public uint Interval; }",
        "var k = new Other { First = 1, Time = 30, Interval = 5 };")]
    [InlineData("struct KeepAlive { public ushort OnOff; public uint Time; public uint Interval; }",
        "var k = new KeepAlive { OnOff = 1, Time = 30, Interval = 5 };")]
    public Task Milliseconds_and_other_structures_are_silent(string type, string text) =>
        CallTest.IsSilentAsync(Source(type, text), allowSuggestions: true);

    private static string Source(string type, string statements) =>
        $$"""
        using System; using System.Net.Sockets; using System.Runtime.InteropServices;
        {{type}}
        class C
        {
            void M(Socket s, TimeSpan t)
            {
                if (!OperatingSystem.IsWindows()) return;
                {{statements}}
                var bytes = new byte[12];
                MemoryMarshal.Write(bytes, in k);
                s.IOControl(IOControlCode.KeepAliveValues, bytes, null);
            }
        }
        """;
}
