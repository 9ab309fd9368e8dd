namespace SockOptGen.Benchmarks.Corpus;

/// <summary>The judgements that a labels file holds, and what is expected of the analyzers for each.</summary>
internal static class LabelClass
{
    public const string Portability = "PORTABILITY";

    private static readonly HashSet<string> s_right = ["CORRECT", "LOOKALIKE", "FAMILY", $"{Portability}, guarded y"];

    // "Weak" is neither: the failure is caught, and whether it should be told is a matter of taste.
    private static readonly HashSet<string> s_wrong = ["BUG", "TEST-NEG", "TRUEHIT", "VERSION", $"{Portability}, guarded n"];

    /// <summary>
    /// What calls of a row of the table deserve: <c>false</c> a warning is a false alarm, <c>true</c> it is wanted, <c>null</c> neither.
    /// </summary>
    public static bool? IsFlagWanted(string row) => s_right.Contains(row) ? false : s_wrong.Contains(row) ? true : null;
}
