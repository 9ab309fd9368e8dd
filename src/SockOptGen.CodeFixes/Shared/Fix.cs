using System.Collections.Immutable;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>One way to put right what a diagnostic reports.</summary>
/// <param name="Title">What the user chooses; it says what else the program does then.</param>
/// <param name="Key">What Fix All goes by: fixes of the same kind share it.</param>
/// <param name="Changes">What changes in the file.</param>
internal sealed record Fix(string Title, string Key, params ImmutableArray<Change> Changes)
{
    /// <summary>
    /// Whether the program does the same as before: the same setting and the same answer on every
    /// system. A call that can only throw, whatever
    /// system it is reached on, means what it says: there is nothing else to keep.
    /// </summary>
    public bool KeepsMeaning { get; init; }
}
