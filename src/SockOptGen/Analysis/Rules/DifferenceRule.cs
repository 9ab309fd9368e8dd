using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3002: .NET's option does something else than the native one of its name.</summary>
internal static class DifferenceRule
{
    public static bool Check(in RuleContext context)
    {
        if (context.Dotnet() is not { Option: { } option } dotnet)
        {
            return false;
        }

        if (Difference(dotnet, context.Where) is not { } difference)
        {
            return false;
        }

        return context.Report(
            CallDescriptors.DiffersFromNative, context.Call.Name.Operation!,
            $"SocketOptionName.{dotnet.Name.Name} is not simply {option.Option.Name}: {difference}{context.Advice(option, "; {0} means the native option alone")}");
    }

    /// <summary>What .NET does otherwise on the systems that reach the place, in words; null where nothing.</summary>
    public static string? Difference(DotnetOption dotnet, CallReach reach)
    {
        // Few options differ on some systems, and only for them is it asked which come.
        if (!dotnet.Name.IsOther || dotnet.Name.Differs is not null)
        {
            return dotnet.Name.Differs;
        }

        var elsewhere = reach.Platforms.Where(platform => dotnet.On(platform).Kind == DotnetOutcomeKind.Instead).ToList();
        if (elsewhere.Count == 0)
        {
            return null;
        }

        var what = dotnet.On(elsewhere[0]).Instead!;
        return $"on {NumberMeaning.Systems(elsewhere.Where(platform => dotnet.On(platform).Instead == what))} .NET {what}";
    }
}
