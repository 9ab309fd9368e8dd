using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

public class StructureSnapshotTests
{
    /// <summary>A field of each kind, and what structures and lists have beside them.</summary>
    internal const string EveryKind =
        """
        {
          "levels": { "SOL_TEST": { "prefix": "Test", "numbers": { "windows": 65535, "linux": 300, "macos": 7 } } },
          "types": {
            "flags": {
              "kind": "enum", "enum": "TestFlags", "flags": true, "layout": "uint16",
              "members": [ { "name": "None", "value": 0 }, { "name": "One", "value": 1, "numbers": { "macos": 4 } }, { "name": "Two",
                "value": 2 }, { "name": "Four", "value": 4, "platforms": ["linux", "windows"] } ]
            },
            "pair": {
              "kind": "structure", "struct": "TestPair", "native": "struct pair", "size": { "linux": 12, "windows": 8, "macos": 12 },
                "summary": "A <pair>.",
              "fields": [
                { "name": "Group", "type": "ipv4-address", "native": "p_group", "offset": 0, "summary": "The group." },
                { "name": "Index", "type": { "linux": "interface-index", "macos": "interface-index",
                  "windows": "interface-index-network" }, "native": { "linux": "p_index", "windows": "p_interface" },
                    "offset": { "linux": 8, "windows": 4, "macos": 8 }, "summary": "The index." }
              ]
            },
            "everything": {
              "kind": "structure", "struct": "TestEverything", "native": { "linux": "struct everything", "macos": "everything_t" },
              "size": { "linux": 256, "linux-32": 252, "macos": 256 }, "grows": true, "summary": "All of it.",
              "fields": [
                { "name": "Byte", "type": "uint8", "offset": 0, "range": { "max": 9 }, "summary": "A byte." },
                { "name": "Low", "type": "uint8", "offset": 1, "bits": [0, 4], "summary": "Four bits." },
                { "name": "High", "type": "boolean-uint8", "offset": 1, "bits": [7, 1], "summary": "One bit." },
                { "name": "Flags", "type": "flags", "offset": 2, "summary": "Flags." },
                { "name": "Time", "type": { "linux": "milliseconds-uint32", "macos": "microseconds-uint32" }, "offset": 4,
                  "summary": "A time." },
                { "name": "Long", "type": "microseconds-uint64", "offset": { "linux": 8 }, "summary": "A long time." },
                { "name": "Port", "type": "network-uint16", "offset": 16, "summary": "A port." },
                { "name": "Name", "type": "string", "length": 16, "offset": { "linux": 20, "linux-32": 18, "linux-x86": 16, "macos": 20 },
                  "summary": "A name." },
                { "name": "Peer", "type": "socket-address", "offset": 40, "summary": "A peer." },
                { "name": "Pair", "type": "pair", "offset": 168, "summary": "A pair." },
                { "type": "uint32", "offset": 180, "counts": "Key" },
                { "name": "Key", "type": "uint8", "length": 16, "offset": 184, "summary": "A key." },
                { "type": "uint32", "offset": 200, "value": 256 },
                { "name": "Room", "type": "uint16", "length": 4, "offset": 204, "summary": "A room." },
                { "name": "Hosts", "type": "ipv4-address", "length": 2, "offset": 212, "summary": "Hosts." }
              ]
            },
            "tail": {
              "kind": "structure", "struct": "TestTail", "native": "struct tail", "size": 8, "summary": "With a tail.",
              "fields": [
                { "type": "uint32", "offset": 0, "counts": "Sources" },
                { "name": "Sources", "type": "ipv4-address", "offset": 4, "length": 10, "trailing": true, "summary": "The sources." },
                { "name": "More", "type": "uint16", "length": 3, "trailing": true, "summary": "More." }
              ]
            },
            "pairs": { "kind": "list", "element": "pair" }
          },
          "options": [
            { "name": "T_PAIR", "level": "SOL_TEST", "accessor": "TestPair", "type": "pair", "access": "write", "numbers": { "windows": 1,
              "linux": 1, "macos": 1 }, "summary": "Pair." },
            { "name": "T_EVERYTHING", "level": "SOL_TEST", "accessor": "TestEverything", "type": "everything", "access": "read-write",
              "numbers": { "linux": 2, "macos": 2 }, "summary": "Everything." },
            { "name": "T_TAIL", "level": "SOL_TEST", "accessor": "TestTail", "type": "tail", "access": "read-write", "query": true,
              "numbers": { "linux": 3 }, "summary": "Tail." },
            { "name": "T_PAIRS", "level": "SOL_TEST", "accessor": "TestPairs", "type": "pairs", "size": 120, "access": "read-write",
              "numbers": { "linux": 4 }, "summary": "Pairs." },
            { "name": "T_BYTES", "level": "SOL_TEST", "accessor": "TestBytes", "type": "bytes", "size": 40, "access": "read-write",
              "numbers": { "linux": 5 }, "summary": "Bytes." },
            { "name": "T_ADDRESS", "level": "SOL_TEST", "accessor": "TestAddress", "type": "ipv6-address", "access": "read-write",
              "numbers": { "linux": 6 }, "summary": "Address." },
            { "name": "T_PEER", "level": "SOL_TEST", "accessor": "TestPeer", "type": "socket-address", "access": "read-write",
              "numbers": { "linux": 7 }, "summary": "Peer." },
            { "name": "T_ACT", "level": "SOL_TEST", "accessor": "TestAct", "type": "action", "access": "write", "numbers": { "linux": 8 },
              "summary": "Act." },
            { "name": "T_SHORT", "level": "SOL_TEST", "accessor": "TestShort", "type": "uint16", "access": "read-write",
              "numbers": { "linux": 9 }, "range": { "max": 99 }, "synonyms": [ "T_16" ], "summary": "Short." }
          ]
        }
        """;

    [Fact]
    public void Accessors_of_structures_and_lists() =>
        Snapshot.Verify(Run()[HintNames.UserAccessors("my.sockopt.json", 1)], "Accessors_of_structures_and_lists");

    [Fact]
    public void Structures() => Snapshot.Verify(Run()[HintNames.Structures], "Structures");

    [Fact]
    public void Flags_are_translated_bit_by_bit() => Snapshot.Verify(Run()[HintNames.Enumerations], "Flags");

    private static GeneratorRun Run() =>
        (TestProject.WithCatalogue(EveryKind) with { Properties = [("SockOptGenLevels", "none")] }).Run().AssertCompiles();
}
