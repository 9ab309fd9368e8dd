namespace SockOptGen.Catalogue.Linking;

/// <summary>A value type with the types that it is made of.</summary>
/// <param name="Type">The type; for a list with the C# type of its elements.</param>
/// <param name="Element">The type of a list's elements.</param>
/// <param name="Fields">The fields of a structure.</param>
internal sealed record LinkedType(OptionType Type, LinkedType? Element, EquatableArray<LinkedField> Fields)
{
    /// <summary>How many structures are in each other, itself included.</summary>
    public int Depth { get; } = Fields.Length == 0 ? 0 : 1 + Fields.Max(static field => field.Type.Depth);

    /// <summary>The fields, those of the structures in it included.</summary>
    public int FieldCount { get; } = Fields.Length + Fields.Sum(static field => field.Type.FieldCount);
}

/// <summary>A field of a structure with its type, or with that of its elements.</summary>
/// <param name="Field">The field.</param>
/// <param name="Type">Its type, with the layout of each system.</param>
/// <param name="Units">The unit that each system counts a duration in.</param>
internal sealed record LinkedField(StructureField Field, LinkedType Type, PerPlatform<TimeUnit?> Units)
{
    /// <summary>How many bytes one value takes in a 64-bit process, or in a 32-bit one; null where the
    /// systems' structure does not exist.</summary>
    public ByteCount? WidthOn(Platform platform) =>
        Type.Type.Structure is { } structure ? structure.Size[platform] : LayoutInfo.Of(Type.Type.Layout[platform]).Width;

    /// <summary>Whether it is an array of values.</summary>
    public bool IsArray => Field.Length is not null && !KindInfo.Of(Type.Type.Kind).IsText;
}
