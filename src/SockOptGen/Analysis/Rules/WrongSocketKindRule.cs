using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1009: the option is for another kind of socket than the one that the body made.</summary>
internal static class WrongSocketKindRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.WrongSocketKind, "The option is for another kind of socket",
        "The socket was created with a protocol or an address family that does not have the option: the system refuses it, or it has no " +
            "effect.");

    public static bool Check(in OptionUse use, Reporter reporter)
    {
        if (use.Socket is null || use.Project.Sockets.KindOf(use.Socket) is not { } facts ||
            (facts.Family is null && facts.Protocols.Length == 0))
        {
            return false;
        }

        List<Platform>? refusing = null;
        List<Platform>? others = null;
        List<Platform>? unheeded = null;
        (KnownOption Option, string Wanted, string Actual)? finding = null;
        KnownOption? fitting = null;
        var foreign = ForeignFamily.Of(use, facts);
        foreach (var platform in use.Platforms)
        {
            var options = use.OptionsOn(platform);
            if (foreign is { IsRefused: true } always)
            {
                (refusing ??= []).Add(platform);
                finding ??= (always.Option, always.Wanted, always.Actual);
            }
            else if (Find(options, platform, facts) is { } found)
            {
                _ = found.IsRefused ? refusing = [.. refusing ?? [], platform] : others = [.. others ?? [], platform];
                finding ??= (found.Option, found.Wanted, found.Actual);
            }
            else if (foreign is { } idle && options.Contains(idle.Option))
            {
                (unheeded ??= []).Add(platform);
                finding ??= (idle.Option, idle.Wanted, idle.Actual);
            }
            else if (use.Property is null && options.Length != 0)
            {
                fitting = options[0];
            }
        }

        // A number that is an option of such a socket on another system means that one; what it is elsewhere is for SOCK2002 to say.
        if (finding is not var (option, wanted, actual) || (fitting is not null && fitting.Option != option.Option))
        {
            return false;
        }

        var name = option.Option.Name;
        var subject = use.Property is { Property: var property } ? $"{property.ContainingType.Name}.{property.Name} ({name})" : name;
        return reporter.Report(
            Descriptor, use.Place,
            $"{subject} is for {wanted} sockets, and this is {Phrases.A(actual)} socket: {Consequence(use, refusing, others, unheeded)}");
    }

    /// <summary>Why no option of <paramref name="options"/> is one of the socket; null where one is, or there is none.</summary>
    private static (KnownOption Option, string Wanted, string Actual, bool IsRefused)? Find(
        System.Collections.Immutable.ImmutableArray<KnownOption> options, Platform platform, SocketFacts facts)
    {
        (KnownOption, string, string, bool)? first = null;
        foreach (var option in options)
        {
            var ofLevel = facts.Misfit(option.Level.Sockets[platform]);
            if ((ofLevel ?? facts.Misfit(option.Option.Sockets)) is not { } misfit)
            {
                return null;
            }

            first ??= (option, misfit.Wanted, misfit.Actual, ofLevel is not null);
        }

        return first;
    }

    private static string Consequence(in OptionUse use, List<Platform>? refusing, List<Platform>? others, List<Platform>? unheeded)
    {
        var what = use.Property is not null ? "the property throws"
            : use.IsTry ? "the call returns false or throws" : "the call throws SocketException";
        var refusal = refusing is null ? ""
            : $"{PlatformWords.List(refusing)} {Phrases.Verb(refusing.Count, "refuses", "refuse")} it, and {what}";
        var waste = others is null ? ""
            : $"on {PlatformWords.List(others)} it fails or {(use.Access == Access.Read ? "returns no useful value" : "has no effect")}";
        var rest = unheeded is null ? ""
            : $"on {PlatformWords.List(unheeded)} it fails or has no effect on IPv6 packets";
        return string.Join("; ", new[] { refusal, waste, rest }.Where(static part => part.Length != 0));
    }
}
