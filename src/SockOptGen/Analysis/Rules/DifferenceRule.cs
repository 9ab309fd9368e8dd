using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3002: .NET's option does something else than the native one of its name.</summary>
internal static class DifferenceRule
{
    public static bool Check(in RuleContext context)
    {
        return context.Dotnet() is { Option: { } option } dotnet && Difference(context, dotnet) is { } difference && context.Report(
            CallDescriptors.DiffersFromNative, context.Call.Name.Operation!,
            $"SocketOptionName.{dotnet.Name.Name} is not simply {option.Option.Name}: {difference}{context.Advice(option, "; {0} means the native option alone")}");
    }

    /// <summary>What .NET does otherwise than the native option, in words; null where that is nothing.</summary>
    public static string? Difference(in RuleContext context, DotnetOption dotnet)
    {
        if (dotnet.Name.Differs is { } difference)
        {
            return difference;
        }

        var elsewhere = context.Platforms.Where(platform => dotnet.On(platform).Kind == DotnetOutcomeKind.Instead).ToList();
        if (elsewhere.Count == 0)
        {
            return null;
        }

        var what = dotnet.On(elsewhere[0]).Instead!;
        var where = elsewhere.Where(platform => dotnet.On(platform).Instead == what);
        return $"on {NumberMeaning.Systems(where)} .NET {what}";
    }
}
