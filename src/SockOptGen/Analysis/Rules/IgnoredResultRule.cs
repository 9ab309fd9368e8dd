using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Judging;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3003: nobody looks at the answer of a Try accessor. A discard says that this is meant.</summary>
internal static class IgnoredResultRule
{
    public static bool Check(in RuleContext context)
    {
        if (!context.Call.Shape.IsTry || !IsIgnored(context.Call.Invocation))
        {
            return false;
        }

        var name = context.Call.Invocation.TargetMethod.Name;
        var (verb, plain) = context.Access == Catalogue.Access.Read ? ("read", "Get") : ("set", "Set");
        return context.Report(
            CallDescriptors.IgnoredResult, context.Call.Invocation,
            $"{name} answers false where the option is not available, and then nothing was {verb}: look at the answer, call {plain}{name.Substring("TryGet".Length)}, which throws, or write _ = if it does not matter");
    }

    private static bool IsIgnored(IOperation value)
    {
        while (value.Parent is IConditionalAccessOperation access && access.WhenNotNull == value)
        {
            value = access;
        }

        return value.Parent is IExpressionStatementOperation;
    }
}
