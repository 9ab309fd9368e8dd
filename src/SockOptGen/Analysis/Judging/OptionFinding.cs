using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>What a call means on the systems that reach it, where that is not the same option on all.</summary>
/// <param name="Message">What is wrong, and what happens.</param>
/// <param name="Option">The option that is meant, as far as one is.</param>
/// <param name="Works">The systems on which it works.</param>
/// <param name="IsNumber">Whether the number is to blame.</param>
/// <param name="TooOld">The system of which only a version is to blame.</param>
internal sealed record OptionFinding(string Message, KnownOption? Option, EquatableArray<Platform> Works, bool IsNumber,
    OldSystem? TooOld = null)
{
    /// <summary>What to do about it, where the number is an option only of systems that do not reach the call; null: some system that does has it.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>What is wrong with <paramref name="call"/>; null where nothing is, or the program catches what comes of it.</summary>
    public static OptionFinding? Of(JudgedCall call)
    {
        if (call.Access == Access.None)
        {
            return null;
        }

        var finding = Find(call);
        if (finding is null || PlatformFlow.IsHandled(call.Written.Invocation))
        {
            return null;
        }

        // Only what is wrong otherwise is worth the search for callers.
        finding = call.Reach.LookCloser() ? Find(call) : finding;
        return call.Reach.IsUnsure ? null : finding;
    }

    private static OptionFinding? Find(JudgedCall call) =>
        !call.IsKnown ? NameElsewhere.Find(call) : call.Written.Shape.IsMapped ? OfDotnet(call) : OfNumbers(call);

    /// <summary>A pair of .NET's names that some system or version refuses.</summary>
    public static OptionFinding? OfDotnet(JudgedCall call)
    {
        if (call.Dotnet() is not { } name)
        {
            return WindowsNumber.Find(call);
        }

        if (name.Option is not { } option)
        {
            return new OptionFinding($"SocketOptionName.{name.Name.Name} is no option of any system, and the call throws SocketException", null, [], IsNumber: false);
        }

        if (name.IsEverywhere)
        {
            return null;
        }

        var refused = call.Platforms.Where(platform => name.On(platform).Kind == DotnetOutcomeKind.Refused).ToList();
        var old = refused.Count == 0 ? Old(call, option) : null;
        if (refused.Count == 0 && old is null)
        {
            return null;
        }

        var works = call.Targets.Where(platform => name.On(platform).Kind != DotnetOutcomeKind.Refused).ToEquatableArray();
        var what = $"SocketOptionName.{name.Name.Name} ({option.Option.Name})";
        return new OptionFinding(
            old is not null ? $"{what} {old.Value.Words}" : $"{what} does not exist on {PlatformWords.List(refused)}, where the call throws SocketException",
            option, works, IsNumber: false, old?.System);
    }

    /// <summary>Numbers that mean different options, or on some system none, or one that came later.</summary>
    public static OptionFinding? OfNumbers(JudgedCall call)
    {
        var known = new List<(Platform Platform, KnownOption Option)>();
        var asked = new List<Platform>();
        foreach (var platform in call.Platforms)
        {
            if (call.NumberOn(platform) is null || call.LevelOn(platform) is null)
            {
                // A choice that is not known there.
                continue;
            }

            asked.Add(platform);
            if (call.OptionOn(platform) is { } option)
            {
                known.Add((platform, option));
            }
        }

        if (known.Count == 0)
        {
            return asked.Count == call.Platforms.Length ? NumberElsewhere.Find(call) : null;
        }

        var first = known[0].Option;
        if (known.Count == asked.Count && known.All(entry => entry.Option.Option == first.Option))
        {
            return Old(call, first) is { } old
                ? new OptionFinding($"{first.Option.Name} {old.Words}", first, [], IsNumber: false, old.System) : null;
        }

        var works = known.Where(entry => entry.Option.Option == first.Option).Select(entry => entry.Platform).ToEquatableArray();
        return new OptionFinding(Meaning(call, asked.ToEquatableArray()), first, works, IsNumber: true);
    }

    /// <summary>"(6, 4) is TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows".</summary>
    private static string Meaning(JudgedCall call, EquatableArray<Platform> platforms)
    {
        var what = call.IsChoice ? "What the call chooses" : NumberMeaning.Pair(call.Written.Level.Number, call.Written.Name.Number);
        return $"{what} is {NumberMeaning.Of(platforms, call.OptionOn)}";
    }

    /// <summary>Which version of a system that reaches the call is too old, in words.</summary>
    private static (OldSystem System, string Words)? Old(JudgedCall call, KnownOption option)
    {
        if (option.Linked is not { } linked)
        {
            return null;
        }

        foreach (var platform in call.Platforms)
        {
            if (MinimumVersion.On(linked, platform) is { } since && call.Reach.Set.ContainsBelow(platform, Version.Parse(since)))
            {
                var system = PlatformInfo.Of(platform).DisplayName;
                return (new OldSystem(platform, since),
                    $"came with {system} {Display.Short(since)}; an older one that reaches the call refuses it, and the call throws SocketException");
            }
        }

        return null;
    }
}

/// <summary>A system whose older versions lack an option.</summary>
/// <param name="Platform">The system.</param>
/// <param name="Since">The first version that has it.</param>
internal sealed record OldSystem(Platform Platform, string Since);
