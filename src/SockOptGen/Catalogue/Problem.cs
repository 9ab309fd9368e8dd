using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Catalogue;

/// <summary>Something wrong in a catalogue: which rule, where in the text, and what to do about it.</summary>
internal sealed record Problem(string Id, TextSpan Span, string Message);
