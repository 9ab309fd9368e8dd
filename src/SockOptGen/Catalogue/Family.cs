namespace SockOptGen.Catalogue;

/// <summary>Options of the built-in catalogue that most projects do without: a file of their own, read on demand.</summary>
/// <param name="Name">The name of the file in `options/`, without its extension.</param>
/// <param name="Parts">The prefixes of the levels, or the names of the sets, whose options are in the file.</param>
/// <param name="Prefixes">The prefixes of all levels whose options are in the file.</param>
internal sealed record Family(string Name, EquatableArray<string> Parts, EquatableArray<string> Prefixes);
