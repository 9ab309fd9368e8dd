using System.Collections.Immutable;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>One way to put right what a diagnostic reports.</summary>
/// <param name="Title">What the user chooses; it says what else the program does then.</param>
/// <param name="Key">What Fix All goes by: fixes of the same kind share it.</param>
/// <param name="Changes">What changes in the file.</param>
internal sealed record Fix(string Title, string Key, params ImmutableArray<Change> Changes);
