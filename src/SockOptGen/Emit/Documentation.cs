using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>Emits the XML documentation of accessors: the whole of it once for each option, the rest inherits.</summary>
internal static class Documentation
{
    public const string TryReturns = "<returns>False where this system does not have the option; then nothing has changed.</returns>";

    private static readonly string[] s_tcp = ["tcp", "stream"];

    /// <summary>Everything there is to say on an option, and what is <paramref name="extra"/> to the member.</summary>
    public static void AppendFull(StringBuilder text, AccessorContext context, string extra = "")
    {
        text.Append("    /// <summary>").Append(Escape(context.Option.Summary)).Append("</summary>\n");
        text.Append("    /// <remarks>").Append(Remarks(context)).Append("</remarks>\n");
        text.Append("    /// <inheritdoc cref=\"ReadInt32\" path=\"/exception\"/>").Append(extra).Append('\n');
    }

    /// <summary>What <paramref name="reference"/> says, and what is <paramref name="extra"/> to the member.</summary>
    public static void AppendInherited(StringBuilder text, string reference, string extra) =>
        text.Append("    /// <inheritdoc cref=\"").Append(reference).Append("\"/>").Append(extra).Append('\n');

    /// <summary>Makes a catalogue's text safe inside an XML comment line, whatever it holds.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '\u0085' or '\u2028' or '\u2029' => text.Append(' '),
                _ => text.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return text.ToString();
    }

    /// <summary>The unit of a duration, in words.</summary>
    public static string UnitName(OptionType type) => TimeUnitInfo.Of(type.Unit!.Value).Key;

    private static string Remarks(AccessorContext context)
    {
        var (option, type) = (context.Option, context.Type);
        var text = new StringBuilder();
        text.Append($"<c>{option.Name}</c> of <c>{option.Level}</c>").Append(Aliases(context)).Append('.');
        if (type.Kind == ValueKind.Duration)
        {
            text.Append($" In whole {UnitName(type)}{Range(option.Range)}.");
        }
        else if (!option.Range.IsUnbounded)
        {
            text.Append($" Takes{Range(option.Range).TrimStart(',')}.");
        }

        if (option.Default is { Length: > 0 } @default)
        {
            text.Append($" Default: {Escape(@default)}{(type.Kind == ValueKind.Duration ? $" {UnitName(type)}" : "")}.");
        }

        if (option.Remarks is { } remarks)
        {
            text.Append(' ').Append(Escape(remarks));
        }

        text.Append(Deadline(context));
        if (context.Write.Exists && !context.IsMapped && AppliesToTcp(option))
        {
            var isLate = (option.Deadline.Before & (SocketMoments.Bind | SocketMoments.Connect)) != 0;
            text.Append(isLate ? " Connect to one address:" : " Set it on a connected socket, or connect to one address:").Append(" on Unix .NET tries no second one after this call.");
        }

        return text.Append(" On ").Append(Systems(context)).Append('.').ToString();
    }

    /// <summary>Before which calls it is to be set, and where.</summary>
    private static string Deadline(AccessorContext context)
    {
        var (deadline, isEverywhere) = (context.Option.Deadline, true);
        var names = new List<string>();
        foreach (var platform in context.Platforms)
        {
            if (context.Linked.NumberOn(platform, Access.Write) is not null)
            {
                var isLimited = deadline.Late[platform] != LateEffect.None;
                isEverywhere &= isLimited;
                if (isLimited)
                {
                    names.Add(PlatformInfo.Of(platform).DisplayName);
                }
            }
        }

        var calls = string.Join(" or ", OptionDeadline.Methods(deadline.Before));
        return names.Count == 0 ? "" : isEverywhere ? $" Set it before {calls}." : $" On {string.Join(", ", names)} set it before {calls}.";
    }

    private static string Aliases(AccessorContext context)
    {
        var text = new StringBuilder();
        foreach (var platform in context.Platforms)
        {
            if (context.Option.Aliases[platform] is { } alias && context.Option.Numbers[platform] is not null)
            {
                text.Append($", <c>{alias}</c> on {PlatformInfo.Of(platform).DisplayName}");
            }
        }

        return text.ToString();
    }

    private static string Range(ValueRange range) => (range.Min, range.Max) switch
    {
        ({ } min, { } max) => $", {Digits.Of(min)} to {Digits.Of(max)}",
        ({ } min, null) => $", {Digits.Of(min)} or more",
        (null, { } max) => $", {Digits.Of(max)} at most",
        _ => "",
    };

    private static string Systems(AccessorContext context)
    {
        var names = new List<string>();
        foreach (var platform in context.Platforms)
        {
            var (reads, writes) = (context.Linked.NumberOn(platform, Access.Read) is not null, context.Linked.NumberOn(platform, Access.Write) is not null);
            if (reads || writes)
            {
                var since = context.Option.Since[platform] is { } version ? $" {version}" : "";
                var limit = reads == context.Read.Exists && writes == context.Write.Exists ? "" : reads ? " (read-only)" : " (write-only)";
                names.Add(PlatformInfo.Of(platform).DisplayName + since + limit);
            }
        }

        return string.Join(", ", names);
    }

    private static bool AppliesToTcp(SocketOption option) =>
        SocketKinds.Fit(option.Sockets, "ipv4", s_tcp) || SocketKinds.Fit(option.Sockets, "ipv6", s_tcp);
}
