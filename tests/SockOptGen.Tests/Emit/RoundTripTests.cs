using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What a structure of the catalogue puts into its buffer comes out again, on the system that the tests run on.</summary>
public class RoundTripTests
{
    private const string Source =
        """
        namespace System.Net.Sockets.Options;

        public static class RoundTrip
        {
            internal static object Run<T>(T value)
                where T : struct, ISocketOptionStructure<T>
            {
                Span<byte> buffer = new byte[T.Size];
                return T.Load(buffer, T.Store(buffer, in value));
            }
        }
        """;

    private static readonly Platform s_platform = PlatformInfo.Find(
        OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "macos" : OperatingSystem.IsFreeBSD() ? "freebsd" : "linux")!.Platform;

    private static readonly Lazy<Assembly> s_emitted = new(Compile);

    public static TheoryData<string> Structures => [.. BuiltInCatalogue.Linked.Options
        .Where(option => option.Can(Access.Read, [s_platform]) && (option.Can(Access.Write, [s_platform]) || option.Option.IsQuery))
        .Select(option => option.Value.Element ?? option.Value)
        .Where(type => type.Type.Kind == ValueKind.Structure && !HasOverlaps(type))
        .Select(type => type.Type.ClrType).Distinct()];

    [Theory]
    [MemberData(nameof(Structures))]
    public void What_is_put_in_comes_out(string name)
    {
        var linked = BuiltInCatalogue.Linked.Options.Select(option => option.Value.Element ?? option.Value)
            .First(type => type.Type.ClrType == name);
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            var value = MakeStructure(linked, random);

            var read =
                s_emitted.Value.GetType($"{EmittedTypes.TypeNamespace}.RoundTrip")!.GetMethod("Run",
                    BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(value.GetType()).Invoke(null, [value])!;

            AssertSame(linked, value, read);
        }
    }

    private static Assembly Compile() =>
        new TestProject { Source = Source, Properties = [("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All")] }.Run().Load();

    private static object MakeStructure(LinkedType type, Random random)
    {
        var value = Activator.CreateInstance(ClrTypeOf(type))!;
        foreach (var field in Visible(type))
        {
            var property = value.GetType().GetProperty(field.Field.Name!)!;
            var made = field.Field.Length is { } length && field.Type.Type.Kind != ValueKind.Text
                ? MakeArray(type, field, length, property.PropertyType.GetGenericArguments()[0], random)
                : MakeValue(field, property.PropertyType, random);
            property.SetValue(value, made);
        }

        return value;
    }

    /// <summary>A fixed array takes all its elements; one that is counted or ends the buffer takes any number.</summary>
    private static object MakeArray(LinkedType type, LinkedField field, int length, Type element, Random random)
    {
        var isFixed = !field.Field.IsTrailing && !type.Fields.Any(other => other.Field.Counts == field.Field.Name);
        var array = Array.CreateInstance(element, isFixed ? length : random.Next(Math.Min(length, 5) + 1));
        for (var i = 0; i < array.Length; i++)
        {
            array.SetValue(MakeValue(field, element, random), i);
        }

        return Activator.CreateInstance(typeof(ReadOnlyMemory<>).MakeGenericType(element), array)!;
    }

