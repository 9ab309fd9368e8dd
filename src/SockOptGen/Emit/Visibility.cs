using SockOptGen.Api;

namespace SockOptGen.Emit;

/// <summary>Makes emitted types public, for projects that share them. They are emitted as internal ones, which no other assembly may
/// name.</summary>
internal static class Visibility
{
    private const string Internal = "\ninternal ";

    private const string Warnings = "#nullable disable warnings\n";

    // Native values are unsigned. Saying that of each type makes the compiler warn in assemblies that do not claim compliance.
    private const string ClsCompliance = "#pragma warning disable CS3001, CS3002, CS3003, CS3008, CS3009\n";

    /// <summary>What hides a type from other assemblies, friends too.</summary>
    public const string Embedded = "[global::Microsoft.CodeAnalysis.Embedded]\n";

    // What stands in front of the name of a type.
    private static readonly HashSet<string> s_modifiers =
        ["static", "partial", "sealed", "readonly", "record", "struct", "class", "interface", "enum"];

    /// <summary>The types of the file <paramref name="text"/> as public ones, but for those that only emitted code calls.</summary>
    public static string ToPublic(string text)
    {
        var start = text.IndexOf(Internal, StringComparison.Ordinal);
        return start < 0 || IsHelper(text, start + Internal.Length) ? text
            : text.Replace(Embedded, "").Replace(Internal, "\npublic ").Replace(Warnings, Warnings + ClsCompliance);
    }

    // A file has helpers or what users call, never both.
    private static bool IsHelper(string text, int start)
    {
        var words = text.Substring(start, text.IndexOf('\n', start) - start).Split(' ', '(', '<');
        var name = words.First(static word => !s_modifiers.Contains(word));
        return EmittedTypes.Helpers.Contains(name);
    }
}
