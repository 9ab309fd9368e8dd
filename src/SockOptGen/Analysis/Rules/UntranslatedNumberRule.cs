using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1004: a native number is cast to SocketOptionLevel or SocketOptionName, which .NET translates on Unix.</summary>
internal static class UntranslatedNumberRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.UntranslatedNumber, "A native number is cast to an enumeration that .NET translates",
        "On Unix .NET translates SocketOptionLevel and SocketOptionName member by member. A native number means another option there, " +
            "or is refused.");

    public static bool Check(RuleContext context) =>
        context.Call.Written is { Shape.IsMapped: true } call &&
            (call.Level.Kind == CodeKind.Number || call.Name.Kind == CodeKind.Number) &&
        (CheckLevel(context) || CheckName(context));

    // The closer look may leave fewer systems, of which something else is to be said.
    private static bool Report(RuleContext context, IOperation place, string message) =>
        context.Call.Reach.LookCloser() ? Check(context) : !context.Call.Reach.IsUnsure && context.Report(Descriptor, place, message);

    private static bool CheckLevel(RuleContext context)
    {
        var level = context.Call.Written.Level;
        var index = context.Call.Index;
        if (level.Kind != CodeKind.Number || context.Call.LevelName() is not null)
        {
            return false;
        }

        var unix = Unix(context.Call);
        var onUnix = unix.Where(platform => index.LevelAt(platform, level.Number) is not null).ToList();
        if (unix.Count == 0 || (onUnix.Count == 0 && index.LevelAt(Platform.Windows, level.Number) is not null) ||
            MayBeOfWindows(context.Call))
        {
            // A level of Windows alone: there the number passes through.
            return false;
        }

        var meant = onUnix.Count == 0 ? "no system has such a level"
            : $"{NumberText.Of(level)} is {index.LevelAt(onUnix[0], level.Number)!.Name} on {PlatformWords.List(onUnix)}";
        var dotnet = context.Call.Symbols.Level.GetMembers().Select(member => member.Name)
            .FirstOrDefault(name => onUnix.Count != 0 && index.DotnetLevel(name) == index.LevelAt(onUnix[0], level.Number));
        return Report(
            context, level.Operation!,
            $".NET translates only the members of SocketOptionLevel: {Refusal(context.Call)}; " +
            $"write {(dotnet is null ? RawOrAccessor(context.Call) : $"SocketOptionLevel.{dotnet}")}. {Phrases.Capital(meant)}");
    }

    private static bool CheckName(RuleContext context)
    {
        var name = context.Call.Written.Name;
        if (name.Kind != CodeKind.Number || context.Call.LevelName() is not { } level ||
            context.Call.Index.DotnetLevel(level) is not { } native)
        {
            return false;
        }

        var (index, number, access) = (context.Call.Index, name.Number, context.Call.Access);
        if (context.Call.DotnetWith(level, number) is not null)
        {
            // The member of that value, which means the same on every system; what the program named itself is its own choice.
            return TakenNumber.Of(context.Call) is { } taken && CheckTaken(context, level, taken);
        }

        var meanings = context.Call.Platforms
            .Select(platform => (Platform: platform,
                Option: native.Numbers[platform] is { } at ? index.At(platform, at, number, access) : null))
            .Where(meaning => meaning.Option is not null)
            .ToList();
        var other = meanings.FirstOrDefault(meaning => meaning.Platform != Platform.Windows).Option;
        var named = NamedOption.Of(name, meanings.Select(static meaning => (meaning.Platform, meaning.Option!)));
        var unix = Unix(context.Call);
        if (unix.Count == 0 || (other is null && meanings.Count != 0) ||
            (named is { Platform: Platform.Windows } own && WindowsNumber.IsNamed(context.Call, own.Option)))
        {
            // An option of Windows alone, where the number passes through.
            return false;
        }

        var pair = NumberMeaning.Pair(native, context.Call.Platforms, name);
        var meaning = meanings.Count == 0 ? $"No system has {(pair[0] == '(' ? "an option " : "")}{pair}"
            : $"Natively {pair} is {NumberMeaning.Of(index, context.Call.Platforms, platform => native.Numbers[platform], number, access)}";
        var what = $".NET does not translate {NumberText.Of(name)} at SocketOptionLevel.{level}: {Refusal(context.Call)}";
        var advice = Replacement.Of(context.Call, named?.Option ?? other);
        // Where each system has another option, nobody but the name of the number tells which one is meant.
        return Report(
            context, name.Operation!,
            named is null && advice is not null && meanings.Exists(meaning => meaning.Option!.Option != other!.Option)
                ? $"{what}. {meaning}; for {other!.Option.Name} write {advice}"
                : $"{what}; write {advice ?? RawWithNumbers(context.Call)}. {meaning}");
    }

    private static bool CheckTaken(RuleContext context, string level, in TakenNumber taken)
    {
        var (call, name) = (context.Call, context.Call.Written.Name);
        var native = taken.Member.Level;
        return Report(
            context, name.Operation!,
            $".NET takes {NumberText.Of(name)} at SocketOptionLevel.{level} for {taken.Member.Name.Name}, and the call fails on " +
            $"{PlatformWords.List(call.Platforms)}; write {Replacement.Of(call, taken.Meant) ?? RawWithNumbers(call)}. " +
            $"Natively {NumberMeaning.Pair(native, call.Platforms, name)} is " +
            NumberMeaning.Of(call.Index, call.Platforms, platform => native.Numbers[platform], name.Number, call.Access));
    }

    private static string Refusal(JudgedCall call) =>
        $"on {PlatformWords.List(Unix(call))} the call fails with SocketError.OperationNotSupported";

    private static string Raw(JudgedCall call) => call.Symbols.HasRawCalls ? "the raw call"
        : $"a P/Invoke of {(call.Access == Access.Read ? "getsockopt" : "setsockopt")}";

    private static string RawWithNumbers(JudgedCall call) => $"{Raw(call)} with the number of each system";

    private static string RawOrAccessor(JudgedCall call) => $"{Raw(call)}{(call.Accessors.Exist ? " or an accessor" : "")}";

    private static List<Platform> Unix(JudgedCall call)
    {
        var own = FamilyReach.OfSocket(call);
        return [.. call.Platforms.Where(platform => platform != Platform.Windows && own?.Contains(platform) != false)];
    }

    // Numbers of levels say little: where the socket is not seen, it may be one of a family of Windows, which has the option.
    private static bool MayBeOfWindows(JudgedCall call) =>
        call.Platforms.Contains(Platform.Windows) && call.Written.Name.Kind == CodeKind.Number && FamilyReach.FamilyOf(call) is null &&
        call.Index.At(Platform.Windows, call.Written.Level.Number, call.Written.Name.Number).Any(option => !option.Level.IsDefault);
}
