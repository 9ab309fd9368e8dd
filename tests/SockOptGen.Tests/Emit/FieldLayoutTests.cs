using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>The bytes of fields, as the emitted code puts them into a structure and takes them out.</summary>
public class FieldLayoutTests
{
    private const string Catalogue =
        """
        {
          "levels": { "SOL_TEST": { "prefix": "Test", "numbers": { "windows": 300, "linux": 300, "macos": 300 } } },
          "types": {
            "times": {
              "kind": "structure", "struct": "Times", "size": 24, "summary": "Times.",
              "fields": [
                { "name": "Before", "type": "uint32", "offset": 0, "summary": "Before." },
                { "name": "Time", "type": "timeout64", "offset": 4, "summary": "A time." },
                { "name": "After", "type": "uint32", "offset": 20, "summary": "After." }
              ]
            },
            "bits": {
              "kind": "structure", "struct": "Bits", "size": 8, "summary": "Bits.",
              "fields": [
                { "name": "Low", "type": "uint8", "offset": 0, "bits": [0, 4], "summary": "A bit-field." },
                { "name": "High", "type": "uint8", "offset": 0, "bits": [4, 4], "summary": "A bit-field." },
                { "name": "Flag", "type": "boolean-uint8", "offset": 1, "mask": 2, "summary": "A flag." },
                { "name": "Part", "type": "uint8", "offset": 1, "mask": 112, "summary": "Three bits of flags." },
                { "name": "First", "type": "network-uint16", "offset": 2, "mask": 32768, "summary": "A flag of a protocol." },
                { "name": "Last", "type": "network-uint16", "offset": 2, "mask": 15, "summary": "Flags of a protocol." },
                { "name": "Word", "type": "boolean", "offset": 4, "bits": [1, 1], "summary": "A bit-field." }
              ]
            }
          },
          "options": [
            { "name": "T_TIMES", "level": "SOL_TEST", "accessor": "TestTimes", "type": "times", "access": "read-write",
              "numbers": { "windows": 1, "linux": 1, "macos": 1 }, "summary": "Times." },
            { "name": "T_BITS", "level": "SOL_TEST", "accessor": "TestBits", "type": "bits", "access": "read-write",
              "numbers": { "windows": 2, "linux": 2, "macos": 2 }, "summary": "Bits." }
          ]
        }
        """;

    private const string Source =
        """
        namespace System.Net.Sockets.Options;

        public static class Fields
        {
            public static string StoreTime(uint before, TimeSpan time, uint after) => Store(new Times(before, time, after));

            public static (uint, TimeSpan, uint) LoadTime(string bytes) =>
                Load<Times>(bytes) is var (before, time, after) ? (before, time, after) : default;

            public static string StoreBits(byte low, byte high, bool flag, byte part, ushort first, ushort last, bool word) =>
                Store(new Bits { Low = low, High = high, Flag = flag, Part = part, First = first, Last = last, Word = word });

            public static (byte, byte, bool, byte, ushort, ushort, bool) LoadBits(string bytes) =>
                Load<Bits>(bytes) is var bits ? (bits.Low, bits.High, bits.Flag, bits.Part, bits.First, bits.Last, bits.Word) : default;

            public static int Place(int width, int first, int count, bool isLittleEndian) =>
                SocketOptionBuffer.BitPlace(width, first, count, isLittleEndian);

            private static string Store<T>(T value)
                where T : struct, ISocketOptionStructure<T>
            {
                var buffer = new byte[T.Size];
                T.Store(buffer, in value);
                return Convert.ToHexString(buffer);
            }

            private static T Load<T>(string bytes)
                where T : struct, ISocketOptionStructure<T> => T.Load(Convert.FromHexString(bytes), T.Size);
        }
        """;

    private static readonly Lazy<Type> s_emitted = new(Compile);

