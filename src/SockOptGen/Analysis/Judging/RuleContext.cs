using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>One call, and all that a rule needs to judge it.</summary>
/// <param name="call">The call.</param>
/// <param name="compilation">What is known about the project.</param>
/// <param name="reach">The systems that reach the call.</param>
/// <param name="context">Where to report.</param>
/// <param name="choice">The choice that the call is; null: it is the same call on every system.</param>
internal readonly struct RuleContext(OptionCall call, RuleSetup compilation, CallReach reach, OperationAnalysisContext context, PlatformChoice? choice = null)
{
    public OptionCall Call { get; } = call;

    public RuleSetup Setup => compilation;

    /// <summary>Who reaches the call, known once somebody asks.</summary>
    public CallReach Where { get; } = reach;

    /// <summary>The systems that reach the call.</summary>
    public EquatableArray<Platform> Platforms => Where.Platforms;

    /// <summary>The versions of the systems that reach the call.</summary>
    public PlatformSet Reach => Where.Set;

    /// <summary>Whether the program chooses level or name by the system; then only <see cref="LevelOn"/> and <see cref="NumberOn"/> tell them.</summary>
    public bool IsChoice => choice is not null;

    /// <summary>Whether level and name are known, on some system at least.</summary>
    public bool IsKnown => IsChoice || (Call.Level.IsKnown && Call.Name.IsKnown);

    /// <summary>The systems that the project is for.</summary>
    public EquatableArray<Platform> Project => compilation.Flow.Project.Platforms;

    /// <summary>The tests of the system on the way to the call, innermost first.</summary>
    public IEnumerable<PlatformGuard> Guards => compilation.Flow.GuardsAt(Call.Invocation, context.ContainingSymbol);

    public KnownSymbols Symbols => compilation.Symbols;

    public OptionIndex Index => compilation.Index;

    public Accessors Accessors => compilation.Accessors;

    public Access Access => Call.Shape.Access;

    /// <summary>The pair that .NET takes the arguments of a mapped call for; null where they are not known, or do not belong together.</summary>
    public DotnetOption? Dotnet()
    {
        if (!Call.Shape.IsMapped || LevelName() is not { } level || !Call.Name.IsKnown)
        {
            return null;
        }

        return Call.Name.Member is { } name ? Index.Dotnet(level, name) : DotnetWith(level, Call.Name.Number);
    }

    /// <summary>The native option that the call reads or sets on <paramref name="platform"/>; null where that is not known, or .NET does something else there.</summary>
    public KnownOption? OptionOn(Platform platform)
    {
        if (Call.Shape.IsAccessor)
        {
            return Index.WithAccessor(AccessorShapes.OptionOf(Call.Invocation.TargetMethod)) is { } accessed && accessed.Option.Numbers[platform] is not null ? accessed : null;
        }

        if (Call.Shape.IsMapped)
        {
            return Dotnet() is { } name && name.On(platform).Kind == DotnetOutcomeKind.Native ? name.Option : null;
        }

        return Call.Shape.IsRaw && LevelOn(platform) is { } level && NumberOn(platform) is { } number ? Index.At(platform, level, number, Access) : null;
    }

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
            var isShared = Call.Shape.IsRaw && !option.Level.IsDefault && Index.At(platform, option.Level.Numbers[platform]!.Value, option.Option.Numbers[platform]!.Value).Length > 1;
            if (isShared || (meant is not null && meant != option.Option))
            {
                return null;
            }

            meant = option.Option;
            options = options.With(platform, option.Linked);
        }

        return meant is null ? null : options;
    }

    /// <summary>The constant that <paramref name="value"/> is on <paramref name="platform"/>; asks the flow only where it is not one everywhere.</summary>
    public Optional<object?> ConstantOn(IOperation value, Platform platform) => compilation.Flow.ConstantOn(value, platform, context.ContainingSymbol);

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

        return null;
    }

    /// <summary>The member of SocketOptionLevel that the level argument is to .NET.</summary>
    public string? LevelName() => Call.Level.Kind switch
    {
        CodeKind.Unknown => null,
        CodeKind.Member => Call.Level.Enum == CodeEnum.Level ? Call.Level.Member : null,
        // Levels do not alias.
        _ => Symbols.MembersWith(CodeEnum.Level, Call.Level.Number).FirstOrDefault(),
    };

    /// <summary>The number of a raw call's level on <paramref name="platform"/>; null where it is not known.</summary>
    public int? LevelOn(Platform platform) => Number((choice is null ? Call : choice.On(platform))?.Level);

    /// <summary>The number of a raw call's option on <paramref name="platform"/>; null where it is not known.</summary>
    public int? NumberOn(Platform platform) => Number((choice is null ? Call : choice.On(platform))?.Name);

    /// <summary>The number of the level on <paramref name="platform"/>, as it reaches the system.</summary>
    public int? NativeLevel(Platform platform) =>
        !Call.Level.IsKnown ? null
        : Call.Shape.IsMapped && LevelName() is { } name ? Index.DotnetLevel(name)?.Numbers[platform]
        : Call.Level.Number;

    /// <summary>"; write SetTcpNoDelay(bool)", or nothing where the project has no accessor.</summary>
    public string Advice(KnownOption? option, string format = "; write {0}") =>
        Accessors.For(option, Access) is { } accessor ? string.Format(System.Globalization.CultureInfo.InvariantCulture, format, accessor) : "";

    /// <summary>Reports <paramref name="rule"/> at <paramref name="operation"/>, a warning only where some system reaches the call.</summary>
    public bool Report(DiagnosticDescriptor rule, IOperation operation, string message)
    {
        if (rule.DefaultSeverity == DiagnosticSeverity.Warning && Platforms.Length == 0)
        {
            return false;
        }

        context.ReportDiagnostic(Diagnostic.Create(rule, operation.Syntax.GetLocation(), message));
        return true;
    }

    private static int? Number(CodeArgument? argument) => argument is { IsKnown: true, Number: var number } ? number : null;
}
