using System.Reflection;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>Structures with the same native bytes are equal, however they were made, and a default one holds no null.</summary>
public class StructureValueTests
{
    private const string Source =
        """
        #nullable enable
        using System.Collections.Generic;

        namespace System.Net.Sockets.Options;

        public static class Values
        {
            private static readonly IPAddress s_group = new(new byte[] { 224, 0, 0, 1 });

            public static bool Same(string of) => of switch
            {
                "array" => Equal(new TestEverything { Key = new byte[] { 1, 2 } }, new TestEverything { Key = new byte[] { 1, 2 } }),
                "padding" => Equal(new TestEverything { Room = new ushort[] { 1, 0 } }, new TestEverything { Room = new ushort[] { 1 } }),
                "no element" => Equal(new TestEverything { Room = new ushort[4] }, new TestEverything()),
                "no host" => Equal(new TestEverything { Hosts = new[] { s_group, IPAddress.Any } },
                    new TestEverything { Hosts = new[] { s_group } }),
                "read room" => Equal(Read(new TestEverything { Room = new ushort[] { 0, 1 }, Hosts = new[] { s_group } }) with
                    { AnsweredLength = 0 }, new TestEverything { Room = new ushort[] { 0, 1 }, Hosts = new[] { s_group } }),
                "slice" => Equal(new TestTail(Sources(1, 2)), new TestTail(Sources(0, 1, 2).Slice(1))),
                "no text" => Equal(new TestEverything(), new TestEverything { Name = "" }),
                "null for a text" => Equal(new TestEverything(), new TestEverything { Name = null! }),
                "text" => Equal(new TestEverything { Name = "eth0" }, new TestEverything { Name = new string("eth0".AsSpan()) }),
                "no address" => Equal(default, new TestPair(IPAddress.Any)),
                "null for an address" => Equal(default, new TestPair(null!)),
                "address" => Equal(new TestPair(s_group, 1), new TestPair(IPAddress.Parse("224.0.0.1"), 1)),
                "default" => Equal(default(TestEverything), new TestEverything { Pair = new(IPAddress.Any), Key = new byte[0] }),
                "inner" => Equal(new TestEverything { Pair = new(s_group) }, default(TestEverything) with { Pair = new(s_group, 0) }),
                "read" => Equal(Read(default(TestEverything)), Read(new TestEverything { Name = "" })),
                "asked" => Equal(Read(default(TestPair)), default(TestPair)),
                _ => throw new ArgumentException(of),
            };

            public static bool Differ(string by) => by switch
            {
                "element" => !Equal(new TestEverything { Key = new byte[] { 1, 2 } }, new TestEverything { Key = new byte[] { 1, 3 } }),
                "length" => !Equal(new TestEverything { Key = new byte[] { 1 } }, new TestEverything { Key = new byte[] { 1, 0 } }),
                "padding" => !Equal(new TestEverything { Room = new ushort[] { 0, 1 } }, new TestEverything { Room = new ushort[] { 1 } }),
                "text" => !Equal(new TestEverything { Name = "a" }, new TestEverything { Name = "b" }),
                "address" => !Equal(new TestPair(s_group), new TestPair(IPAddress.Loopback)),
                "order" => !Equal(new TestTail(Sources(1, 2)), new TestTail(Sources(2, 1))),
                "inner" => !Equal(new TestEverything { Pair = new(s_group) }, new TestEverything()),
                _ => throw new ArgumentException(by),
            };

            public static object?[] Defaults() =>
                [default(TestEverything).Name, default(TestPair).Group, default(TestEverything).Key.Length,
                    default(TestTail).Sources.Length, default(TestEverything).Pair.Group];

            public static object?[] Kept()
            {
                var everything = new TestEverything { Name = "eth0", Key = new byte[] { 1, 2 } };
                var (group, index) = new TestPair(s_group, 3) with { Index = 4 };
                return [everything.Name, Convert.ToHexString(everything.Key.Span), group.ToString(), index];
            }

            public static string Text() => new TestPair(s_group, 3).ToString();

            public static void RefusesAnAddressOfTheOtherFamily()
            {
                var buffer = new byte[16];
                Store(new TestPair(IPAddress.IPv6Any), buffer);
            }

            private static bool Equal<T>(T one, T other)
                where T : struct, IEquatable<T> =>
                one.Equals(other) && one.Equals((object)other) && one.GetHashCode() == other.GetHashCode() &&
                new HashSet<T> { one }.Contains(other);

            private static T Read<T>(T value)
                where T : struct, ISocketOptionStructure<T>
            {
                Span<byte> buffer = new byte[T.Size];
                return T.Load(buffer, T.Store(buffer, in value));
            }

            private static void Store<T>(T value, byte[] buffer)
                where T : struct, ISocketOptionStructure<T> => T.Store(buffer, in value);

            private static ReadOnlyMemory<IPAddress> Sources(params byte[] last) =>
                Array.ConvertAll(last, number => new IPAddress(new byte[] { 10, 0, 0, number }));
        }
        """;

