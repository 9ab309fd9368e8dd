namespace SockOptGen.Catalogue;

/// <summary>Another option of the same level that cannot be on together with one.</summary>
/// <param name="Name">The native name of the other.</param>
/// <param name="IsRefused">Whether the system refuses the one once the other is on; else it turns the other off.</param>
internal sealed record OptionConflict(string Name, bool IsRefused);
