using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>Finds the arguments of a call as they were written.</summary>
internal static class ArgumentSyntaxes
{
    /// <summary>What stands for the parameter at <paramref name="ordinal"/>, wherever it was written.</summary>
    public static ExpressionSyntax? Find(FixSite site, int ordinal) =>
        // What stands in parentheses goes by its own syntax, not by that of the argument.
        site.Call.Invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?
            .Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument && argument.Parent?.Parent == site.Invocation
            ? argument.Expression : null;

    /// <summary>Puts something else there.</summary>
    public static Change Replace(ExpressionSyntax argument, ExpressionSyntax value) => Change.Of(argument, value.WithTriviaFrom(argument));
}
