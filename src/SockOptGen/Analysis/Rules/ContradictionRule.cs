using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1011: an option is turned on although another one, which contradicts it, was turned on for the same socket.</summary>
internal static class ContradictionRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.Contradiction, "Two options that are set on one socket contradict each other",
        "The system refuses the second, or it turns the first one off.");

    public static bool Check(in OptionUse use, Reporter reporter)
    {
        if (use.Access != Access.Write || SocketVariable.Of(use.Socket, use.Project.Sockets.Types) is not { } variable ||
            Option(use, static option => option.Option.Conflicts.Length != 0) is not { } option || use.IsOn != true)
        {
            return false;
        }

        var sockets = use.Project.Sockets;
        var body = sockets.Body(use.Operation);
        if (body.HasJumps || sockets.FactsOf(use.Socket) is null)
        {
            return false;
        }

        var seen = new HashSet<string>();
        foreach (var operation in body.Before(use.Operation, variable))
        {
            if (use.Earlier(operation) is { Access: Access.Write } earlier &&
                // That of an initializer has no name yet.
                (earlier.Socket is IInstanceReferenceOperation ||
                    SymbolEqualityComparer.Default.Equals(SocketVariable.Of(earlier.Socket, sockets.Types), variable)) &&
                Option(earlier, static _ => true) is { } other && other.Level == option.Level &&
                // The last setting counts.
                seen.Add(other.Option.Name) && earlier.IsOn == true && Conflict(option, other) is { } conflict &&
                Report(reporter, use, earlier, option, other, conflict))
            {
                return true;
            }
        }

        return false;
    }

    private static KnownOption? Option(in OptionUse use, Func<KnownOption, bool> isMeant)
    {
        foreach (var platform in use.Platforms)
        {
            foreach (var option in use.OptionsOn(platform))
            {
                return isMeant(option) ? option : null;
            }
        }

        return use.Dotnet.Select(pair => pair.Option).FirstOrDefault(option => option is not null && isMeant(option));
    }

    private static OptionConflict? Conflict(KnownOption option, KnownOption other)
    {
        foreach (var conflict in option.Option.Conflicts)
        {
            if (conflict.Name == other.Option.Name)
            {
                return conflict;
            }
        }

        return null;
    }

    private static bool Report(Reporter reporter, in OptionUse use, in OptionUse earlier, KnownOption option, KnownOption other,
        OptionConflict conflict)
    {
        List<Platform> native = [];
        List<Platform> replaced = [];
        foreach (var platform in use.Platforms)
        {
            if (IsReplaced(use, platform) || IsReplaced(earlier, platform))
            {
                replaced.Add(platform);
            }
            else if (use.OptionsOn(platform).Contains(option) && earlier.OptionsOn(platform).Contains(other))
            {
                native.Add(platform);
            }
        }

        if (native.Count + replaced.Count == 0)
        {
            return false;
        }

        var parts = new List<string>();
        if (native.Count != 0)
        {
            parts.Add(conflict.IsRefused
                ? $"{PlatformWords.List(native)} {Phrases.Verb(native.Count, "refuses", "refuse")} the second of the two"
                : $"on {PlatformWords.List(native)} it turns {other.Option.Name} off");
        }

        if (replaced.Count != 0)
        {
            parts.Add($"on {PlatformWords.List(replaced)} .NET undoes the first");
        }

        return reporter.Report(
            Descriptor, use.Place,
            $"{option.Option.Name} contradicts {other.Option.Name}, which line {OptionUse.LineOf(earlier.Operation)} turns on: " +
                $"{string.Join(", and ", parts)}; turn on only one of them",
            earlier.Operation);
    }

    /// <summary>Whether .NET does something else on <paramref name="platform"/> than to pass on the option.</summary>
    private static bool IsReplaced(in OptionUse use, Platform platform)
    {
        foreach (var pair in use.Dotnet)
        {
            if (pair.On(platform).Kind == DotnetOutcomeKind.Instead)
            {
                return true;
            }
        }

        return false;
    }
}
