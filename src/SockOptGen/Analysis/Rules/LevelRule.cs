using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1001: the name does not belong to the level.</summary>
internal static class LevelRule
{
    public static bool Check(in RuleContext context)
    {
        var name = context.Call.Name;
        if (!context.Call.Shape.IsMapped || name is not { Kind: CodeKind.Member or CodeKind.Constant, Enum: CodeEnum.Name } ||
            context.LevelName() is not { } level || context.Index.DotnetLevel(level) is null || context.Dotnet() is not null)
        {
            return false;
        }

        // A constant whose member is not known can be any of those with its value.
        var members = name.Member is { } known ? [known] : context.Symbols.MembersWith(CodeEnum.Name, name.Number).ToList();
        var index = context.Index;
        var homes = members.SelectMany(index.DotnetNamed).Select(option => $"SocketOptionLevel.{option.Name.Level}").Distinct().ToList();
        if (homes.Count == 0)
        {
            return false;
        }

        if (context.Access == Access.Read && members.SelectMany(index.DotnetNamed).Any(option => option.Name.IsAnyLevel) && !context.Platforms.Contains(Platform.Windows))
        {
            return false;
        }

        var what = NumberMeaning.Join(members.Select(member => $"SocketOptionName.{member}"), "or");
        var levels = NumberMeaning.Join(homes, "or");
        return context.Report(
            CallDescriptors.WrongLevel, name.Operation!,
            $"{what} belongs to {levels}, not to SocketOptionLevel.{level}: {Consequence(context, level, members[0], name.Number)}; write {levels}, or another name");
    }

    private static string Consequence(in RuleContext context, string level, string name, int number)
    {
        if (context.DotnetWith(level, number) is { Option: { } same } other)
        {
            return $"there its number {Digits.Of(number)} is {other.Name.Name} ({same.Option.Name}), which is what this call {Verb(context)}";
        }

        var unix = context.Platforms.Where(platform => platform != Platform.Windows).ToList();
        var isAnswered = context.Access == Access.Read && context.Index.DotnetNamed(name).Any(option => option.Name.IsAnyLevel);
        var refusal = unix.Count == 0 ? ""
            : isAnswered ? $".NET does not look at the level on {NumberMeaning.Systems(unix)}"
            : $".NET refuses the pair on {NumberMeaning.Systems(unix)} with SocketError.OperationNotSupported";
        if (!context.Platforms.Contains(Platform.Windows) || context.NativeLevel(Platform.Windows) is not { } native)
        {
            return refusal;
        }

        var meaning = context.Index.At(Platform.Windows, native, number, context.Access) is { } option
            ? $"Windows takes {NumberMeaning.Pair(native, number)} for {option.Option.NameOn(Platform.Windows)}"
            : $"Windows knows no option {NumberMeaning.Pair(native, number)}";
        return refusal.Length == 0 ? meaning : $"{refusal}, and {meaning}";
    }

    private static string Verb(in RuleContext context) => context.Access == Access.Read ? "reads" : "sets";
}
