namespace SockOptGen.Benchmarks.Corpus;

/// <summary>One place in public code and what somebody who looked at it found.</summary>
/// <param name="Repository">OWNER/NAME.</param>
/// <param name="Path">The file, from the repository's root.</param>
/// <param name="Line">Where the method's name stands, from 1.</param>
/// <param name="Api">The method that is called; <c>pinvoke:</c> before it where it is a native one.</param>
/// <param name="Option">Level and option as written, for those who read the result.</param>
/// <param name="Class">The judgement: one of <see cref="LabelClass"/>.</param>
/// <param name="Guarded">
/// Whether a test of the system stands around the call: <c>y…</c>, <c>n</c> or <c>weak…</c> (an exception is caught).
/// </param>
/// <param name="Note">Why it was judged so.</param>
internal sealed record Label(string Repository, string Path, int Line, string Api, string Option, string Class, string Guarded, string Note)
{
    public string Method => Api[(Api.LastIndexOf(':') + 1)..];

    /// <summary>The class, and for a call that is right on one system only, whether it is guarded.</summary>
    public string Row => Class == LabelClass.Portability ? $"{Class}, guarded {Guarded.Split(':', ' ')[0]}" : Class;
}
