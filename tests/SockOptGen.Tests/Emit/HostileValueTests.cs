using System.Globalization;
using System.Reflection;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What the emitted code does with numbers that no kernel should answer, and that nobody should set.</summary>
public class HostileValueTests
{
    private const string Catalogue =
        """
        {
          "types": {
            "part": { "kind": "structure", "struct": "Part", "size": 4, "summary": "A part.", "fields": [ { "name": "Value",
              "type": "int32", "offset": 0 } ] },
            "counted": {
              "kind": "structure", "struct": "Counted", "size": 32, "summary": "Arrays.",
              "fields": [
                { "counts": "Numbers", "type": "int32", "offset": 0 },
                { "name": "Numbers", "type": "uint32", "offset": 4, "length": 2 },
                { "counts": "Parts", "type": "int32", "offset": 12 },
                { "name": "Parts", "type": "part", "offset": 16, "length": 2 }
              ]
            },
            "long-part": { "kind": "structure", "struct": "LongPart", "size": 8, "grows": true, "summary": "A part.", "fields": [
              { "name": "First", "type": "int32", "offset": 0 }, { "name": "Second", "type": "int32", "offset": 4 } ] },
            "sized": {
              "kind": "structure", "struct": "Sized", "size": 8, "summary": "Parts of a told size.",
              "fields": [
                { "counts": "Parts", "type": "int32", "offset": 0 },
                { "sizes": "Parts", "type": "int32", "offset": 4, "value": 8 },
                { "name": "Parts", "type": "long-part", "offset": 8, "length": 2, "trailing": true }
              ]
            },
            "ranged": {
              "kind": "structure", "struct": "Ranged", "size": 8, "summary": "A range.",
              "fields": [ { "name": "Value", "type": "uint64", "offset": 0, "range": { "min": 2, "max": 9 } } ]
            },
            "mode": {
              "kind": "enum", "enum": "OwnMode", "layout": "int32", "summary": "A mode.",
              "members": [
                { "name": "First", "value": 1, "numbers": { "linux": 5, "windows": 5, "macos": 5 } },
                { "name": "Alias", "value": 1, "numbers": { "linux": 5, "windows": 5, "macos": 5 } },
                { "name": "Same", "value": 2, "numbers": { "linux": 5, "windows": 5, "macos": 5 } }
              ]
            }
          },
          "options": [
            { "name": "T_C", "level": "SOL_SOCKET", "accessor": "TestCounted", "type": "counted", "access": "read-write",
              "numbers": { "windows": 901, "linux": 901, "macos": 901 }, "summary": "It." },
            { "name": "T_S", "level": "SOL_SOCKET", "accessor": "TestSized", "type": "sized", "access": "read",
              "numbers": { "windows": 905, "linux": 905, "macos": 905 }, "summary": "It." },
            { "name": "T_R", "level": "SOL_SOCKET", "accessor": "TestRanged", "type": "ranged", "access": "read-write",
              "numbers": { "windows": 902, "linux": 902, "macos": 902 }, "summary": "It." },
            { "name": "T_M", "level": "SOL_SOCKET", "accessor": "TestMode", "type": "mode", "access": "read-write",
              "numbers": { "windows": 903, "linux": 903, "macos": 903 }, "summary": "It." },
            { "name": "T_A", "level": "SOL_SOCKET", "accessor": "TestAction", "type": "action", "access": "write",
              "numbers": { "windows": 904, "linux": 904, "macos": 904 }, "summary": "Acts." }
          ]
        }
        """;

    private const string Source =
        """
        using System.Linq;

        namespace System.Net.Sockets.Options;

        public static class Calls
        {
            public static int CountOfAnswer(int count)
            {
                var bytes = new byte[32];
                BitConverter.GetBytes(count).CopyTo(bytes, 0);
                BitConverter.GetBytes(count).CopyTo(bytes, 12);
                return Load<Counted>(bytes) is var value ? value.Numbers.Length + value.Parts.Length : -1;
            }

            public static string LoadSized(int size, int[] numbers)
            {
                var bytes = new byte[24];
                new[] { 2, size }.Concat(numbers).SelectMany(BitConverter.GetBytes).ToArray().CopyTo(bytes, 0);
                var parts = Load<Sized>(bytes, 8 + (4 * numbers.Length)).Parts.ToArray();
                return string.Join(" ", parts.Select(part => $"{part.First}/{part.Second}/{part.AnsweredLength}"));
            }

            public static string StoreRanged(ulong value) => Store(new Ranged(value));

            public static void WriteNull(string accessor)
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                SocketOptionDescriptor.All.First(option => option.Accessor == accessor).Write(socket, null!);
            }

            private static string Store<T>(T value)
                where T : struct, ISocketOptionStructure<T>
            {
                var buffer = new byte[T.Size];
                T.Store(buffer, in value);
                return Convert.ToHexString(buffer);
            }

            private static T Load<T>(byte[] bytes, int length = 32)
                where T : struct, ISocketOptionStructure<T> => T.Load(bytes, length);
        }
        """;

