using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1006: an option that can only be read is set, or one that can only be set is read.</summary>
internal static class DirectionRule
{
    public static bool Check(in RuleContext context)
    {
        if (context.Access == Access.None || !context.Call.Level.IsKnown || !context.Call.Name.IsKnown ||
            (context.Call.Shape.IsMapped ? Mapped(context) : Raw(context)) is not { } option)
        {
            return false;
        }

        var (can, cannot) = context.Access == Access.Write ? ("read", "set") : ("set", "read");
        return context.Report(
            CallDescriptors.WrongDirection, context.Call.Name.Operation!,
            $"{option.Option.Name} can only be {can}: the system refuses to {cannot} it, and the call {(context.Call.Shape.IsManaged ? "throws SocketException" : "fails")}");
    }

    /// <summary>The option of .NET's pair where no system allows what the call does.</summary>
    private static KnownOption? Mapped(in RuleContext context)
    {
        // Most options can be both, and then the systems need not be known.
        if (context.Dotnet() is not { Option: { HasAccess: true } option } name || option.IsAlways(context.Access))
        {
            return null;
        }

        var isThere = false;
        foreach (var platform in context.Platforms)
        {
            if (name.On(platform).Kind == DotnetOutcomeKind.Native)
            {
                isThere = true;
                if ((option.AccessOn(platform) & context.Access) != 0)
                {
                    return null;
                }
            }
        }

        return isThere ? option : null;
    }

    /// <summary>The option that the numbers mean, where everything that they mean on any system does not allow what the call does.</summary>
    private static KnownOption? Raw(in RuleContext context)
    {
        KnownOption? first = null;
        foreach (var platform in context.Platforms)
        {
            foreach (var option in context.Index.At(platform, context.Call.Level.Number, context.Call.Name.Number))
            {
                if (!option.HasAccess || (option.AccessOn(platform) & context.Access) != 0)
                {
                    return null;
                }

                first ??= option;
            }
        }

        return first;
    }
}
