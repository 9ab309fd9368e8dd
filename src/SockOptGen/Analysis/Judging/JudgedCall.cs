using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>What a call means: which option, on which systems, and which accessor does the same. It is found from the code
/// alone, and nothing is reported.</summary>
/// <param name="written">The call.</param>
/// <param name="project">What is known about the project.</param>
/// <param name="member">The member that it stands in.</param>
/// <param name="reach">The systems that reach the call.</param>
/// <param name="choice">The choice that the call is; null: it is the same call on every system.</param>
internal sealed class JudgedCall(OptionCall written, JudgedProject project, ISymbol member, CallReach reach, PlatformChoice? choice = null)
{
    private OptionFinding? _finding;
    private bool _isFindingKnown;

    /// <summary>The call as it is written.</summary>
    public OptionCall Written { get; } = written;

    public JudgedProject Project => project;

    /// <summary>The member that the call stands in.</summary>
    public ISymbol Member => member;

    /// <summary>Who reaches the call, known once somebody asks.</summary>
    public CallReach Reach => reach;

    /// <summary>The systems that reach the call.</summary>
    public EquatableArray<Platform> Platforms => reach.Platforms;

    /// <summary>What is wrong with its option or its number on the systems that reach it; null: nothing,
    /// or the program is ready for it.</summary>
    public OptionFinding? Finding
    {
        get
        {
            if (!_isFindingKnown)
            {
                _finding = OptionFinding.Of(this);
                _isFindingKnown = true;
            }

            return _finding;
        }
    }

    /// <summary>Judges <paramref name="written"/>, which stands in <paramref name="member"/>.</summary>
    public static JudgedCall Of(in OptionCall written, JudgedProject project, ISymbol member) =>
        new(written, project, member, project.ReachOf(written.Invocation, member, written.Shape));

    /// <summary>The calls that it is where the program chooses level or name by the system, one for each choice; null: it does
    /// not, or nothing is known about it.</summary>
    public PlatformChoice? FindChoice() => PlatformChoice.Of(Written, project.Symbols, project.Flow, reach, member);

    /// <summary>One of the calls of a choice.</summary>
    public JudgedCall Part(in OptionCall part, EquatableArray<Platform> platforms) => new(part, project, member, reach.On(platforms));

    /// <summary>The call itself, which is another one on each system.</summary>
    public JudgedCall With(PlatformChoice chosen) => new(Written, project, member, reach, chosen);

    /// <summary>Whether the program chooses level or name by the system; then only <see cref="LevelOn"/> and
    /// <see cref="NumberOn"/> tell them.</summary>
    public bool IsChoice => choice is not null;

    /// <summary>Whether level and name are known, on some system at least.</summary>
    public bool IsKnown => IsChoice || (Written.Level.IsKnown && Written.Name.IsKnown);

    /// <summary>The systems that the project is for.</summary>
    public EquatableArray<Platform> Targets => project.Flow.Project.Platforms;

    /// <summary>The tests of the system on the way to the call, innermost first.</summary>
    public IEnumerable<PlatformGuard> Guards => project.Flow.GuardsAt(Written.Invocation, member);

    public KnownSymbols Symbols => project.Symbols;

    public OptionIndex Index => project.Index;

    public Accessors Accessors => project.Accessors;

    public Access Access => Written.Shape.Access;

    /// <summary>The pair that .NET takes the arguments of a mapped call for; null where they are not
    /// known, or do not belong together.</summary>
    public DotnetOption? Dotnet()
    {
        if (!Written.Shape.IsMapped || LevelName() is not { } level || !Written.Name.IsKnown)
        {
            return null;
        }

        return Written.Name.Member is { } name ? Index.Dotnet(level, name) : DotnetWith(level, Written.Name.Number);
    }

    /// <summary>The native option that the call reads or sets on <paramref name="platform"/>; null where that is not known, or
    /// .NET does something else there.</summary>
    public KnownOption? OptionOn(Platform platform)
    {
        if (Written.Shape.IsAccessor)
        {
            return Index.WithAccessor(Written.Invocation.TargetMethod) is { } accessed && accessed.Option.Numbers[platform] is not null
                ? accessed : null;
        }

        if (Written.Shape.IsMapped)
        {
            return Dotnet() is { } name && name.On(platform).Kind == DotnetOutcomeKind.Native ? name.Option : null;
        }

        return MeaningsOn(platform).FirstOrDefault();
    }

    /// <summary>What the numbers of a raw call can mean on <paramref name="platform"/>: several where families share them, and the socket
    /// does not tell.</summary>
    public ImmutableArray<KnownOption> MeaningsOn(Platform platform) =>
        Written.Shape.IsRaw && LevelOn(platform) is { } level && NumberOn(platform) is { } number
            ? SharedNumber.Of(this, platform, level, number) : [];

    /// <summary>
    /// What a buffer of the call is for on each system. Null where the systems differ, or families share the number: nobody knows which of
    /// them is meant.
    /// </summary>
    public PerPlatform<LinkedOption?>? BufferOptions()
    {
        var (options, meant) = (default(PerPlatform<LinkedOption?>), default(SocketOption));
        foreach (var platform in Platforms)
        {
            if (OptionOn(platform) is not { } option)
            {
                continue;
            }

            // Where the most used level has the option, that is meant.
            if (IsShared(option, platform) || (meant is not null && meant != option.Option))
            {
                return null;
            }

            meant = option.Option;
            options = options.With(platform, option.Linked);
        }

        return meant is null ? null : options;
    }

