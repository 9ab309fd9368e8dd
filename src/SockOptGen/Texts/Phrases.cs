namespace SockOptGen.Texts;

/// <summary>The small parts that sentences are made of: articles, endings and lists.</summary>
internal static class Phrases
{
    // The capital letters whose names begin with a vowel: "an SCTP socket", "an MPTCP socket".
    private const string VowelLetters = "AEFHILMNORSX";
    private const string Vowels = "aeioAEIO";

    /// <summary>"an int", "a bool", "an IPv4", "a UDP".</summary>
    public static string A(string name) => $"{Article(name)} {name}";

    /// <summary>The same at the beginning of a sentence.</summary>
    public static string CapitalA(string name) => Capital(A(name));

    /// <summary>"refuses" for one, "refuse" for several.</summary>
    public static string Verb(int count, string one, string several) => count == 1 ? one : several;

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> items, string conjunction = "and")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {conjunction} {all[all.Count - 1]}";
    }

    /// <summary><paramref name="text"/> as the beginning of a sentence.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>What <paramref name="phrase"/> makes of <paramref name="part"/>; nothing where there is none.</summary>
    public static string With(string? part, Func<string, string> phrase) => part is null ? "" : phrase(part);

    private static string Article(string name)
    {
        var isSpelled = name.Length > 1 && char.IsUpper(name[0]) && char.IsUpper(name[1]);
        return name.Length != 0 && (isSpelled ? VowelLetters : Vowels).IndexOf(name[0]) >= 0 ? "an" : "a";
    }
}
