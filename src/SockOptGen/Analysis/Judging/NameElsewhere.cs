using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Judging;

/// <summary>Names of .NET whose level is not known, but which a system that reaches the call takes at no level.</summary>
internal static class NameElsewhere
{
    /// <summary>What is wrong with such a call; null where some level may be right.</summary>
    public static OptionFinding? Find(JudgedCall call)
    {
        var name = call.Written.Name;
        if (!call.Written.Shape.IsMapped || call.IsChoice || call.Written.Level is not { IsKnown: false, Operation: not null } ||
            name is not { Kind: CodeKind.Member, Enum: CodeEnum.Name, Member: { } member })
        {
            return null;
        }

        // Values alias: with another level the number may be another name, which the system takes.
        var pairs = call.Symbols.Level.GetMembers().Select(level => call.DotnetWith(level.Name, name.Number)).OfType<DotnetOption>()
            .ToList();
        bool IsRefused(Platform platform) =>
            pairs.TrueForAll(pair => pair.On(platform).Kind == DotnetOutcomeKind.Refused && !pair.Name.IsAnyLevel);
        var refused = pairs.Count == 0 ? [] : call.Platforms.Where(IsRefused).ToList();
        return refused.Count == 0 ? null : new OptionFinding(
            $"SocketOptionName.{member} is not an option of any level on {PlatformWords.List(refused)}, " +
                "where the call throws SocketException",
            null, call.Targets.Where(platform => !IsRefused(platform)).ToEquatableArray(), IsNumber: false);
    }
}
