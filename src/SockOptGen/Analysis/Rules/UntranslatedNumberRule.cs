using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1004: a native number is cast to SocketOptionLevel or SocketOptionName, which .NET translates on Unix.</summary>
internal static class UntranslatedNumberRule
{
    public static bool Check(in RuleContext context) => context.Call.Shape.IsMapped && (CheckLevel(context) || CheckName(context));

    private static bool CheckLevel(in RuleContext context)
    {
        var level = context.Call.Level;
        var index = context.Index;
        if (level.Kind != CodeKind.Number || context.LevelName() is not null)
        {
            return false;
        }

        var unix = Unix(context);
        var onUnix = unix.Where(platform => index.LevelAt(platform, level.Number) is not null).ToList();
        if (unix.Count == 0 || (onUnix.Count == 0 && index.LevelAt(Platform.Windows, level.Number) is not null))
        {
            // A level of Windows alone: there the number passes through.
            return false;
        }

        var meant = onUnix.Count == 0 ? "no system has such a level"
            : $"{Digits.Of(level.Number)} is {index.LevelAt(onUnix[0], level.Number)!.Name} on {NumberMeaning.Systems(onUnix)}";
        var dotnet = context.Symbols.Level.GetMembers().Select(member => member.Name).FirstOrDefault(name => onUnix.Count != 0 && index.DotnetLevel(name) == index.LevelAt(onUnix[0], level.Number));
        return context.Report(
            CallDescriptors.UntranslatedNumber, level.Operation!,
            $".NET translates only the members of SocketOptionLevel: {Refusal(context)}. {Capital(meant)}; write {(dotnet is null ? "the raw call or an accessor" : $"SocketOptionLevel.{dotnet}")}");
    }

    private static bool CheckName(in RuleContext context)
    {
        var name = context.Call.Name;
        if (name.Kind != CodeKind.Number || context.LevelName() is not { } level || context.Index.DotnetLevel(level) is not { } native)
        {
            return false;
        }

        var (index, number, access) = (context.Index, name.Number, context.Access);
        var translated = context.DotnetWith(level, number);
        var meanings = context.Platforms
            .Select(platform => (Platform: platform, Option: native.Numbers[platform] is { } at ? index.At(platform, at, number, access) : null))
            .Where(meaning => meaning.Option is not null)
            .ToList();
        var meaning = $"{NumberMeaning.Pair(context.Call.Level.Number, number)} is {NumberMeaning.Of(index, context.Platforms, platform => native.Numbers[platform], number, access)}";
        var other = meanings.FirstOrDefault(meaning => meaning.Platform != Platform.Windows && !ReferenceEquals(meaning.Option, translated?.Option)).Option;
        if (translated is { Option: { } option })
        {
            return other is not null && context.Report(
                CallDescriptors.UntranslatedNumber, name.Operation!,
                $"To .NET {Digits.Of(number)} is SocketOptionName.{translated.Name.Name} on every system, so the call {(access == Access.Read ? "reads" : "sets")} {option.Option.Name}; natively {meaning}. Write SocketOptionName.{translated.Name.Name} if that is meant{context.Advice(other, ", {0} otherwise")}");
        }

        var unix = Unix(context);
        if (unix.Count == 0 || (other is null && meanings.Count != 0))
        {
            // An option of Windows alone, where the number passes through.
            return false;
        }

        return context.Report(
            CallDescriptors.UntranslatedNumber, name.Operation!,
            $".NET does not translate {Digits.Of(number)} at SocketOptionLevel.{level}: {Refusal(context)}. Natively {meaning}; write {Instead(context, index, other)}");
    }

    private static string Instead(in RuleContext context, OptionIndex index, KnownOption? option)
    {
        var name = option?.Option.Dotnet;
        var member = name is not null && ReferenceEquals(index.Dotnet(name.Level, name.Name)?.Option, option) ? $"SocketOptionName.{name.Name}" : null;
        return (member, context.Accessors.For(option, context.Access)) switch
        {
            (null, null) => "the raw call with the number of each system",
            ({ } known, null) => known,
            (null, { } accessor) => accessor,
            ({ } known, { } accessor) => $"{known} or {accessor}",
        };
    }

    private static string Refusal(in RuleContext context) =>
        $"on {NumberMeaning.Systems(Unix(context))} the call fails with SocketError.OperationNotSupported";

    private static List<Platform> Unix(in RuleContext context) => [.. context.Platforms.Where(platform => platform != Platform.Windows)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
