namespace SockOptGen.Catalogue.Loading;

/// <summary>The names that the emitted code has for itself.</summary>
/// <remarks>
/// They come as a text that a test writes from the emitted code: what reads and links catalogues stands below what emits, and asks
/// nothing of it.
/// </remarks>
internal static class EmittedNames
{
    private static readonly Lazy<ReservedNames> s_reserved = new(() => ReservedNames.Parse(Resource.Text("ReservedNames.txt")));

    public static ReservedNames Reserved => s_reserved.Value;
}
