using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1005: a member of SocketOptionLevel or SocketOptionName is cast into a raw or native call, where its value is not the native number.</summary>
internal static class EnumInRawCallRule
{
    public static bool Check(in RuleContext context) => context.Call.Shape.IsRaw && (CheckLevel(context) | CheckName(context));

    private static bool CheckLevel(in RuleContext context)
    {
        var argument = context.Call.Level;
        if (argument.Enum != CodeEnum.Level || context.LevelName() is not { } name || context.Index.DotnetLevel(name) is not { } level)
        {
            return false;
        }

        var wrong = context.Platforms.Where(platform => level.Numbers[platform] is { } number && number != argument.Number).ToList();
        return wrong.Count != 0 && context.Report(
            CallDescriptors.EnumInRawCall, argument.Operation!,
            $"SocketOptionLevel.{name} is {Digits.Of(argument.Number)}, but {level.Name} is {Digits.Of(level.Numbers[wrong[0]]!.Value)} on {NumberMeaning.Systems(wrong)}: the system does not find the option, or takes another; write the number of each system{Advice(context)}");
    }

    private static bool CheckName(in RuleContext context)
    {
        var argument = context.Call.Name;
        if (argument is not { Kind: CodeKind.Member, Enum: CodeEnum.Name } || Find(context, argument.Member!) is not { Option: { } option } name)
        {
            return false;
        }

        var wrong = context.Platforms.Where(platform => option.Option.Numbers[platform] is { } number && number != argument.Number).ToList();
        return wrong.Count != 0 && context.Report(
            CallDescriptors.EnumInRawCall, argument.Operation!,
            $"SocketOptionName.{name.Name.Name} is {Digits.Of(argument.Number)}, but {option.Option.NameOn(wrong[0])} is {Digits.Of(option.Option.Numbers[wrong[0]]!.Value)} on {NumberMeaning.Systems(wrong.Where(platform => option.Option.Numbers[platform] == option.Option.Numbers[wrong[0]]))}; natively {NumberMeaning.Pair(option.Level.Numbers[wrong[0]]!.Value, argument.Number)} is {NumberMeaning.Of(context.Index, context.Platforms, platform => option.Level.Numbers[platform], argument.Number, context.Access)}; write the number of each system{Advice(context, option)}");
    }

    /// <summary>The pair that the name means at the level of the call; without a level only a name that belongs to one.</summary>
    private static DotnetOption? Find(in RuleContext context, string name)
    {
        var level = context.Call.Level;
        var candidates = context.Index.DotnetNamed(name).ToList();
        if (!level.IsKnown)
        {
            return candidates.Count == 1 ? candidates[0] : null;
        }

        var systems = context.Platforms;
        return candidates.FirstOrDefault(candidate => level.Member == candidate.Name.Level || systems.Any(platform => candidate.Level.Numbers[platform] == level.Number));
    }

    private static string Advice(in RuleContext context, KnownOption? option = null) =>
        context.Call.Shape.IsManaged ? option is null ? ", or an accessor" : context.Advice(option, ", or {0}") : "";
}
