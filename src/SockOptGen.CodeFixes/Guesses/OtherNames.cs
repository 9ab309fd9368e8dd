using SockOptGen.Catalogue;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>What an option is called elsewhere: by .NET, and by other languages and libraries.</summary>
internal static class OtherNames
{
    /// <summary>Those of <paramref name="option"/>, with its level and without.</summary>
    public static IEnumerable<string> Of(SocketOption option)
    {
        if (option.Dotnet is { Name: var name })
        {
            yield return name;
            yield return LevelWord.Without(name);
        }

        var level = LevelWord.Of(option.Accessor ?? "");
        foreach (var known in option.AlsoKnownAs)
        {
            yield return known;
            yield return level + known;
        }
    }
}
