using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>The systems that reach a call. The flow that tells them is what costs most, so it is asked when the first rule asks.</summary>
/// <param name="flow">What tells them.</param>
/// <param name="operation">The call.</param>
/// <param name="containingSymbol">What it stands in.</param>
/// <param name="library">The systems that have the native library that is called; null: it is no native call.</param>
internal sealed class CallReach(PlatformFlow flow, IOperation operation, ISymbol containingSymbol, EquatableArray<Platform>? library)
{
    private PlatformSet? _set;
    private EquatableArray<Platform>? _platforms;
    private bool? _isUnsure;

    public PlatformSet Set => _set ??= flow.ReachableAt(operation, containingSymbol);

    /// <summary>The systems. A library of one system is called there, whatever else reaches the call.</summary>
    public EquatableArray<Platform> Platforms =>
        _platforms ??= library is { } own ? Set.Platforms.Where(own.Contains).ToEquatableArray() : Set.Platforms;

    /// <summary>Whether the body of the call is too long to be followed.</summary>
    public bool IsAbandoned => flow.IsAbandoned(operation, containingSymbol);

    /// <summary>Whether the project's own callers, or a guard that is not understood, leave it open which of the systems come. Known after
    /// <see cref="LookCloser"/>.</summary>
    public bool IsUnsure => _isUnsure == true;

    /// <summary>Takes a closer look before something is said about the systems: at the callers, and at the guards that are not
    /// understood.</summary>
    /// <returns>Whether fewer systems or versions come than before.</returns>
    public bool LookCloser()
    {
        if (_isUnsure is not null)
        {
            return false;
        }

        var (before, platforms) = (Set, Platforms);
        (_set, _isUnsure) = flow.ComingTo(operation, containingSymbol);
        _platforms = platforms.Where(_set.Value.Contains).ToEquatableArray();
        return !before.Equals(_set.Value);
    }

    /// <summary>Whether versions of <paramref name="platform"/> before <paramref name="since"/> come; of null, none.</summary>
    public bool IsBelow(Platform platform, string? since) => since is not null && Set.ContainsBelow(platform, Version.Parse(since));

    /// <summary>Whether the accessor of <paramref name="option"/> for <paramref name="access"/> does something on a system that reaches the
    /// call. Where it does on all of <paramref name="targets"/>, those of the project, the flow is not asked.</summary>
    public bool MayUse(KnownOption option, Access access, EquatableArray<Platform> targets)
    {
        bool IsThere(Platform platform) => option.Option.Numbers[platform] is not null && (option.Option.Access[platform] & access) != 0;
        return targets.All(IsThere) || Platforms.Any(IsThere);
    }

    /// <summary>The same call where only <paramref name="platforms"/> of its systems come.</summary>
    public CallReach On(EquatableArray<Platform> platforms) =>
        new(flow, operation, containingSymbol, library) { _set = Set, _platforms = platforms };
}
