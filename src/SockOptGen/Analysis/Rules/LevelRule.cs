using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1001: the name does not belong to the level.</summary>
internal static class LevelRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.WrongLevel, "The option name does not belong to the level",
        "The values of SocketOptionName alias: with another level the same number is another option, or none.");

    public static bool Check(RuleContext context)
    {
        var name = context.Call.Written.Name;
        if (!context.Call.Written.Shape.IsMapped || name is not { Kind: CodeKind.Member or CodeKind.Constant, Enum: CodeEnum.Name } ||
            context.Call.LevelName() is not { } level || context.Call.Index.DotnetLevel(level) is null || context.Call.Dotnet() is not null)
        {
            return false;
        }

        // A constant whose member is not known can be any of those with its value.
        var members = name.Member is { } known ? [known] : context.Call.Symbols.MembersWith(CodeEnum.Name, name.Number).ToList();
        var index = context.Call.Index;
        var homes = members.SelectMany(index.DotnetNamed).Select(option => $"SocketOptionLevel.{option.Name.Level}").Distinct().ToList();
        if (homes.Count == 0 ||
            (context.Call.Platforms.All(static platform => platform == Platform.Windows) && RenamedMember.Of(context.Call) is not null))
        {
            return false;
        }

        if (context.Call.Access == Access.Read && members.SelectMany(index.DotnetNamed).Any(option => option.Name.IsAnyLevel) &&
            !context.Call.Platforms.Contains(Platform.Windows))
        {
            return false;
        }

        var what = Phrases.List(members.Select(member => $"SocketOptionName.{member}"), "or");
        var levels = Phrases.List(homes, "or");
        var advice = SocketMisfit.OfAll(context.Call, members.SelectMany(index.DotnetNamed)) is var (wanted, actual)
            ? $"the option is for {wanted} sockets, and this is {Phrases.A(actual)} socket" : $"write {levels}";
        return context.Report(
            Descriptor, name.Operation!,
            $"{what} belongs to {levels}{Instead(context.Call, level, members) ?? $", not to SocketOptionLevel.{level}; {advice}"}. " +
            Consequence(context.Call, level, members[0], name.Number));
    }

    /// <summary>The option of this level that people mean by one of <paramref name="members"/>, whose own level is another.</summary>
    private static string? Instead(JudgedCall call, string level, IEnumerable<string> members) =>
        MeantAtLevel.Of(call, level, members) is { } meant
            ? $"; that of SocketOptionLevel.{level} is {meant.Option.Name}" +
                Phrases.With(Replacement.Of(call, meant), static instead => $"; write {instead}")
            : null;

    private static string Consequence(JudgedCall call, string level, string name, int number)
    {
        if (call.DotnetWith(level, number) is { Option: { } same } other)
        {
            return $"At SocketOptionLevel.{level} its number {Digits.Of(number)} is {other.Name.Name} ({same.Option.Name}), " +
                $"which this call {Verb(call)}; if that is meant, write SocketOptionName.{other.Name.Name}";
        }

        var unix = call.Platforms.Where(platform => platform != Platform.Windows).ToList();
        var isAnswered = call.Access == Access.Read && call.Index.DotnetNamed(name).Any(option => option.Name.IsAnyLevel);
        var refusal = unix.Count == 0 ? ""
            : isAnswered ? $".NET does not look at the level on {PlatformWords.List(unix)}"
            : $".NET refuses the pair on {PlatformWords.List(unix)}";
        if (!call.Platforms.Contains(Platform.Windows) || call.NativeLevel(Platform.Windows) is not { } native)
        {
            return refusal;
        }

        var meaning = call.Index.At(Platform.Windows, native, number, call.Access) is { } option
            ? $"Windows takes {NumberMeaning.Pair(native, number)} for {option.Option.NameOn(Platform.Windows)}"
            : $"Windows has no option {NumberMeaning.Pair(native, number)}";
        return refusal.Length == 0 ? meaning : $"{refusal}, and {meaning}";
    }

    private static string Verb(JudgedCall call) => call.Access == Access.Read ? "reads" : "sets";
}
