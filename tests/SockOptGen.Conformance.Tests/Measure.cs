using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Conformance.Tests;

/// <summary>A size or an offset that the catalogue states.</summary>
/// <param name="Type">The C type; empty where the catalogue knows none.</param>
/// <param name="Member">The member of the C structure; empty for the structure itself, and where the catalogue knows none.</param>
/// <param name="Aspect">What is measured.</param>
/// <param name="Expected">What the catalogue says.</param>
/// <param name="Label">What it is called in reports.</param>
internal sealed record Measure(string Type, string Member, Aspect Aspect, long Expected, string Label)
{
    /// <summary>The catalogue's id of the type; empty for what it does not state.</summary>
    public string TypeId { get; init; } = "";

    /// <summary>Where the integer lies that holds a bit-field, and its bytes.</summary>
    public (int Offset, int Width) Holder { get; init; }

    /// <summary>Whether older systems have a shorter structure: then this is the most that its size can be.</summary>
    public bool Grows { get; init; }

    public bool IsField => Aspect != Aspect.Size;

    /// <summary>Whether there is a C name to look up.</summary>
    public bool IsNamed => Type.Length != 0 && (!IsField || Member.Length != 0);

    /// <summary>All sizes and offsets of <paramref name="file"/> in a process of <paramref name="platform"/>; of 32 bits, that is Arm's
    /// or that of x86.</summary>
    public static IReadOnlyList<Measure> Of(CatalogueFile file, Platform platform, bool is32Bit, bool isX86 = false)
    {
        int Choose(ByteCount count) => isX86 ? count.InX86 : is32Bit ? count.In32 : count.In64;
        var linked = new Dictionary<string, LinkedType>(StringComparer.Ordinal);
        var reports = new LinkReports();
        new TypeLinker(linked, reports).Add([.. file.Types.Select(type => new DeclaredType(file, type))]);
        Assert.Empty(reports.Problems);
        return
        [
            .. BuiltInLayouts.Of(platform, is32Bit),
            .. file.ControlCodes.Where(code => code.Numbers[platform] is not null).SelectMany(code => new[] { code.Input, code.Output })
                .OfType<ControlBuffer>()
                .Select(buffer => new Measure(buffer.Native, "", Aspect.Size, buffer.Size, buffer.Native)),
            .. linked.Values.Where(type => type.Type.Structure?.Size[platform] is not null).SelectMany(type => Of(type, platform, Choose)),
        ];
    }

    /// <summary>C fills a unit of bit-fields from its other end there.</summary>
    public Measure OnBigEndian() => Aspect != Aspect.Mask ? this : this with
    {
        Expected = Enumerable.Range(0, 8 * Holder.Width).Where(bit => (Expected >> bit & 1) != 0)
            .Sum(bit => 1L << ((8 * Holder.Width) - 1 - bit)),
    };

    private static IEnumerable<Measure> Of(LinkedType type, Platform platform, Func<ByteCount, int> choose)
    {
        var structure = type.Type.Structure!;
        var native = structure.Native[platform] ?? "";
        var id = type.Type.Id;
        var label = native.Length == 0 ? id : native;
        yield return new Measure(native, "", Aspect.Size, choose(structure.Size[platform]!), label)
        {
            TypeId = id,
            Grows = structure.Grows
        };
        foreach (var (field, fieldType) in type.Fields.Select(field => (field.Field, field)))
        {
            var offset = field.Offset[platform] is { } place ? choose(place) : (int?)null;
            if (offset is null && !field.IsTrailing)
            {
                continue;
            }

            var width = choose(fieldType.WidthOn(platform)!);
            var member = field.Native[platform] ?? "";
            var measure = new Measure(native, member, Aspect.Offset, offset ?? 0, $"{label}.{NameOf(field, member)}") { TypeId = id };
            if (field.Bits is { } bits)
            {
                // Flags have no names of their own in C: the member is the whole integer, and which of its bits mean what C does not know.
                var (first, count) = bits.IsMask ? (0, 8 * width) : (bits.First, bits.Count);
                yield return measure with { Aspect = Aspect.Mask, Expected = ((1L << count) - 1) << first, Holder = (offset ?? 0, width) };
                continue;
            }

            if (offset is not null)
            {
                yield return measure;
            }

            if (!field.IsTrailing)
            {
                yield return measure with { Aspect = Aspect.Width, Expected = (long)width * (field.Length ?? 1) };
            }
            else if (width != 1 || offset is null)
            {
                // Bytes may stand for elements of any type.
                yield return measure with { Aspect = Aspect.ElementWidth, Expected = width };
            }
        }
    }

    /// <summary>The member of C; several fields may be bits of one.</summary>
    private static string NameOf(StructureField field, string member) =>
        member.Length == 0 ? field.Name ?? field.Counts ?? "(hidden)" : field.Bits is null ? member : $"{member} ({field.Name})";
}
