using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class ControlCodeRuleTests
{
    private static readonly TestProject s_accessors = new() { Properties = [("SockOptGenLevels", "So;Tcp")] };

    [Theory]
    [InlineData("socket.IOControl(«IOControlCode.KeepAliveValues», bytes, null);",
        "IOControlCode.KeepAliveValues (SIO_KEEPALIVE_VALS) works on Windows only: on Linux",
        "on Linux and macOS the call throws PlatformNotSupportedException", "Guard it with OperatingSystem.IsWindows()")]
    [InlineData("socket.IOControl(«-1744830452», bytes, null);", "0x9800000C (SIO_UDP_CONNRESET)",
        "other systems report it only on connected sockets")]
    [InlineData("socket.IOControl(unchecked(«(int)0x9800000C»), bytes, null);", "0x9800000C (SIO_UDP_CONNRESET)")]
    [InlineData("const int Reset = -1744830452; socket.IOControl(optionOutValue: null, optionInValue: bytes, ioControlCode: «Reset»);",
        "SIO_UDP_CONNRESET")]
    [InlineData("socket.IOControl(«(IOControlCode)0x98000004», bytes, null);", "0x98000004 (SIO_KEEPALIVE_VALS)")]
    [InlineData("socket.IOControl(unchecked(«(int)IOControlCode.KeepAliveValues»), bytes, null);", "IOControlCode.KeepAliveValues")]
    [InlineData("var code = IOControlCode.KeepAliveValues; socket.IOControl(«code», bytes, null);", "IOControlCode.KeepAliveValues")]
    [InlineData("const IOControlCode Values = IOControlCode.KeepAliveValues; socket.IOControl(«Values», bytes, null);",
        "SIO_KEEPALIVE_VALS")]
    [InlineData("socket.IOControl(«IOControlCode.AddressListChange», null, null);", "or write NetworkChange.NetworkAddressChanged")]
    [InlineData("if (!OperatingSystem.IsMacOS()) socket.IOControl(«IOControlCode.ReceiveAll», bytes, null);", "on Linux the call throws",
        "use a packet socket on Linux")]
    public Task Code_of_Windows_is_reported_where_others_come(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK2004", marked, parts);

    [Theory]
    [InlineData("if (OperatingSystem.IsLinux()) socket.IOControl(«0x541B», null, bytes);", "0x541B is FIONREAD on Linux",
        "takes only the codes of Windows", "write IOControlCode.DataToRead, or Socket.Available")]
    [InlineData("socket.IOControl(«0x5411», null, bytes);", "0x5411 is SIOCOUTQ on Linux", "on Linux and macOS the call throws")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.IOControl(«0x5421», bytes, null);", "0x5421 is FIONBIO", "; write Socket.Blocking")]
    public Task Native_code_of_Unix_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK2004", marked, parts);

    [Theory]
    [InlineData("socket.IOControl(«0x12345678», bytes, null);",
        "0x12345678 is not one of the two codes of Windows that .NET translates: " +
        "on Linux and macOS the call throws PlatformNotSupportedException. Guard it with " +
            "OperatingSystem.IsWindows()")]
    [InlineData("socket.IOControl(«(IOControlCode)4711», bytes, null);", "0x1267 is not one of the two codes")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.IOControl(«0x12345678», bytes, null);", ": on Linux the call throws")]
    public Task Number_that_is_no_known_code_is_reported(string marked, string part) => CallTest.ReportsAsync("SOCK2004", marked, part);

    [Theory]
    [InlineData("uint into = 0x80000000; uint vendor = 0x18000000; socket.IOControl(unchecked(«(int)(into | vendor | 12)»), bytes, null);")]
    [InlineData(
        "const uint Into = 0x80000000; var vendor = 0x18000000u; var code = unchecked((int)(Into | vendor | 12)); " +
            "socket.IOControl(«code», bytes, null);")]
    [InlineData("var vendor = 3 << 27; socket.IOControl(«vendor | (1 << 31) | 12», bytes, null);")]
    public Task Code_from_bits_in_locals_is_known(string marked) =>
        CallTest.ReportsAsync("SOCK2004", marked, "0x9800000C (SIO_UDP_CONNRESET)");

    [Theory]
    [InlineData("socket.IOControl(«IOControlCode.NonBlockingIO», bytes, null);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.IOControl(unchecked(«(int)0x8004667E»), bytes, null);")]
    public Task Code_that_NET_always_refuses_is_reported(string marked) =>
        CallTest.ReportsAsync("SOCK2004", marked,
            "(FIONBIO) on every system with InvalidOperationException; write Socket.Blocking");

    [Fact]
    public Task Accessors_are_told_where_the_project_has_them() => CallTest.ReportsAsync(
        s_accessors, "SOCK2004", "socket.IOControl(«IOControlCode.KeepAliveValues», bytes, null);",
        ", or write SetSoKeepAlive(bool), SetTcpKeepIdle(TimeSpan) and SetTcpKeepInterval(TimeSpan)");

    [Fact]
    public Task Accessor_that_only_some_have_is_told_for_them() => CallTest.ReportsAsync(
        s_accessors, "SOCK2004", "socket.IOControl(unchecked(«(int)0xD8000027»), bytes, bytes);",
        "OperatingSystem.IsWindows(), or write GetTcpInfo() on Linux");

    [Theory]
    [InlineData("if (Environment.OSVersion.Platform == PlatformID.Unix) socket.IOControl(«IOControlCode.KeepAliveValues», bytes, null);",
        "PlatformID.Unix means every Unix")]
    [InlineData("if (!OperatingSystem.IsWindows()) socket.IOControl(«IOControlCode.KeepAliveValues», bytes, null);",
        "is inverted. IOControlCode.KeepAliveValues")]
    [InlineData("if (OperatingSystem.IsLinux() && number == 1) return; socket.IOControl(«IOControlCode.KeepAliveValues», bytes, null);",
        "excludes no system")]
    public Task Guard_that_does_not_prove_it_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK2003", marked, parts);

    [Theory]
    [InlineData("if (OperatingSystem.IsWindows()) socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);")]
    [InlineData("if (!OperatingSystem.IsWindows()) return; socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);")]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) socket.IOControl(-1744830452, bytes, null);")]
    [InlineData("if (Environment.OSVersion.Platform == PlatformID.Win32NT) socket.IOControl(-1744830452, bytes, null);")]
    [InlineData("var windows = OperatingSystem.IsWindows(); if (windows && number == 1) socket.IOControl(-1744830452, bytes, null);")]
    [InlineData("_ = OperatingSystem.IsWindows() ? socket.IOControl(-1744830452, bytes, null) : 0;")]
    [InlineData(
        "if (!OperatingSystem.IsWindows()) throw new PlatformNotSupportedException(); Action set = () => socket.IOControl(-1744830452, " +
            "bytes, null);")]
    [InlineData("[System.Runtime.Versioning.SupportedOSPlatform(\"windows\")] void Set() => socket.IOControl(-1744830452, bytes, null);")]
    [InlineData("try { socket.IOControl(-1744830452, bytes, null); } catch (PlatformNotSupportedException) { }")]
    [InlineData("try { socket.IOControl(-1744830452, bytes, null); } catch { }")]
    [InlineData("socket.IOControl(IOControlCode.DataToRead, null, bytes);")]
    [InlineData("socket.IOControl(0x4004667F, null, bytes);")]
    [InlineData("socket.IOControl(IOControlCode.OobDataRead, null, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.IOControl(0x12345678, bytes, null);")]
    [InlineData("try { socket.IOControl(0x12345678, bytes, null); } catch (PlatformNotSupportedException) { }")]
    [InlineData("var vendor = 0x18000000; if (number == 1) vendor = 0; socket.IOControl(vendor | 12, bytes, null);")]
    [InlineData("socket.IOControl(number | 12, bytes, null);")]
    [InlineData("socket.IOControl(number, bytes, null);")]
    [InlineData("socket.IOControl((IOControlCode)number, bytes, null);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.IOControl(0x541B, bytes, null);")]
    public Task What_is_guarded_handled_translated_or_not_known_is_silent(string text) => CallTest.IsPortableAsync(new TestProject(), text);

    [Fact]
    public Task SocketException_is_not_what_NET_throws_then() =>
        CallTest.ReportsAsync("SOCK2004",
            "try { socket.IOControl(«IOControlCode.KeepAliveValues», bytes, null); } catch (SocketException) { }");

    [Fact]
    public Task Code_that_the_system_chooses_is_judged_by_it() =>
        CallTest.ReportsAsync("SOCK2004",
            "socket.IOControl(OperatingSystem.IsWindows() ? IOControlCode.KeepAliveValues : «IOControlCode.ReceiveAll», bytes, null);",
            "on Linux and macOS");

    [Fact]
    public Task Code_that_fits_each_system_is_silent() =>
        CallTest.IsPortableAsync(new TestProject(),
            "socket.IOControl(OperatingSystem.IsWindows() ? IOControlCode.KeepAliveValues : IOControlCode.DataToRead, bytes, bytes);");

    [Fact]
    public Task Project_for_Windows_is_silent() =>
        CallTest.IsPortableAsync(new TestProject { Properties = [("SockOptGenPlatforms", "windows")] },
            "socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);");

    [Fact]
    public Task Native_call_comes_to_Windows_alone() => CallTest.IsPortableAsync(
        new TestProject(),
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("ws2_32")]
            static extern unsafe int WSAIoctl(nint socket, uint code, void* input, int inputLength, void* output, int outputLength,
                int* returned, void* overlapped, void* routine);
            static unsafe void M() { int n; WSAIoctl(1, 0x98000004, null, 12, null, 0, &n, null, null); }
        }
        """);

    [Fact]
    public Task Lookalike_is_silent() => CallTest.IsPortableAsync(
        new TestProject(),
        "using System.Net.Sockets; class Own() : Socket(SocketType.Stream, ProtocolType.Tcp) { public new int IOControl(IOControlCode " +
            "code, byte[]? input, byte[]? output) => 0; void M() => IOControl(IOControlCode.KeepAliveValues, null, null); }");

    [Theory]
    [InlineData("if (OperatingSystem.IsWindows()) «socket.IOControl(IOControlCode.KeepAliveValues, bytes, null)»;",
        "SIO_KEEPALIVE_VALS has typed accessors: SetSoKeepAlive(bool), SetTcpKeepIdle(TimeSpan) and SetTcpKeepInterval(TimeSpan)")]
    [InlineData("if (OperatingSystem.IsWindows()) «socket.IOControl(-1744830460, bytes, null)»;", "typed accessors")]
    public Task Accessors_are_suggested(string marked, params string[] parts) =>
        CallTest.ReportsAsync(s_accessors, "SOCK3001", marked, parts);

    [Theory]
    [InlineData("if (OperatingSystem.IsWindows()) socket.IOControl(unchecked((int)0xD8000027), bytes, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.IOControl(-1744830452, bytes, null);")]
    [InlineData("socket.IOControl(IOControlCode.DataToRead, null, bytes);")]
    public Task No_accessor_is_suggested_that_does_not_do_the_same(string text) => CallTest.IsSilentAsync(s_accessors, text);

    [Fact]
    public Task No_accessor_is_suggested_that_the_project_lacks() =>
        CallTest.IsSilentAsync(new TestProject { Properties = [("SockOptGenLevels", "So")] },
            "if (OperatingSystem.IsWindows()) socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);");

    [Fact]
    public Task Code_of_a_user_catalogue_is_known() => CallTest.ReportsAsync(
        TestProject.WithCatalogue(
            """{ "controlCodes": { "SIO_MINE": { "numbers": { "windows": "0x18000001" }, "summary": "Does mine." } } }"""),
        "SOCK2004",
        "socket.IOControl(«0x18000001», bytes, null);",
        "0x18000001 (SIO_MINE) works on Windows only: on Linux and macOS the call throws");
}