    private static readonly Lazy<Type> s_values = new(Compile);

    [Theory]
    [InlineData("array")]
    [InlineData("padding")]
    [InlineData("no element")]
    [InlineData("no host")]
    [InlineData("read room")]
    [InlineData("slice")]
    [InlineData("no text")]
    [InlineData("null for a text")]
    [InlineData("text")]
    [InlineData("no address")]
    [InlineData("null for an address")]
    [InlineData("address")]
    [InlineData("default")]
    [InlineData("inner")]
    [InlineData("read")]
    [InlineData("asked")]
    public void Values_with_the_same_bytes_are_equal(string of) => Assert.Equal(true, Call("Same", of));

    [Theory]
    [InlineData("element")]
    [InlineData("length")]
    [InlineData("padding")]
    [InlineData("text")]
    [InlineData("address")]
    [InlineData("order")]
    [InlineData("inner")]
    public void Values_with_other_bytes_differ(string by) => Assert.Equal(true, Call("Differ", by));

    [Fact]
    public void A_default_value_holds_empty_ones_and_no_null() =>
        Assert.Equal(["", System.Net.IPAddress.Any, 0, 0, System.Net.IPAddress.Any], (object?[])Call("Defaults")!);

    [Fact]
    public void What_is_set_is_read_again() => Assert.Equal(["eth0", "0102", "224.0.0.1", 4], (object?[])Call("Kept")!);

    [Fact]
    public void Text_of_a_value_shows_its_properties_alone() =>
        Assert.Equal("TestPair { Group = 224.0.0.1, Index = 3 }", Call("Text"));

    [Fact]
    public void An_address_of_the_other_family_stays_one_that_is_refused() =>
        Assert.Throws<ArgumentException>(() => Call("RefusesAnAddressOfTheOtherFamily"));

    /// <summary>Two fields of a catalogue may be called as one is and as what lies behind it.</summary>
    [Fact]
    public void What_lies_behind_a_property_takes_no_name_of_a_field() => TestProject.WithCatalogue(
        """
        { "types": { "my": { "kind": "structure", "struct": "Mine", "size": 12, "summary": "My.", "fields": [
            { "name": "Group", "type": "ipv4-address", "offset": 0, "summary": "A." },
            { "name": "_Group", "type": "int32", "offset": 4, "summary": "B." },
            { "name": "__Group", "type": "ipv4-address", "offset": 8, "summary": "C." } ] } },
          "options": [ { "name": "MY", "level": "SOL_SOCKET", "accessor": "SoMy", "type": "my", "access": "read-write",
            "numbers": { "linux": 9999 }, "summary": "My." } ] }
        """).Run().AssertCompiles();

    private static object? Call(string method, params object[] arguments)
    {
        try
        {
            return s_values.Value.GetMethod(method)!.Invoke(null, arguments);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static Type Compile()
    {
        var project = TestProject.WithCatalogue(StructureSnapshotTests.EveryKind) with
        {
            Source = Source,
            Properties = [("SockOptGenLevels", "none"), ("SockOptGenPlatforms", "All")],
        };
        return project.Run().Load().GetType("System.Net.Sockets.Options.Values")!;
    }
}
