using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1006: an option that can only be read is set, or one that can only be set is read.</summary>
internal static class DirectionRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.WrongDirection, "A read-only option is set, or a write-only one is read",
        "The system refuses the call.");

    public static bool Check(RuleContext context)
    {
        if (context.Call.Access == Access.None || !context.Call.Written.Level.IsKnown || !context.Call.Written.Name.IsKnown ||
            (context.Call.Written.Shape.IsMapped ? Mapped(context.Call) : Raw(context.Call)) is not { } option)
        {
            return false;
        }

        var (can, cannot) = context.Call.Access == Access.Write ? ("read", "set") : ("set", "read");
        // A name says which option it is; numbers do not.
        var what = context.Call.Written.Shape.IsRaw ? $"{NumberMeaning.Pair(context.Call.Written)} is {option.Option.Name}, which"
            : option.Option.Name;
        var consequence = context.Call.Written.Shape.IsManaged ? "throws SocketException" : "fails";
        return context.Report(
            Descriptor, context.Call.Written.Name.Operation!,
            $"{what} can only be {can}: the system refuses to {cannot} it, and the call {consequence}");
    }

    /// <summary>The option of .NET's pair where no system allows what the call does.</summary>
    private static KnownOption? Mapped(JudgedCall call)
    {
        // Most options can be both, and then the systems need not be known.
        if (call.Dotnet() is not { Option: { HasAccess: true } option } name || option.IsAlways(call.Access) ||
            TakenNumber.Of(call) is not null)
        {
            return null;
        }

        var isThere = false;
        foreach (var platform in call.Platforms)
        {
            if (name.On(platform).Kind == DotnetOutcomeKind.Native)
            {
                isThere = true;
                if ((option.AccessOn(platform) & call.Access) != 0)
                {
                    return null;
                }
            }
        }

        return isThere ? option : null;
    }

    /// <summary>The option that the numbers mean, where everything that they mean on any system
    /// does not allow what the call does.</summary>
    private static KnownOption? Raw(JudgedCall call)
    {
        KnownOption? first = null;
        foreach (var platform in call.Platforms)
        {
            foreach (var option in call.Index.At(platform, call.Written.Level.Number, call.Written.Name.Number))
            {
                if (!option.HasAccess || (option.AccessOn(platform) & call.Access) != 0)
                {
                    return null;
                }

                first ??= option;
            }
        }

        return first;
    }
}
