using System.Net.Sockets.Options;
using System.Text.RegularExpressions;
using SockOptGen.Tool.Output;

namespace SockOptGen.Tool.Explaining;

/// <summary>A line of strace that sets or reads an option.</summary>
internal static partial class StraceLine
{
    // strace knows Linux only.
    private const string Platform = "linux";

    /// <summary>What to write behind <paramref name="line"/>; null for a line of another kind.</summary>
    public static string? CommentOn(string line)
    {
        var call = Call().Match(line);
        if (!call.Success)
        {
            return null;
        }

        var arguments = Arguments().Match(line, call.Index);
        if (!arguments.Success)
        {
            return "cut off: the level or the name is missing";
        }

        var (level, name) = (Plain(arguments.Groups["level"].Value), Plain(arguments.Groups["name"].Value));
        var found = LevelName.ParseNumber(name) is { } number
            ? OptionSearch.ByNumber(level, number, Platform)
            : [.. OptionSearch.ByName(name).Where(option => LevelName.Fits(option, level))];
        return found.Count == 0
            ? $"({level}, {name}) is nothing that sockopt knows on Linux"
            : string.Join(" or ", found.Select(option => Describe(option, arguments.Groups["value"].Value)));
    }

    private static string Describe(SocketOptionDescriptor option, string value) =>
        $"{option.Name}: {option.Summary.TrimEnd('.')}" +
        (option.Unit is { } unit && value.Length != 0 ? $"; {value} {unit}" : "") +
        $"; {TypeText.Of(option.ValueType)} {option.Setter ?? option.Getter}";

    /// <summary>A number with what strace makes of it ("0x6 /* SOL_??? */") is that number.</summary>
    private static string Plain(string argument) => argument.Split(' ')[0];

    [GeneratedRegex(@"\b[gs]etsockopt\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"\G[gs]etsockopt\(-?\d+(<.*?>)?(?=,), (?<level>[^,()]+), (?<name>[^,()\[\]{}]+)(, \[(?<value>-?\d+)\])?[,)]")]
    private static partial Regex Arguments();
}
