namespace SockOptGen.Catalogue;

/// <summary>A field of a structure.</summary>
internal sealed record StructureField
{
    /// <summary>The C# name; null for a field that the user does not see.</summary>
    public string? Name { get; init; }

    /// <summary>The id of its type, or of its elements' type, on each system.</summary>
    public PerPlatform<string?> Types { get; init; }

    /// <summary>The member of the C structure.</summary>
    public PerPlatform<string?> Native { get; init; }

    /// <summary>Where it lies; null where the system does not have it, or where it follows the field before.</summary>
    public PerPlatform<ByteCount?> Offset { get; init; }

    /// <summary>The bits of the integer that the field is; none: all of it.</summary>
    public BitRange? Bits { get; init; }

    /// <summary>How many elements an array has, or the bytes of a text; null for a single value.</summary>
    public int? Length { get; init; }

    /// <summary>The field whose elements this one counts.</summary>
    public string? Counts { get; init; }

    /// <summary>Whether a read finds here how many elements there is room for.</summary>
    public bool IsRoom { get; init; }

    /// <summary>The array whose elements are as long as an answer says here.</summary>
    public string? Sizes { get; init; }

    /// <summary>What is always written here.</summary>
    public long? Value { get; init; }

    /// <summary>Whether the buffer ends after the last element that is used.</summary>
    public bool IsTrailing { get; init; }

    /// <summary>The native number that stands for no value, such as a time that was never measured; null: none does.</summary>
    public long? Unset { get; init; }

    public ValueRange Range { get; init; }

    public string Summary { get; init; } = "";
}

/// <summary>Bits of an integer: those of a bit-field of C, or flags in a number.</summary>
/// <param name="First">How many bits come before them.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct BitRange(int First, int Count)
{
    /// <summary>
    /// Whether they are counted from the lowest bit on every machine, as the constants of headers
    /// do that are flags. The bits of a bit-field
    /// are counted in the order in which C fills its unit: from the lowest on a little-endian
    /// machine, from the highest on a big-endian one.
    /// </summary>
    public bool IsMask { get; init; }
}