    private static object? MakeValue(LinkedField field, Type type, Random random)
    {
        var (linked, layout) = (field.Type.Type, field.Type.Type.Layout[s_platform]);
        switch (linked.Kind)
        {
            case ValueKind.Structure:
                return MakeStructure(field.Type, random);
            case ValueKind.Text:
                return new string('x', random.Next(field.Field.Length!.Value));
            case ValueKind.Boolean:
                return random.Next(2) == 1;
            case ValueKind.Address:
                return new IPAddress(
                    RandomBytes(layout == NativeLayout.In6Addr || (layout == NativeLayout.SocketAddress && random.Next(2) == 0) ? 16 : 4,
                        random));
            case ValueKind.Endpoint:
                return new IPEndPoint(new IPAddress(RandomBytes(random.Next(2) == 0 ? 16 : 4, random)), random.Next(65536));
            case ValueKind.Duration:
                var unit = field.Units[s_platform] switch
                {
                    TimeUnit.Seconds => TimeSpan.TicksPerSecond,
                    TimeUnit.Milliseconds => TimeSpan.TicksPerMillisecond,
                    TimeUnit.Minutes => TimeSpan.TicksPerMinute,
                    _ => TimeSpan.TicksPerMicrosecond
                };
                return new TimeSpan(random.NextInt64(field.Field.Range.Min ?? 0, (field.Field.Range.Max ?? 60000) + 1) * unit);
            case ValueKind.Enumeration:
                var members =
                    linked.Enumeration!.Members.Where(member => member.Numbers[s_platform] is not null &&
                        (uint)member.Value!.Value <= MaxBits(field)).ToList();
                return members.Count == 0 ? Activator.CreateInstance(type)
                    : Enum.ToObject(type, unchecked((int)members[random.Next(members.Count)].Value!.Value));
            default:
                var (min, max) = TypeResolver.Bounds(linked)!.Value;
                return Convert.ChangeType(random.NextInt64(field.Field.Range.Min ?? min,
                    Math.Min(field.Field.Range.Max ?? max, MaxBits(field))), type, CultureInfo.InvariantCulture);
        }
    }

    private static long MaxBits(LinkedField field) => field.Field.Bits is { } bits ? (1L << bits.Count) - 1 : long.MaxValue;

    private static byte[] RandomBytes(int count, Random random)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void AssertSame(LinkedType type, object expected, object actual)
    {
        foreach (var field in Visible(type))
        {
            var property = expected.GetType().GetProperty(field.Field.Name!)!;
            var (left, right) = (property.GetValue(expected), property.GetValue(actual));
            if (field.Type.Type.Kind == ValueKind.Structure && field.Field.Length is null)
            {
                AssertSame(field.Type, left!, right!);
            }
            else if (field.Field.Length is not null && field.Type.Type.Kind != ValueKind.Text)
            {
                var (one, other) = (ToList(left!), ToList(right!));
                Assert.Equal(one.Count, other.Count);
                for (var i = 0; i < one.Count; i++)
                {
                    if (field.Type.Type.Kind == ValueKind.Structure)
                    {
                        AssertSame(field.Type, one[i]!, other[i]!);
                    }
                    else
                    {
                        Assert.Equal(one[i], other[i]);
                    }
                }
            }
            else
            {
                Assert.Equal(left, right);
            }
        }
    }

    private static IList ToList(object memory) => (IList)memory.GetType().GetMethod("ToArray")!.Invoke(memory, null)!;

    /// <summary>The fields that the running system has, and that a read finds: what follows a trailing
    /// field has no place of its own.</summary>
    private static IEnumerable<LinkedField> Visible(LinkedType type) =>
        type.Fields.Where(field => field.Field.Name is not null && field.Field.Offset[s_platform] is not null);

    private static Type ClrTypeOf(LinkedType type) =>
        s_emitted.Value.GetType($"{EmittedTypes.TypeNamespace}.{type.Type.ClrType}", throwOnError: true)!;

    /// <summary>Whether fields share bytes, as those of a union do.</summary>
    private static bool HasOverlaps(LinkedType type)
    {
        var ranges = Visible(type).Where(field => field.Field.Bits is null)
            .Select(field => (Start: field.Field.Offset[s_platform]!.In64,
                End: field.Field.Offset[s_platform]!.In64 + (field.WidthOn(s_platform)!.In64 * (field.Field.Length ?? 1))))
            .OrderBy(range => range.Start).ToList();
        return ranges.Zip(ranges.Skip(1)).Any(pair => pair.First.End > pair.Second.Start) ||
            type.Fields.Any(field => field.Type.Type.Kind == ValueKind.Structure && HasOverlaps(field.Type));
    }
}
