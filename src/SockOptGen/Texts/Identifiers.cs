using Microsoft.CodeAnalysis.CSharp;

namespace SockOptGen.Texts;

/// <summary>Which texts can stand as a name, in C# and in C.</summary>
internal static class Identifiers
{
    /// <summary>Whether <paramref name="text"/> can stand as a name in the emitted code. ASCII only: look-alikes and direction
    /// marks have no place in a name.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || (text[0] is >= '0' and <= '9') || SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="name"/> is written as .NET writes names of types and methods.</summary>
    public static bool IsPascal(string name) => name[0] is >= 'A' and <= 'Z' && name.IndexOf('_') < 0;

    /// <summary>The same words as .NET writes them: <c>tcpKeep_idle</c> becomes TcpKeepIdle.</summary>
    public static string ToPascal(string name) => string.Concat(name.Split(['_'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));

    /// <summary>Whether <paramref name="text"/> names a C type: words with blanks between, the last
    /// perhaps with an array's length.</summary>
    public static bool IsCType(string text) => text.Split(' ').All(IsCWord);

    /// <summary>Whether <paramref name="text"/> names a member of a C structure, perhaps one of a structure inside it.</summary>
    public static bool IsCMember(string text) => text.Split('.').All(IsCWord);

    // C's keywords are not those of C#, and the word does not come near code. An array has its length or an index behind it.
    private static bool IsCWord(string word)
    {
        var bracket = word.IndexOf('[');
        return bracket < 0
            ? IsIdentifier(word + "_")
            : word.EndsWith("]", StringComparison.Ordinal) && IsIdentifier(word.Substring(0, bracket) + "_") &&
                IsIdentifier("_" + word.Substring(bracket + 1, word.Length - bracket - 2));
    }
}
