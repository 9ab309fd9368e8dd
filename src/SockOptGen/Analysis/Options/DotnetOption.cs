using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Options;

/// <summary>A pair of SocketOptionLevel and SocketOptionName that belong together.</summary>
/// <param name="Name">The pair, and what is particular about it.</param>
/// <param name="Level">The native level.</param>
/// <param name="Option">The native option; null where no system takes the pair.</param>
internal sealed record DotnetOption(DotnetName Name, Level Level, KnownOption? Option)
{
    /// <summary>The type that a value has to .NET: the object overloads take and answer it. Null: a number.</summary>
    public string? ValueType => Option?.Linked?.Type.Kind == ValueKind.Linger ? "LingerOption" : Name.Takes;

    /// <summary>What becomes of the pair on <paramref name="platform"/>.</summary>
    public DotnetOutcome On(Platform platform) =>
        Name.Instead[platform] is { } instead ? new DotnetOutcome(DotnetOutcomeKind.Instead, instead)
        : Name.IsRefused[platform] || Option?.Option.Numbers[platform] is null ? new DotnetOutcome(DotnetOutcomeKind.Refused, null)
        : new DotnetOutcome(DotnetOutcomeKind.Native, null);

    /// <summary>Whether no system, however old, refuses the pair.</summary>
    public bool IsEverywhere
    {
        get
        {
            foreach (var info in PlatformInfo.All)
            {
                if (On(info.Platform).Kind == DotnetOutcomeKind.Refused)
                {
                    return false;
                }
            }

            return Option!.Option.Since == default;
        }
    }
}
