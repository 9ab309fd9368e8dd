using SockOptGen.Analysis.Options;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>What an option is called elsewhere: by .NET, and by other languages and libraries.</summary>
internal static class OtherNames
{
    /// <summary>Those of <paramref name="known"/>, with its level and without.</summary>
    public static IEnumerable<string> Of(KnownOption known)
    {
        var (option, level) = (known.Option, known.Level);
        if (option.Dotnet is { Name: var name })
        {
            yield return name;
            yield return LevelWord.Without(name, level);
        }

        var word = LevelWord.Of(option.Accessor ?? "", level);
        foreach (var other in option.AlsoKnownAs)
        {
            yield return other;
            yield return word + other;
        }
    }
}
