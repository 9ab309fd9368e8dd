using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3003: nobody looks at the answer of a Try accessor. A discard says that this is meant.</summary>
internal static class IgnoredResultRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        RuleIds.IgnoredResult, "The result of a Try accessor is ignored",
        "A Try accessor returns false if the option is not available. Then nothing is read or set.");

    public static bool Check(RuleContext context)
    {
        if (!context.Call.Written.Shape.IsTry || !ResultUse.IsIgnored(context.Call.Written.Invocation))
        {
            return false;
        }

        var name = AccessorName.Parse(context.Call.Written.Invocation.TargetMethod.Name);
        var verb = name.Access == Catalogue.Access.Read ? "read" : "set";
        return context.Report(
            Descriptor, context.Call.Written.Invocation,
            $"{name} returns false if the option is not available, and then nothing is {verb}; check the result, call " +
                $"{name.Throwing}, which throws, or assign the result to _ if it does not matter");
    }
}
