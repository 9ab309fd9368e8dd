namespace SockOptGen.Catalogue;

/// <summary>A value type of the catalogue: what the user sees and how the system stores it.</summary>
/// <param name="Id">Its key in the catalogue.</param>
/// <param name="Kind">What it is to the user.</param>
/// <param name="ClrType">The C# type of a value.</param>
/// <param name="Layout">The native layout on each system.</param>
/// <param name="Unit">The unit that the system counts a duration in; null for the other kinds.</param>
/// <param name="Enumeration">The constants of an enumeration; null for the other kinds.</param>
/// <param name="Structure">The fields of a structure; null for the other kinds.</param>
/// <param name="Element">The id of the type of a list's elements; null for the other kinds.</param>
internal sealed record OptionType(
    string Id,
    ValueKind Kind,
    string ClrType,
    PerPlatform<NativeLayout> Layout,
    TimeUnit? Unit = null,
    EnumType? Enumeration = null,
    StructureType? Structure = null,
    string? Element = null)
{
    /// <summary>The layout on the system that has every type: what the systems' layouts have in common can be seen in it.</summary>
    public LayoutInfo MainLayout => LayoutInfo.Of(Layout.Linux);
}
