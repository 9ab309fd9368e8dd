using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.CodeFixes.Guesses;

/// <summary>An accessor that may have been meant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Native">The native name of its option; null where no catalogue of the project has it.</param>
internal readonly record struct AccessorGuess(string Name, string? Native);

/// <summary>Guesses which accessor was meant by a name that does not exist: by its own name, the native one, either without the
/// level, and what it is called elsewhere.</summary>
internal static class GuessIndex
{
    private const int MaxCount = 3;

    // How far a guess is off: the whole name, that without its level, another name, letters that differ, and a part of the name alone.
    private const int WholeName = 0;
    private const int WithoutLevel = 1;
    private const int OtherName = 2;
    private const int Changed = 2;
    private const int PartOfName = 8;
    private const int None = int.MaxValue;

    // What people put between the verb and the option, after the method or the enumeration of .NET.
    private static readonly string[] s_fillers = ["SOCKETOPTION", "SOCKOPT", "SOCKET"];

    /// <summary>What was meant by <paramref name="name"/>, the most likely first.</summary>
    /// <param name="name">The name that does not exist.</param>
    /// <param name="hasArguments">Whether values are handed over, where the name has no verb that tells a setter from a getter.</param>
    /// <param name="accessors">The names of the accessors that the project has.</param>
    /// <param name="options">The options of all its catalogues.</param>
    /// <param name="takesValues">Whether an accessor takes the values that are handed over.</param>
    public static IReadOnlyList<AccessorGuess> For(
        string name, bool hasArguments, IEnumerable<string> accessors, OptionIndex options, Func<string, bool> takesValues)
    {
        var (isTry, access, keys) = Parse(name);
        access ??= hasArguments ? Access.Write : Access.Read;
        var found = new List<(AccessorGuess Guess, int Score)>();
        foreach (var accessor in accessors)
        {
            var parsed = AccessorName.Parse(accessor);
            if (parsed.IsTry != isTry || parsed.Access != access)
            {
                continue;
            }

            var option = options.WithAccessor(parsed.Option);
            var score = keys.Min(key => Score(key, parsed.Option, option));
            if (score != None)
            {
                found.Add((new AccessorGuess(accessor, option?.Option.Name), score));
            }
        }

        var best = found.Count == 0 ? 0 : found.Min(static guess => guess.Score);
        // Where a name fits, one that merely resembles it is noise.
        var most = best <= OtherName ? best : best + 1;
        return [.. found.Where(guess => guess.Score <= most).OrderBy(guess => takesValues(guess.Guess.Name) ? 0 : 1)
            .ThenBy(static guess => guess.Score)
            .ThenBy(static guess => guess.Guess.Name.Length).ThenBy(static guess => guess.Guess.Name, StringComparer.Ordinal)
            .Select(static guess => guess.Guess).Take(MaxCount)];
    }

    private static (bool IsTry, Access? Access, string[] Keys) Parse(string name)
    {
        var rest = Fold(name);
        var isTry = TakeStart(ref rest, "TRY");
        Access? access = TakeStart(ref rest, "GET") ? Access.Read : TakeStart(ref rest, "SET") ? Access.Write : null;
        var key = rest;
        var filler = s_fillers.FirstOrDefault(filler => key.Length > filler.Length + 1 && key.StartsWith(filler, StringComparison.Ordinal));
        return (isTry, access, filler is null ? [key] : [key, key.Substring(filler.Length)]);
    }

    private static bool TakeStart(ref string text, string start)
    {
        var starts = text.Length > start.Length && text.StartsWith(start, StringComparison.Ordinal);
        text = starts ? text.Substring(start.Length) : text;
        return starts;
    }

    private static int Score(string guess, string key, KnownOption? option)
    {
        var (own, shortened) = (Fold(key), Fold(LevelWord.Without(key, option?.Level)));
        var score = Score(guess, own, shortened);
        if (option is null)
        {
            return score;
        }

        score = Math.Min(score, Score(guess, Fold(option.Option.Name), Fold(WithoutPrefix(option.Option.Name))));
        // Those are taken as they are: what merely resembles them is as near to another option's own name.
        return score > OtherName && OtherNames.Of(option).Any(name => Fold(name) == guess) ? OtherName : score;
    }

    private static int Score(string guess, string whole, string withoutLevel)
    {
        if (guess == whole)
        {
            return WholeName;
        }

        if (guess == withoutLevel)
        {
            return WithoutLevel;
        }

        var reach = Math.Min(3, guess.Length / 4);
        var distance = Math.Min(Distance(guess, whole, reach), Distance(guess, withoutLevel, reach));
        return distance != None ? Changed + distance
            : Math.Min(guess.Length, withoutLevel.Length) < 5 ? None
            : Starts(guess, whole) || Starts(whole, guess) ? PartOfName + Math.Abs(guess.Length - whole.Length)
            : Starts(guess, withoutLevel) || Starts(withoutLevel, guess) ? PartOfName + Math.Abs(guess.Length - withoutLevel.Length)
            : None;
    }

    private static int Distance(string guess, string known, int most) =>
        Math.Abs(guess.Length - known.Length) <= most && EditDistance.Between(guess, known, most) is var distance && distance <= most
            ? distance : None;

    private static bool Starts(string text, string part) => text.StartsWith(part, StringComparison.Ordinal);

    private static string Fold(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>"NODELAY" of "TCP_NODELAY".</summary>
    private static string WithoutPrefix(string native) => native.Substring(native.IndexOf('_') + 1);
}
