using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3002: .NET's option does something else than the native one of its name.</summary>
internal static class DifferenceRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        RuleIds.DiffersFromNative, ".NET's option differs from the native option of that name",
        ".NET makes some options behave alike on all systems, and does not pass on others.");

    public static bool Check(RuleContext context)
    {
        var call = context.Call;
        return call.Dotnet() is { Option: { } option } dotnet && Differences.Of(dotnet, call.Reach) is { } difference &&
            // What every system refuses, as is said already, has nothing left to differ, and no accessor does the same.
            ((call.Finding is not null && call.Platforms.All(platform => dotnet.On(platform).Kind == DotnetOutcomeKind.Refused)) ||
            context.Report(
                Descriptor, call.Written.Name.Operation!,
                Message(
                    $"SocketOptionName.{dotnet.Name.Name}", option, difference,
                    call.AccessorFor(Differences.Native(dotnet, call.Reach, call.Access, call.Project)), call.Access)));
    }

    /// <summary>The message of a call and of a property.</summary>
    /// <param name="name">What .NET calls the option.</param>
    /// <param name="option">The native one.</param>
    /// <param name="difference">What .NET does otherwise.</param>
    /// <param name="accessor">The accessor that does not; null where the project has none.</param>
    /// <param name="access">Whether the accessor sets the option or reads it.</param>
    public static string Message(string name, KnownOption option, string difference, string? accessor, Access access) =>
        $"{name} differs from {option.Option.Name}: {difference}" +
        Phrases.With(accessor, access == Access.Read
            ? static accessor => $". {accessor} reads only the native option"
            : static accessor => $". {accessor} sets only the native option");
}