    private static readonly Lazy<Type> s_emitted = new(Compile);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(int.MinValue, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(int.MaxValue, 4)]
    public void A_counter_of_the_kernel_is_no_exception(int answered, int elements) =>
        Assert.Equal(elements, Call("CountOfAnswer", answered));

    /// <summary>An older kernel answers shorter elements right behind each other; no kernel should say that they have no length.</summary>
    [Theory]
    [InlineData(8, new[] { 1, 2, 3, 4 }, "1/2/8 3/4/8")]
    [InlineData(4, new[] { 1, 3 }, "1/0/4 3/0/4")]
    [InlineData(4, new[] { 1 }, "1/0/4")]
    [InlineData(12, new[] { 1, 2, 3, 4 }, "1/2/8 3/4/8")]
    [InlineData(0, new int[0], "")]
    [InlineData(-1, new int[0], "")]
    public void Elements_are_as_long_as_the_answer_says(int size, int[] numbers, string parts) =>
        Assert.Equal(parts, Call("LoadSized", size, numbers));

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1ul << 63)]
    [InlineData(10ul)]
    [InlineData(1ul)]
    public void A_number_outside_its_range_is_refused(ulong value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Call("StoreRanged", value));

    [Fact]
    public void A_number_in_its_range_is_stored() =>
        Assert.Equal(BitConverter.GetBytes(9ul), Convert.FromHexString((string)Call("StoreRanged", 9ul)!));

    [Theory]
    [InlineData("TestMode")]
    [InlineData("TcpNoDelay")]
    [InlineData("TestRanged")]
    [InlineData("UdpCork")]
    public void Null_for_a_value_is_refused_as_documented(string accessor) =>
        Assert.Throws<ArgumentNullException>(() => Call("WriteNull", accessor));

    [Fact]
    public void Of_several_members_for_one_number_the_first_counts()
    {
        var text = Run().AllText;

        Assert.Contains("5 => Options.OwnMode.First,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("5 => Options.OwnMode.Same", text, StringComparison.Ordinal);
        Assert.Contains("Options.OwnMode.Same => 5,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Options.OwnMode.Alias =>", text, StringComparison.Ordinal);
    }

    /// <summary>Whatever has a body is left out of coverage: its type is, or the method where an interface cannot be.</summary>
    [Fact]
    public void Coverage_tools_show_nothing()
    {
        const string Attribute = "ExcludeFromCodeCoverageAttribute";
        static bool IsExcluded(MemberInfo member) => member.CustomAttributes.Any(attribute => attribute.AttributeType.Name == Attribute);
        var types = s_emitted.Value.Assembly.GetTypes()
            .Where(type => type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "GeneratedCodeAttribute")).ToList();

        Assert.NotEmpty(types);
        foreach (var type in types.Where(type => !type.IsEnum && !IsExcluded(type)))
        {
            Assert.All(
                type.GetMethods(
                    BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Where(method => !method.IsAbstract),
                method => Assert.True(IsExcluded(method), string.Create(CultureInfo.InvariantCulture, $"{type}.{method.Name}")));
        }
    }

    private static object? Call(string method, params object[] arguments)
    {
        try
        {
            return s_emitted.Value.GetMethod(method)!.Invoke(null, arguments);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static GeneratorRun Run() => (TestProject.WithCatalogue(Catalogue) with
    {
        Source = Source,
        Properties = [("SockOptGenLevels", "Udp;Tcp"), ("SockOptGenPlatforms", "All"), ("SockOptGenDescriptors", "true")],
    }).Run();

    private static Type Compile() => Run().Load().GetType("System.Net.Sockets.Options.Calls")!;
}