    /// <summary>A timeval64 has two 64-bit numbers in every process: seconds and microseconds.</summary>
    [Fact]
    public void Field_of_two_64_bit_numbers_has_16_bytes()
    {
        var time = TimeSpan.FromSeconds(0x102030405) + TimeSpan.FromMicroseconds(500_001);

        var bytes = Assert.IsType<string>(Call("StoreTime", uint.MaxValue, time, 0xEEEEEEEEu));

        Assert.Equal("FFFFFFFF" + Number(0x102030405) + Number(500_001) + "EEEEEEEE", bytes);
        Assert.Equal((uint.MaxValue, time, 0xEEEEEEEEu), Call("LoadTime", bytes));
    }

    [Fact]
    public async Task Field_of_two_64_bit_numbers_does_not_fit_into_8_bytes()
    {
        var project = TestProject.WithCatalogue(
            Catalogue.Replace("\"timeout64\", \"offset\": 4", "\"timeout64\", \"offset\": 16", StringComparison.Ordinal));

        Assert.Contains(await project.AnalyzeAsync(), diagnostic =>
            diagnostic.GetMessage().Contains("reaches beyond the structure", StringComparison.Ordinal));
    }

    /// <summary>Flags are bits of a number, so those of a protocol are in its order.</summary>
    [Fact]
    public void Bits_come_out_where_they_were_put_in()
    {
        Assert.SkipUnless(BitConverter.IsLittleEndian, "The bytes are those of a little-endian machine.");

        var bytes = Assert.IsType<string>(Call("StoreBits", (byte)0xA, (byte)7, true, (byte)5, (ushort)1, (ushort)9, true));

        Assert.Equal("7A52" + "8009" + "02000000", bytes);
        Assert.Equal(((byte)0xA, (byte)7, true, (byte)5, (ushort)1, (ushort)9, true), Call("LoadBits", bytes));
    }

    /// <summary>
    /// The places that gcc gives the bit-fields of the catalogue's structures: on x86 and Arm, and on s390x, whose order it also
    /// takes on other machines from __attribute__((scalar_storage_order("big-endian"))).
    /// </summary>
    [Theory]
    [InlineData("tcp_info.tcpi_snd_wscale", 8, 0, 4, 0, 4)]
    [InlineData("tcp_info.tcpi_rcv_wscale", 8, 4, 4, 4, 0)]
    [InlineData("tcp_info.tcpi_delivery_rate_app_limited", 8, 0, 1, 0, 7)]
    [InlineData("tcp_info.tcpi_fastopen_client_fail", 8, 1, 2, 1, 5)]
    [InlineData("tcp_ao_getsockopt.get_all", 16, 2, 1, 2, 13)]
    [InlineData("tcp_ao_add.set_rnext", 32, 1, 1, 1, 30)]
    [InlineData("tcp_ao_info_opt.accept_icmps", 32, 4, 1, 4, 27)]
    public void Bit_fields_are_where_C_puts_them(string member, int width, int first, int count, int little, int big) =>
        Assert.Equal((member, little, big), (member, Call("Place", width, first, count, true), Call("Place", width, first, count, false)));

    [Fact]
    public void Flags_are_the_same_bits_on_every_machine()
    {
        var text = Run()[HintNames.Structures];

        Assert.Contains("Low = (byte)LoadBitField(unchecked((uint)buffer[0]), 8, 0, 4)", text, StringComparison.Ordinal);
        Assert.Contains("Flag = LoadBits(unchecked((uint)buffer[1]), 1, 1) != 0", text, StringComparison.Ordinal);
        Assert.Contains("Part = (byte)LoadBits(unchecked((uint)buffer[1]), 4, 3)", text, StringComparison.Ordinal);
        Assert.Contains("First = (ushort)LoadBits(unchecked((uint)LoadNetwork16(buffer, 2)), 15, 1)", text, StringComparison.Ordinal);
    }

    private static string Number(long number) => Convert.ToHexString(BitConverter.GetBytes(number));

    private static object? Call(string method, params object[] arguments) => s_emitted.Value.GetMethod(method)!.Invoke(null, arguments);

    private static GeneratorRun Run() =>
        (TestProject.WithCatalogue(Catalogue) with { Source = Source, Properties = [("SockOptGenLevels", "none")] }).Run().AssertCompiles();

    private static Type Compile() => Run().Load().GetType($"{EmittedTypes.TypeNamespace}.Fields")!;
}
