namespace SockOptGen.Catalogue;

/// <summary>An enumeration: one that is emitted, or one of .NET's own that native numbers are translated to.</summary>
/// <param name="IsDotnet">Whether the enumeration is .NET's own.</param>
/// <param name="IsFlags">Whether its members combine.</param>
/// <param name="Summary">What it says.</param>
/// <param name="Members">Its constants; of .NET's own only those whose native numbers differ.</param>
internal sealed record EnumType(bool IsDotnet, bool IsFlags, string Summary, EquatableArray<EnumMember> Members)
{
    /// <summary>Whether one of <paramref name="platforms"/> has another number for a member than its value.</summary>
    public bool IsRenumbered(IEnumerable<Platform> platforms) =>
        platforms.Any(platform => Members.Any(member => member.IsRenumbered(platform)));
}
