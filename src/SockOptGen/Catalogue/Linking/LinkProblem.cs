namespace SockOptGen.Catalogue.Linking;

/// <summary>Something wrong between entries, told by the entry's place instead of a position, which an edit elsewhere would move.</summary>
/// <param name="Path">The catalogue that holds the entry.</param>
/// <param name="Section">The section of the catalogue, as in `levels`.</param>
/// <param name="Entry">The entry's key, or its index in `options`.</param>
/// <param name="Key">The key in the entry that is to blame; null: the entry's own key.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record LinkProblem(string Path, string Section, string Entry, string? Key, string Id, string Message);
