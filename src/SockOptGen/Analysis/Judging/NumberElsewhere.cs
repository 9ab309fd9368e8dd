using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>Numbers that none of the systems knows that reach the call, but others do: somebody took them from there.</summary>
internal static class NumberElsewhere
{
    /// <summary>What is wrong with such a call; null where its number may be an option that no catalogue knows.</summary>
    public static OptionFinding? Find(JudgedCall call)
    {
        var elsewhere = new List<(Platform Platform, KnownOption Option)>();
        foreach (var info in PlatformInfo.All)
        {
            // What is an option of a family alone may be private to another one. Systems that nobody has in mind have numbers of their own.
            if ((PlatformInfo.Default.Contains(info.Platform) || call.Targets.Contains(info.Platform)) &&
                call.OptionOn(info.Platform) is { Level.IsDefault: true } option)
            {
                elsewhere.Add((info.Platform, option));
            }
        }

        if (elsewhere.Count == 0 || call.Platforms.Length == 0)
        {
            return null;
        }

        var systems = elsewhere.Select(entry => entry.Platform).ToList();
        var meaning = NumberMeaning.Of(call.Platforms.Concat(systems).ToEquatableArray(), call.MeaningsOn);
        var pair = NumberMeaning.Pair(call.Written);
        var reach = $"only {PlatformWords.List(call.Platforms)} {Phrases.Verb(call.Platforms.Length, "reaches", "reach")} the call";
        return new OptionFinding($"{pair} is {meaning}, and {reach}", null, systems.ToEquatableArray(), IsNumber: true)
        {
            Elsewhere = Advice(call, elsewhere[0].Option, elsewhere.TrueForAll(entry => entry.Option.Option == elsewhere[0].Option.Option)),
        };
    }

    /// <summary>The numbers of the option on the systems that come, where there is one option, and they have it.</summary>
    private static string Advice(JudgedCall call, KnownOption option, bool isOne)
    {
        var numbers = !isOne ? [] : call.Platforms
            .Where(platform => option.Option.Numbers[platform] is not null && option.Level.Numbers[platform] is not null)
            .Select(platform => $"{NumberMeaning.Pair(option.Level.Numbers[platform]!.Value, option.Option.Numbers[platform]!.Value)}, " +
                $"which is {option.Option.NameOn(platform)} on {PlatformInfo.Of(platform).DisplayName}")
            .ToList();
        var accessor = call.Written.Shape.IsManaged && numbers.Count != 0 ? call.AccessorFor(option) : null;
        return numbers.Count == 0
            ? isOne ? $"{PlatformWords.List(call.Platforms)} {Phrases.Verb(call.Platforms.Length, "has", "have")} no {option.Option.Name}"
                : "write that system's number"
            : $"write {Phrases.List(numbers)}{Phrases.With(accessor, static accessor => $", or {accessor}")}";
    }
}
