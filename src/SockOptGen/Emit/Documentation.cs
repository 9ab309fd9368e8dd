using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>Makes the XML documentation of accessors: the whole of it once for each option, the rest inherits.</summary>
internal static class Documentation
{
    public const string TryReturns = "<returns>False where the system has no such option.</returns>";

    public const string TooShort = "<exception cref=\"ArgumentException\">The destination is too short.</exception>";

    private const string NotHere = "<exception cref=\"PlatformNotSupportedException\">The system has no such option.</exception>";
    private const string Refused = "<exception cref=\"SocketException\">The system refused; the error code says why.</exception>";
    private const string Closed = "<exception cref=\"ObjectDisposedException\">The socket is closed.</exception>";

    private static readonly string[] s_tcp = ["tcp", "stream"];

    /// <summary>Everything there is to say on an option, of the accessor for <paramref name="access"/>.</summary>
    /// <param name="context">The option.</param>
    /// <param name="access">The accessor.</param>
    /// <param name="limits">The exceptions that a bad value brings.</param>
    public static string Full(AccessorContext context, Access access, string limits = "") =>
        Lines(SummaryOf(context, access), $"<remarks>{Remarks(context)}</remarks>", limits, NotHere, Refused, Closed);

    /// <summary>The documentation of a setter: what it does, and the rest as on the getter, where there is one.</summary>
    public static string OfSetter(AccessorContext context, string limits) => context.Read.Exists
        ? Lines(SummaryOf(context, Access.Write), $"<inheritdoc cref=\"{context.GetterReference}\" path=\"/*[not(self::summary)]\"/>",
            limits)
        : Full(context, Access.Write, limits);

    /// <summary>What <paramref name="reference"/> says, and what is <paramref name="own"/> to the member.</summary>
    public static string Inherited(string reference, params string[] own) =>
        Lines($"<inheritdoc cref=\"{reference}\"/>{string.Concat(own)}");

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

    private static string SummaryOf(AccessorContext context, Access access) =>
        $"<summary>{Escape(Summaries.Of(context.Option, context.Type.Kind, access))}</summary>";

    private static string Lines(params string[] elements)
    {
        var text = new StringBuilder();
        foreach (var element in elements)
        {
            if (element.Length != 0)
            {
                text.Append("    /// ").Append(element).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Remarks(AccessorContext context)
    {
        var (option, type) = (context.Option, context.Type);
        var text = new StringBuilder();
        text.Append($"<c>{option.Name}</c> of <c>{option.Level}</c>").Append(Aliases(context)).Append('.');
        if (type.Kind == ValueKind.Duration)
        {
            text.Append($" In whole {UnitName(type)}{Range(option.Range)}.");
            text.Append(option.Infinite is { } infinite ? $" Timeout.InfiniteTimeSpan stands for {Digits.Of(infinite)}." : "");
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
            text.Append(" Once it is set, Connect on Unix tries only the first address of a host name.");
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

    private static string Range(ValueRange range) => RangeText.Of(range) is { } text ? $", {text}" : "";

    private static string Systems(AccessorContext context)
    {
        var names = new List<string>();
        foreach (var platform in context.Platforms)
        {
            var (reads, writes) = (context.Linked.NumberOn(platform, Access.Read) is not null,
                context.Linked.NumberOn(platform, Access.Write) is not null);
            if (reads || writes)
            {
                var since = context.Since(platform) is { } version ? $" since {version}" : "";
                var limit = reads == context.Read.Exists && writes == context.Write.Exists ? "" : reads ? " (read-only)" : " (write-only)";
                var until = context.Option.Until[platform] is { } end ? $" (removed in {end})" : "";
                names.Add(PlatformInfo.Of(platform).DisplayName + since + until + limit);
            }
        }

        return string.Join(", ", names);
    }

    private static bool AppliesToTcp(SocketOption option) =>
        SocketKinds.Fit(option.Sockets, "ipv4", s_tcp) || SocketKinds.Fit(option.Sockets, "ipv6", s_tcp);
}
