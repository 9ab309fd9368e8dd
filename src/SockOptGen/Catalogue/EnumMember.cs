namespace SockOptGen.Catalogue;

/// <summary>A constant of an enumeration.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Value">Its C# value; null for a member of .NET's own enumeration, which knows it.</param>
/// <param name="Native">The native name of the constant, where it has one.</param>
/// <param name="Numbers">The native number on each system where that is not <paramref name="Value"/>.</param>
/// <param name="Summary">What it means.</param>
internal sealed record EnumMember(string Name, long? Value, string? Native, PerPlatform<int?> Numbers, string? Summary)
{
    /// <summary>Whether <paramref name="platform"/> has another number for it than its value.</summary>
    public bool IsRenumbered(Platform platform) =>
        Numbers[platform] is { } native && Value is { } value && native != unchecked((int)value);
}
