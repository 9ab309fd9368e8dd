using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

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

        var difference = dotnet.Name.Differs;
        if (difference is null)
        {
            var elsewhere = context.Platforms.Where(platform => dotnet.On(platform).Kind == DotnetOutcomeKind.Instead).ToList();
            if (elsewhere.Count == 0)
            {
                return false;
            }

            var what = dotnet.On(elsewhere[0]).Instead!;
            var where = elsewhere.Where(platform => dotnet.On(platform).Instead == what);
            difference = $"on {NumberMeaning.Systems(where)} .NET {what}";
        }

        return context.Report(
            CallDescriptors.DiffersFromNative, context.Call.Name.Operation!,
            $"SocketOptionName.{dotnet.Name.Name} is not simply {option.Option.Name}: {difference}{context.Advice(option, "; {0} means the native option alone")}");
    }
}
