using SockOptGen.Analysis.Judging;
using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

public class SnapshotTests
{
    /// <summary>One option of each kind of value, each with something that the others lack.</summary>
    internal const string EveryKind =
        """
        {
          "levels": { "SOL_TEST": { "prefix": "Test", "numbers": { "windows": 65535, "linux": 300, "macos": 7, "freebsd": 7 } } },
          "types": {
            "colour": {
              "kind": "enum", "enum": "TestColour", "layout": "int32", "summary": "Colours <of> a test.",
              "members": [
                { "name": "Red", "value": 0, "native": "C_RED", "summary": "Red." },
                { "name": "Blue", "value": 1, "numbers": { "windows": 5 }, "platforms": [ "windows", "linux" ] }
              ]
            },
            "bits": { "kind": "enum", "enum": "TestBits", "flags": true, "layout": "int32", "members": [ { "name": "None", "value": 0 },
              { "name": "First", "value": 1 } ] }
          },
          "options": [
            { "name": "T_BOOL", "level": "SOL_TEST", "accessor": "TestBool", "type": "boolean", "access": "read-write",
              "numbers": { "windows": -5, "linux": 1, "macos": 1 }, "default": true, "summary": "A & B < C." },
            { "name": "T_MAPPED", "level": "IPPROTO_TCP", "accessor": "TestMapped", "type": "int32", "access": "read-write",
              "numbers": { "windows": 1, "linux": 1, "macos": 1, "freebsd": 1 }, "range": { "min": -1, "max": 255 },
                "dotnet": "Tcp.NoDelay", "summary": "Mapped." },
            { "name": "T_OTHERWISE", "level": "SOL_TEST", "accessor": "TestOtherwise", "type": "uint32", "access": "read-write",
              "numbers": { "linux": 3, "linux-ppc64le": 33 }, "range": { "max": 9 }, "sockets": [ "udp" ],
                "dotnet": { "name": "Udp.NoChecksum", "differs": "it is another" }, "summary": "Otherwise." },
            { "name": "T_LONG", "level": "SOL_TEST", "accessor": "TestLong", "type": "int64", "access": "read-write",
              "numbers": { "linux": 4 }, "range": { "min": 0 }, "sockets": [ "unix" ], "summary": "Long." },
            { "name": "T_ULONG", "level": "SOL_TEST", "accessor": "TestULong", "type": "uint64", "access": "read-write",
              "numbers": { "linux": 5, "freebsd": 5 }, "sockets": [ "unix" ], "summary": "Unsigned." },
            { "name": "T_NET", "level": "SOL_TEST", "accessor": "TestNet", "type": { "linux": "interface-index-network",
              "windows": "interface-index" }, "access": "read-write", "accessOn": { "windows": "write" }, "numbers": { "windows": 6,
                "linux": 6 }, "summary": "Order." },
            { "name": "T_SECONDS", "level": "SOL_TEST", "accessor": "TestSeconds", "type": "seconds", "access": "read-write",
              "numbers": { "windows": 7, "linux": 7, "macos": 7 }, "aliases": { "macos": "T_SECS" }, "since": { "windows": "10.0.16299",
                "linux": "4.2", "macos": "10.9" }, "range": { "min": 1, "max": 32767 }, "default": 75, "sockets": [ "tcp" ],
                  "summary": "Seconds.", "remarks": "Some <remark>." },
            { "name": "T_TIMEOUT", "level": "SOL_TEST", "accessor": "TestTimeout", "type": "timeout", "access": "read-write",
              "numbers": { "windows": 8, "linux": 8, "macos": 8 }, "summary": "Timeval." },
            { "name": "T_COLOUR", "level": "SOL_TEST", "accessor": "TestColour", "type": "colour", "access": "read-write",
              "numbers": { "windows": 9, "linux": 9, "macos": 9 }, "summary": "Colour." },
            { "name": "T_BITS", "level": "SOL_TEST", "accessor": "TestBits", "type": "bits", "access": "read", "numbers": { "linux": 10 },
              "summary": "Bits." },
            { "name": "T_LINGER", "level": "SOL_TEST", "accessor": "TestLinger", "type": "linger", "access": "read-write",
              "numbers": { "windows": 11, "linux": 11, "macos": 11 }, "summary": "Linger." },
            { "name": "T_TEXT", "level": "SOL_TEST", "accessor": "TestText", "type": "string", "size": 16, "access": "read-write",
              "numbers": { "linux": 12 }, "summary": "Text." },
            { "name": "T_WRITE", "level": "SOL_TEST", "accessor": "TestWrite", "type": "int32", "access": "write",
              "numbers": { "linux": 13 }, "summary": "Write-only." },
            { "name": "T_BSD", "level": "SOL_TEST", "accessor": "TestBsd", "type": "int32", "access": "read", "numbers": { "freebsd": 14 },
              "summary": "On a system that is not emitted by default." },
            { "name": "T_NONE", "level": "SOL_TEST", "accessor": null, "reason": "It is a control message." }
          ]
        }
        """;

    private static readonly string s_accessors = HintNames.UserAccessors("my.sockopt.json", 1);

    [Fact]
    public void Accessors_of_every_kind() => Snapshot.Verify(Run()[s_accessors], "Accessors_of_every_kind");

    [Fact]
    public void Enumerations() => Snapshot.Verify(Run()[HintNames.Enumerations], "Enumerations");

    [Fact]
    public void Descriptors() => Snapshot.Verify(Run(("SockOptGenDescriptors", "true"))[HintNames.Descriptors], "Descriptors");

    [Theory]
    [InlineData("Core")]
    [InlineData("Int32")]
    public void Helpers_for_the_default_systems(string template) =>
        Snapshot.Verify(Run()[HintNames.Accessors(template)].Replace(Version, "1.2.3"), $"Helpers_{template}");

    [Fact]
    public void One_system_alone_needs_no_attribute()
    {
        var text = Run(("SockOptGenPlatforms", "linux"))[s_accessors];

        Assert.Contains("\"T_OTHERWISE\", IsPpc64Le ? 0x12C_00000021L : 0x12C_00000003L", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OSPlatform(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("None", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_systems_carry_all_numbers()
    {
        var text = Run(("SockOptGenPlatforms", "All"))[s_accessors];

        Assert.Contains("None, 0x12C_00000005L, None, 0x7_00000005L", text, StringComparison.Ordinal);
        Assert.Contains("[SupportedOSPlatform(\"freebsd\")]\n    public static int GetTestBsd", text, StringComparison.Ordinal);
    }

    private static string Version => SockOptGen.Emit.Template.Version;

    private static GeneratorRun Run(params (string, string)[] properties) =>
        (TestProject.WithCatalogue(EveryKind) with { Properties = [("SockOptGenLevels", "none"), .. properties] }).Run().AssertCompiles();
}
