namespace SockOptGen.Texts;

/// <summary>Versions of systems and of .NET, as catalogues write them.</summary>
internal static class Versions
{
    /// <summary>Whether <paramref name="text"/> is two to four numbers with dots between. .NET takes blanks, line breaks and signs too, which would reach the emitted code.</summary>
    public static bool IsVersion(string text) => text.All(static c => c is (>= '0' and <= '9') or '.') && Version.TryParse(text, out _);
}
