using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1005: a member of SocketOptionLevel or SocketOptionName is cast into a raw or native call, where its
/// value is not the native number.</summary>
internal static class EnumInRawCallRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.EnumInRawCall, "A member of .NET's enumeration is cast into a call that takes native numbers",
        "The values of SocketOptionLevel and SocketOptionName are those of Windows; other systems have other numbers.");

    public static bool Check(RuleContext context) =>
        context.Call.Written.Shape.IsRaw && (CheckLevel(context) | CheckName(context) || CheckVariables(context));

    private static bool CheckLevel(RuleContext context)
    {
        var argument = context.Call.Written.Level;
        if (argument.Enum != CodeEnum.Level || context.Call.LevelName() is not { } name ||
            context.Call.Index.DotnetLevel(name) is not { } level)
        {
            return false;
        }

        var wrong = context.Call.Platforms.Where(platform => level.Numbers[platform] is { } number && number != argument.Number).ToList();
        return wrong.Count != 0 && context.Report(
            Descriptor, argument.Operation!,
            $"SocketOptionLevel.{name} is {Digits.Of(argument.Number)}, but {level.Name} is " +
                $"{Digits.Of(level.Numbers[wrong[0]]!.Value)} on {PlatformWords.List(wrong)}: the system does not find the option, or " +
                $"takes another; write the number of each system{Advice(context.Call)}");
    }

    private static bool CheckName(RuleContext context)
    {
        var argument = context.Call.Written.Name;
        if (argument is not { Kind: CodeKind.Member, Enum: CodeEnum.Name } ||
            Find(context.Call, argument.Member!) is not { Option: { } option } name)
        {
            return false;
        }

        var wrong = context.Call.Platforms.Where(platform => option.Option.Numbers[platform] is { } number && number != argument.Number)
            .ToList();
        return wrong.Count != 0 && context.Report(
            Descriptor, argument.Operation!,
            $"SocketOptionName.{name.Name.Name} is {Digits.Of(argument.Number)}, but {option.Option.NameOn(wrong[0])} is " +
                $"{Digits.Of(option.Option.Numbers[wrong[0]]!.Value)} on " +
                $"{PlatformWords.List(wrong.Where(platform => option.Option.Numbers[platform] == option.Option.Numbers[wrong[0]]))}; " +
                $"write the number of each system{Advice(context.Call, option)}. " +
                $"Natively {NumberMeaning.Pair(option.Level, context.Call.Platforms, argument)} is " +
                $"{Natively(context.Call, option, argument.Number)}");
    }

    private static string Natively(JudgedCall call, KnownOption option, int number) =>
        NumberMeaning.Of(call.Index, call.Platforms, platform => option.Level.Numbers[platform], number, call.Access);

    /// <summary>Level and name in variables of .NET's enumerations, as in a wrapper that hands on whatever it gets.</summary>
    private static bool CheckVariables(RuleContext context)
    {
        var (level, name) = (context.Call.Written.Level, context.Call.Written.Name);
        if (!IsVariable(context.Call, level, CodeEnum.Level) || !IsVariable(context.Call, name, CodeEnum.Name))
        {
            return false;
        }

        var others = context.Call.Platforms.Where(static platform => platform != Platform.Windows).ToList();
        if (others.Count != 0 && context.Call.Reach.LookCloser())
        {
            return CheckVariables(context);
        }

        return others.Count != 0 && !context.Call.Reach.IsUnsure && !GetsNativeNumbers(context.Call) && context.Report(
            Descriptor, name.Operation!,
            $"SocketOptionLevel and SocketOptionName have the numbers of Windows, and {PlatformWords.List(others)} " +
            $"{Phrases.Verb(others.Count, "has", "have")} others; " +
            (context.Call.Written.Shape.IsManaged
                ? "call SetSocketOption or GetSocketOption, which translate them"
                : "take the native numbers") +
            ". The system does not find the option, or takes another");
    }

    private static bool IsVariable(JudgedCall call, CodeArgument argument, CodeEnum kind) =>
        argument is { IsKnown: false, Operation: { } operation } && CodeReader.Unwrap(operation) is var inner &&
        call.Symbols.EnumOf(inner.Type) == kind &&
        inner is IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation;

    /// <summary>Whether all that the project hands to the member of the call are native numbers, which the enumerations only
    /// carry.</summary>
    private static bool GetsNativeNumbers(JudgedCall call) =>
        Handed(call, call.Written.Level) is { } levels && Handed(call, call.Written.Name) is { } names &&
        names.All(static name => name.Kind is CodeKind.Number or CodeKind.Constant) &&
        levels.All(level => level.Kind is CodeKind.Number or CodeKind.Constant || IsEverywhere(call, level));

    private static List<CodeArgument>? Handed(JudgedCall call, CodeArgument argument) =>
        CodeReader.Unwrap(argument.Operation!) is IParameterReferenceOperation { Parameter: var parameter }
            ? call.Project.Flow.HandedTo(parameter)?.Select(value => CodeReader.Read(value, call.Symbols)).ToList() : null;

    private static bool IsEverywhere(JudgedCall call, CodeArgument level) =>
        level.Member is { } member && call.Index.DotnetLevel(member) is { } native &&
        call.Platforms.All(platform => native.Numbers[platform] == level.Number);

    /// <summary>The pair that the name means at the level of the call; without a level only a name that belongs to one.</summary>
    private static DotnetOption? Find(JudgedCall call, string name)
    {
        var level = call.Written.Level;
        var candidates = call.Index.DotnetNamed(name).ToList();
        if (!level.IsKnown)
        {
            return candidates.Count == 1 ? candidates[0] : null;
        }

        var systems = call.Platforms;
        return candidates.FirstOrDefault(candidate => level.Member == candidate.Name.Level ||
            systems.Any(platform => candidate.Level.Numbers[platform] == level.Number));
    }

    private static string Advice(JudgedCall call, KnownOption? option = null) =>
        call.Written.Shape.IsManaged && call.Accessors.Exist
            ? option is null ? ", or an accessor" : Phrases.With(call.AccessorFor(option), static accessor => $", or {accessor}") : "";
}
