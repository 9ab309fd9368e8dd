using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>SOCK2002 where no system that reaches the call knows the number.</summary>
public class NumberElsewhereTests
{
    [Theory]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(0xffff, «4», bytes);",
        "(0xffff, 4) is SO_REUSEADDR on macOS and Windows and nothing on Linux, and only Linux reaches the call",
        "write (1, 2), which is SO_REUSEADDR on Linux")]
    [InlineData("if (!OperatingSystem.IsLinux()) return; socket.SetRawSocketOption(0xffff, «4», bytes);", "nothing on Linux")]
    [InlineData("if (OperatingSystem.IsMacOS()) socket.SetRawSocketOption(1, «15», bytes);",
        "(1, 15) is SO_REUSEPORT on Linux and nothing on macOS", "write (65535, 512), which is SO_REUSEPORT on macOS")]
    // Hyper-V sockets of Windows have an option of that number too.
    [InlineData("if (OperatingSystem.IsMacOS()) socket.SetRawSocketOption(1, «2», bytes);",
        "(1, 2) is SO_REUSEADDR on Linux and nothing on macOS", "write (65535, 4), which is SO_REUSEADDR on macOS")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.GetRawSocketOption(1, «7», bytes);",
        "(1, 7) is SO_SNDBUF on Linux and nothing on Windows", "(65535, 4097)")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetRawSocketOption(0xffff, «0x40», bytes);",
        "(0xffff, 0x40) is SO_USELOOPBACK on macOS and nothing on Windows, and only Windows", "; Windows has no SO_USELOOPBACK")]
    public Task Number_of_other_systems_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK2002", marked, parts);

    [Fact]
    public Task System_that_no_longer_has_the_number_is_told_with_its_version() => CallTest.ReportsAsync(
        TestProject.WithCatalogue(
            """
            {
              "levels": { "SOL_MINE": { "prefix": "Mine", "numbers": { "linux": 999 }, "default": true } },
              "options": [{
                "name": "MINE_GONE", "level": "SOL_MINE", "accessor": "MineGone", "type": "int32", "access": "read-write",
                "numbers": { "linux": 1 }, "until": { "linux": "7.1" }, "summary": "What was."
              }]
            }
            """),
        "SOCK2002",
        "if (OperatingSystem.IsMacOS()) socket.GetRawSocketOption(999, «1», bytes);",
        "(999, 1) is MINE_GONE on Linux before 7.1 and nothing on macOS");

    [Theory]
    [InlineData("libSystem", 1, 15, "nothing on macOS, and only macOS reaches the call")]
    [InlineData("libc.so.6", 0xffff, 4, "nothing on Linux, and only Linux reaches the call")]
    [InlineData("ws2_32", 1, 7, "nothing on Windows, and only Windows reaches the call")]
    public Task Number_of_another_library_is_reported(string library, int level, int name, string part) =>
        CallTest.ReportsAsync("SOCK2002", Native(library, level, $"«{name}»"), part);

    [Theory]
    [InlineData("libSystem", 0xffff, "4")]
    [InlineData("libc.so.6", 6, "12345")]
    public Task Number_of_the_library_itself_is_silent(string library, int level, string name) =>
        CallTest.IsPortableAsync(new TestProject(), Native(library, level, name));

    [Fact]
    public Task Attribute_sends_a_number_to_the_wrong_system() => CallTest.ReportsAsync(
        "SOCK2002",
        """
        using System.Net.Sockets;
        using System.Runtime.Versioning;
        class C
        {
            [SupportedOSPlatform("linux")]
            static void Run(Socket socket, byte[] bytes) => socket.SetRawSocketOption(0xffff, «4», bytes);
        }
        """,
        "and only Linux reaches the call");

    [Fact]
    public Task Project_for_one_system_does_not_know_the_number_of_others() => CallTest.ReportsAsync(
        new TestProject { Properties = [("SockOptGenPlatforms", "linux"), ("SockOptGenLevels", "So")] },
        "SOCK2002", "socket.SetRawSocketOption(0xffff, «4», bytes);",
        "write (1, 2), which is SO_REUSEADDR on Linux, or SetSoReuseAddress(bool)");

    [Theory]
    [InlineData(
        "if (number == 3 && Own()) socket.SetRawSocketOption(1, 15, bytes); static bool Own() => " +
            "Environment.GetEnvironmentVariable(\"SYSTEM\") == \"linux\";")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 15, bytes);")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.GetRawSocketOption(0, 80, bytes);")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(101, 3, bytes);")]
    [InlineData("if (OperatingSystem.IsMacOS()) socket.SetRawSocketOption(0xffff, 0x1102, bytes);")]
    [InlineData("if (OperatingSystem.IsWindows()) socket.SetRawSocketOption(1, 2, bytes);")]
    [InlineData("if (OperatingSystem.IsLinux()) try { socket.SetRawSocketOption(0xffff, 4, bytes); } catch (SocketException) { }")]
    [InlineData("if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(number, 4, bytes);")]
    public async Task What_may_be_right_is_silent(string text)
    {
        var diagnostics = await CallTest.AnalyzeAsync(new TestProject(), MarkedSource.Parse(text));
        Assert.DoesNotContain(diagnostics,
            diagnostic => diagnostic.Id == "SOCK2002" && diagnostic.GetMessage().Contains("alone reaches", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("if (!OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, «25», bytes);")]
    [InlineData("if (OperatingSystem.IsLinux()) return; socket.SetRawSocketOption(1, «25», bytes);")]
    public Task Test_the_wrong_way_round_stays_what_it_is(string marked) =>
        CallTest.ReportsAsync("SOCK2003", marked, "is inverted");

    private static string Native(string library, int level, string name) =>
        $$"""
        using System.Runtime.InteropServices;
        using System.Net.Sockets;
        class C
        {
            [DllImport("{{library}}")] static extern int setsockopt(int socket, int level, int name, byte[] value, int length);
            static void Run(byte[] bytes) => setsockopt(1, {{level}}, {{name}}, bytes, bytes.Length);
        }
        """;
}
