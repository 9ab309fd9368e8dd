using SockOptGen.Analysis.Calls;
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
    /// <summary>What to do about it, where the number is an option only of systems that do not reach the call;
    /// null: some system that does has it.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Whether the systems that reach the call read or set several options with that number, so that nothing is thrown.</summary>
    public bool IsAnother { get; init; }

    /// <summary>What is wrong with <paramref name="call"/>; null where nothing is, or the program catches what comes of it.</summary>
    public static OptionFinding? Of(JudgedCall call)
    {
        if (call.Access == Access.None)
        {
            return null;
        }

        var finding = Find(call);
        if (finding is null || IsExpected(call, finding))
        {
            return null;
        }

        // Only what is wrong otherwise is worth the search for callers.
        finding = call.Reach.LookCloser() ? Find(call) : finding;
        return call.Reach.IsUnsure ? null : finding;
    }

    // A native call throws nothing: a program that does not look at its answer has nothing to catch.
    private static bool IsExpected(JudgedCall call, OptionFinding finding) =>
        !finding.IsAnother && PlatformFlow.IsHandled(call.Written.Invocation) &&
        (call.Written.Shape.IsManaged || !ResultUse.IsUnread(call.Written.Invocation));

    private static OptionFinding? Find(JudgedCall call) =>
        !call.IsKnown ? NameElsewhere.Find(call) : call.Written.Shape.IsMapped ? OfDotnet(call) : OfNumbers(call);

    /// <summary>A pair of .NET's names that some system or version refuses.</summary>
    public static OptionFinding? OfDotnet(JudgedCall call)
    {
        var finding = OfDotnet(call, call.Platforms);
        return finding is not null && FamilyReach.OfSocket(call) is { } own ? OfDotnet(call, Those(call, own)) : finding;
    }

    /// <summary>Numbers that mean different options, or on some system none, or one that came later.</summary>
    public static OptionFinding? OfNumbers(JudgedCall call)
    {
        var known = Known(call, call.Platforms);
        var finding = OfNumbers(call, call.Platforms, known);
        // Few calls are wrong, and only of those is the family asked.
        if (finding is null || known.Count == 0 || FamilyReach.Of(call, known) is not { } own)
        {
            return finding;
        }

        var those = Those(call, own);
        return OfNumbers(call, those, Known(call, those));
    }

    private static EquatableArray<Platform> Those(JudgedCall call, EquatableArray<Platform> own) =>
        call.Platforms.Where(own.Contains).ToEquatableArray();

    private static List<(Platform Platform, KnownOption Option)> Known(JudgedCall call, EquatableArray<Platform> platforms)
    {
        var known = new List<(Platform Platform, KnownOption Option)>();
        foreach (var platform in platforms)
        {
            if (call.OptionOn(platform) is { } option)
            {
                known.Add((platform, option));
            }
        }

        return known;
    }

    private static OptionFinding? OfDotnet(JudgedCall call, EquatableArray<Platform> platforms)
    {
        if (call.Dotnet() is not { } name)
        {
            return WindowsNumber.Find(call, platforms);
        }

        if (name.Option is not { } option)
        {
            return new OptionFinding(
                $"SocketOptionName.{name.Name.Name} is not an option of any system, and the call throws SocketException",
                null, [], IsNumber: false);
        }

        if (name.IsEverywhere)
        {
            return null;
        }

        var refused = platforms.Where(platform => name.On(platform).Kind == DotnetOutcomeKind.Refused).ToList();
        var old = refused.Count == 0 ? Old(call, platforms, option) : null;
        if (refused.Count == 0 && old is null)
        {
            return null;
        }

        var works = call.Targets.Where(platform => name.On(platform).Kind != DotnetOutcomeKind.Refused).ToEquatableArray();
        var member = $"SocketOptionName.{name.Name.Name} ({option.Option.Name})";
        // A cast does not say which member its author had in mind.
        var what = call.Written.Name.Kind == CodeKind.Number ? $"(SocketOptionName){NumberText.Of(call.Written.Name)} is {member}, which"
            : member;
        return new OptionFinding(
            old is not null ? $"{what} {old.Value.Words}" : $"{what} {Refusal(option, refused)}, where the call throws SocketException",
            option, works, IsNumber: false, old?.System);
    }

    /// <summary>"does not exist on Linux and is refused on macOS".</summary>
    private static string Refusal(KnownOption option, IReadOnlyCollection<Platform> refused)
    {
        var lacking = refused.Where(platform => option.Option.Numbers[platform] is null).ToList();
        var having = refused.Except(lacking).ToList();
        return (lacking.Count == 0 ? "" : $"does not exist on {PlatformWords.List(lacking)}") +
            (lacking.Count == 0 || having.Count == 0 ? "" : " and ") +
            (having.Count == 0 ? "" : $"is refused on {PlatformWords.List(having)}");
    }

    private static OptionFinding? OfNumbers(
        JudgedCall call, EquatableArray<Platform> platforms, List<(Platform Platform, KnownOption Option)> known)
    {
        // Elsewhere it is a choice that is not known.
        var asked = platforms
            .Where(platform => call.NumberOn(platform) is not null && call.LevelOn(platform) is not null).ToEquatableArray();
        if (known.Count == 0)
        {
            return asked.Length == call.Platforms.Length ? NumberElsewhere.Find(call) : null;
        }

        var first = known[0].Option;
        if (known.Count == asked.Length && known.All(entry => entry.Option.Option == first.Option))
        {
            return Old(call, platforms, first) is { } old
                ? new OptionFinding($"{first.Option.Name} {old.Words}", first, [], IsNumber: false, old.System) : null;
        }

        var works = known.Where(entry => entry.Option.Option == first.Option).Select(entry => entry.Platform).ToEquatableArray();
        return new OptionFinding(Meaning(call, asked), first, works, IsNumber: true)
        {
            IsAnother = known.Where(entry => (entry.Option.AccessOn(entry.Platform) & call.Access) != 0)
                .Select(static entry => entry.Option.Option).Distinct().Skip(1).Any(),
        };
    }

    /// <summary>"(6, 4) is TCP_KEEPIDLE on Linux, TCP_NOPUSH on macOS and TCP_MAXSEG on Windows".</summary>
    private static string Meaning(JudgedCall call, EquatableArray<Platform> platforms)
    {
        var what = call.IsChoice ? "The option that the program chooses" : NumberMeaning.Pair(call.Written);
        return $"{what} is {NumberMeaning.Of(platforms, call.MeaningsOn)}";
    }

    // A framework without the member may run on one that hands the number to the system.
    private static bool IsEmulated(JudgedCall call, Platform platform) =>
        call.Dotnet() is { } dotnet && dotnet.Name.IsEmulated[platform] && !call.Symbols.Name.GetMembers(dotnet.Name.Name).IsEmpty;

    /// <summary>Which version of a system that reaches the call is too old, in words.</summary>
    private static (OldSystem System, string Words)? Old(JudgedCall call, EquatableArray<Platform> platforms, KnownOption option)
    {
        if (option.Linked is not { } linked)
        {
            return null;
        }

        foreach (var platform in platforms)
        {
            if (!IsEmulated(call, platform) && MinimumVersion.On(linked, platform) is { } since && call.Reach.IsBelow(platform, since))
            {
                var system = PlatformInfo.Of(platform).DisplayName;
                return (new OldSystem(platform, since),
                    $"needs {system} {Display.Short(since)}: older versions refuse it, and the call throws SocketException");
            }
        }

        return null;
    }
}

/// <summary>A system whose older versions lack an option.</summary>
/// <param name="Platform">The system.</param>
/// <param name="Since">The first version that has it.</param>
internal sealed record OldSystem(Platform Platform, string Since);
