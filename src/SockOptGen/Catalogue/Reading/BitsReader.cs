using System.Text.Json;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads which bits of an integer a field is: the `bits` of a bit-field, or the `mask` of flags.</summary>
internal static class BitsReader
{
    public static BitRange? Read(ObjectReader reader)
    {
        var bits = reader.Take("bits", JsonTokenType.StartArray);
        var mask = reader.Take("mask", JsonTokenType.Number);
        if (bits is not null && mask is not null)
        {
            reader.Fail(mask.Span, "'bits' is for a bit-field of C and 'mask' for flags in a number; a field has one of them");
            return null;
        }

        return bits is not null ? ReadBits(reader, bits) : mask is not null ? ReadMask(reader, mask) : null;
    }

    private static BitRange? ReadBits(ObjectReader reader, JsonNode node)
    {
        if (node.Items.Count != 2)
        {
            reader.Fail(node.Span, "'bits' is the lowest bit and their count, as in [4, 2]");
            return null;
        }

        return (reader.Integer(node.Items[0], "bits", 0, 31), reader.Integer(node.Items[1], "bits", 1, 32)) is ({ } first, { } count)
            ? new BitRange((int)first, (int)count)
            : null;
    }

    private static BitRange? ReadMask(ObjectReader reader, JsonNode node)
    {
        if (reader.Integer(node, "mask", 1, uint.MaxValue) is not { } mask)
        {
            return null;
        }

        var (first, count) = (0, 0);
        for (; (mask & 1) == 0; mask >>= 1)
        {
            first++;
        }

        for (; (mask & 1) != 0; mask >>= 1)
        {
            count++;
        }

        if (mask != 0)
        {
            reader.Fail(node.Span, "The bits of a 'mask' must be adjacent, as in 12", RuleIds.ImpossibleNumber);
            return null;
        }

        return new BitRange(first, count) { IsMask = true };
    }
}