    /// <summary>The constant that <paramref name="value"/> is on <paramref name="platform"/>; asks the flow only
    /// where it is not one everywhere.</summary>
    public Optional<object?> ConstantOn(IOperation value, Platform platform) => project.Flow.ConstantOn(value, platform, member);

    /// <summary>The pair at <paramref name="level"/> whose name has <paramref name="number"/>.</summary>
    public DotnetOption? DotnetWith(string level, int number)
    {
        foreach (var member in Symbols.MembersWith(CodeEnum.Name, number))
        {
            if (Index.Dotnet(level, member) is { } option)
            {
                return option;
            }
        }

        // The framework that runs the program can have members that the referenced one lacks; their values are the numbers of Windows.
        return Index.DotnetOf(level, number) is { } newer && Symbols.Name.GetMembers(newer.Name.Name).IsEmpty ? newer : null;
    }

    /// <summary>The member of SocketOptionLevel that the level argument is to .NET.</summary>
    public string? LevelName() => Written.Level.Kind switch
    {
        CodeKind.Unknown => null,
        CodeKind.Member => Written.Level.Enum == CodeEnum.Level ? Written.Level.Member : null,
        // Levels do not alias.
        _ => Symbols.MembersWith(CodeEnum.Level, Written.Level.Number).FirstOrDefault(),
    };

    /// <summary>The number of a raw call's level on <paramref name="platform"/>; null where it is not known.</summary>
    public int? LevelOn(Platform platform) => Number((choice is null ? Written : choice.On(platform))?.Level);

    /// <summary>The number of a raw call's option on <paramref name="platform"/>; null where it is not known.</summary>
    public int? NumberOn(Platform platform) => Number((choice is null ? Written : choice.On(platform))?.Name);

    /// <summary>The number of the level on <paramref name="platform"/>, as it reaches the system.</summary>
    public int? NativeLevel(Platform platform) =>
        !Written.Level.IsKnown ? null
        : Written.Shape.IsMapped && LevelName() is { } name ? Index.DotnetLevel(name)?.Numbers[platform]
        : Written.Level.Number;

    /// <summary>
    /// The accessor that does to <paramref name="option"/> what the call does, as a call: "SetTcpNoDelay(bool)"; null where the project has
    /// none, or it does nothing on any system that reaches the call.
    /// </summary>
    public string? AccessorFor(KnownOption? option) =>
        Accessors.For(option, Access) is { } accessor && Reach.MayUse(option!, Access, Targets) ? accessor : null;

    /// <summary>The advice to write that accessor, behind <paramref name="link"/>; empty where there is none.</summary>
    public string WriteInstead(KnownOption? option, string link = ";") =>
        Phrases.With(AccessorFor(option), accessor => $"{link} write {accessor}");

    /// <summary>The one option that the arguments mean; null where they mean several, or nobody knows.</summary>
    public KnownOption? Meant() => Written.Shape.IsMapped ? Dotnet()?.Option : MeantByNumbers();

    /// <summary>The accessor that the project has for what the call reads or sets, as a call, and its option; null: none.</summary>
    public (KnownOption Option, string Accessor)? FindAccessor() =>
        MeantOnSocket() is { } option && AccessorFor(option) is { } accessor ? (option, accessor) : null;

    /// <summary>The same for a warning: not where the call stands in a method of the program that has the accessor's name, as advice to
    /// call that would be taken for a call of the method itself.</summary>
    public string? AdvisedAccessor() => FindAccessor()?.Accessor is { } accessor && !IsOwnName(accessor) ? accessor : null;

    /// <summary>The accessor that the project would have with the answered value in SockOptGenLevels; null: it has it, or there is
    /// none.</summary>
    public (string Accessor, string Part)? AccessorToAskFor() =>
        MeantOnSocket() is { } option && Reach.MayUse(option, Access, Targets) ? Accessors.ToAskFor(option, Access) : null;

    // A native call has no Socket on which an accessor could be called.
    private KnownOption? MeantOnSocket() => Written.Shape.IsManaged && Access != Access.None ? Meant() : null;

    /// <summary>The option that the numbers mean on every system that knows them.</summary>
    private KnownOption? MeantByNumbers()
    {
        if (!IsKnown)
        {
            return null;
        }

        KnownOption? found = null;
        foreach (var platform in Platforms)
        {
            if (OptionOn(platform) is not { } option)
            {
                // On a system where the choice is not known it may be anything.
                if (NumberOn(platform) is null || LevelOn(platform) is null)
                {
                    return null;
                }

                continue;
            }

            // Families share numbers of levels; where the most used one has the option, that is meant.
            if (IsShared(option, platform) || (found is not null && !ReferenceEquals(found, option)))
            {
                return null;
            }

            found = option;
        }

        return found;
    }

    private bool IsOwnName(string accessor)
    {
        var own = member.Name;
        return own.Length < accessor.Length && accessor[own.Length] == '(' && accessor.StartsWith(own, StringComparison.Ordinal);
    }

    private bool IsShared(KnownOption option, Platform platform) => Written.Shape.IsRaw && (option.Level.IsDefault
        ? MeaningsOn(platform).Length > 1
        : Index.At(platform, option.Level.Numbers[platform]!.Value, option.Option.Numbers[platform]!.Value).Length > 1);

    private static int? Number(CodeArgument? argument) => argument is { IsKnown: true, Number: var number } ? number : null;
}
