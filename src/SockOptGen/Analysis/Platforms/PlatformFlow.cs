using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis.Calls;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// Which operating systems can reach an operation, and what values are on them. One for a compilation; it costs nothing until it is
/// asked, and then looks into the body that it is asked about, once.
/// </summary>
internal sealed class PlatformFlow(Compilation compilation, AnalyzerConfigOptions globalOptions)
{
    private readonly Lazy<PlatformStates> _project = new(() => ProjectPlatforms.Read(globalOptions));
    private readonly MemberValues _members = new(compilation);
    private readonly SystemHints _hints = new(compilation);
    private readonly ConditionalWeakTable<IOperation, BodyFlow> _bodies = new();
    private CallerReach? _callers;

    private CallerReach Callers => LazyInitializer.EnsureInitialized(ref _callers, () => new CallerReach(compilation, At))!;

    /// <summary>The platforms that the project is for, before any attribute or guard.</summary>
    public PlatformSet Project => PlatformSet.Of(_project.Value);

    /// <summary>The platforms that can reach <paramref name="operation"/>, an operation of <paramref name="containingSymbol"/>, as
    /// analysis contexts hand out both.</summary>
    public PlatformSet ReachableAt(IOperation operation, ISymbol containingSymbol) =>
        PlatformSet.Of(Body(operation, containingSymbol).WorldsAt(operation));

    /// <summary>Whether the body of <paramref name="operation"/> is too long to be followed, so that no guard in it is known.</summary>
    public bool IsAbandoned(IOperation operation, ISymbol containingSymbol) => Body(operation, containingSymbol).IsAbandoned;

    /// <summary>
    /// The platforms that really come to <paramref name="operation"/>, where its member can be called by the project alone; and whether
    /// that is not known, because a guard comes from a test of the system that is not understood. It takes a search through the
    /// project's files.
    /// </summary>
    public (PlatformSet Platforms, bool IsUnsure) ComingTo(IOperation operation, ISymbol containingSymbol)
    {
        var body = Body(operation, containingSymbol);
        var callers = Callers.Of(containingSymbol);
        var worlds = body.WorldsAt(operation).Intersect(callers.Worlds);
        return (PlatformSet.Of(worlds), callers.IsUnsure || body.IsUnsureAt(operation) || HandedFunction.Holds(operation, _hints));
    }

    /// <inheritdoc cref="CallerReach.HandedTo"/>
    public IReadOnlyList<IOperation>? HandedTo(IParameterSymbol parameter) => Callers.HandedTo(parameter);

    /// <summary>The constant that <paramref name="value"/> is on <paramref name="platform"/>, where it is reached there and is the
    /// same on every path and version.</summary>
    public Optional<object?> ConstantOn(IOperation value, Platform platform, ISymbol containingSymbol)
    {
        if (value.ConstantValue.HasValue)
        {
            return value.ConstantValue;
        }

        var systems = OsSet.Following(platform);
        var possible = Body(value, containingSymbol).ValueOf(value);
        bool IsOn(PlatformStates worlds) => OsInfo.All.Any(info => systems.Contains(info.Os) && worlds.Counts(info.Os));
        var cases = possible.Cases.Where(item => IsOn(item.Worlds)).ToArray();
        return IsOn(possible.Otherwise) || cases.Length != 1 ||
            cases[0].Constant is OsMarker or OsComparison or OsPlatformName or TupleValue
            ? default
            : new Optional<object?>(cases[0].Constant);
    }

    /// <summary>The guards that stand between the beginning of the body and <paramref name="operation"/>, innermost
    /// first, with what is wrong with them.</summary>
    public IEnumerable<PlatformGuard> GuardsAt(IOperation operation, ISymbol containingSymbol) =>
        Body(operation, containingSymbol).GuardsBefore(operation);

    /// <summary>Whether an exception of an option that the system does not have is caught around <paramref name="operation"/>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="byNotSupported">Whether that is only a PlatformNotSupportedException.</param>
    public static bool IsHandled(IOperation operation, bool byNotSupported = false) =>
        ExceptionHandling.IsHandled(operation, byNotSupported);

    private BodyFlow Body(IOperation operation, ISymbol containingSymbol) =>
        _bodies.GetValue(CodeReader.RootOf(operation), root =>
            new BodyFlow(root, _project.Value.Intersect(AttributeRules.Of(containingSymbol)), _members, _hints));

    private CallerWorlds At(IOperation operation, ISymbol member)
    {
        var body = Body(operation, member);
        return new CallerWorlds(body.WorldsAt(operation), body.IsUnsureAt(operation));
    }
}
