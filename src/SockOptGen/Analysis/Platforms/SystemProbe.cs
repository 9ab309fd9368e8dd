using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Platforms;

/// <summary>Whether a system takes an option is found out by setting it: <c>try { socket.SetSocketOption(…); return true; } catch { return
/// false; }</c>.</summary>
/// <remarks>By the text, because it may stand in another file. What does more than that, as a method that connects, asks for other
/// things.</remarks>
internal static class SystemProbe
{
    /// <summary>Whether <paramref name="source"/>, a member, tries an option, or hands a lambda that does so to a helper.</summary>
    public static bool IsIn(SyntaxNode source) => source.DescendantNodes().Any(static node => node switch
    {
        TryStatementSyntax attempt => attempt.Catches.Count != 0 && Tries(attempt.Block),
        AnonymousFunctionExpressionSyntax { Block: { } block } => Tries(block),
        AnonymousFunctionExpressionSyntax { ExpressionBody: InvocationExpressionSyntax call } => IsOption(call),
        _ => false,
    });

    /// <summary>Whether <paramref name="assignment"/> keeps what came of one.</summary>
    public static bool IsResult(AssignmentExpressionSyntax assignment) => assignment.Right is LiteralExpressionSyntax &&
        assignment.FirstAncestorOrSelf<TryStatementSyntax>() is { Catches.Count: not 0 } attempt && Tries(attempt.Block);

    private static bool Tries(BlockSyntax block)
    {
        var calls = block.DescendantNodes().OfType<ExpressionStatementSyntax>()
            .Select(static statement => statement.Expression).OfType<InvocationExpressionSyntax>().ToList();
        return calls.Count == 0 ? block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsOption) : calls.TrueForAll(IsOption);
    }

    private static bool IsOption(InvocationExpressionSyntax call) => CodeReader.LastName(
        call.Expression is MemberBindingExpressionSyntax binding ? binding.Name : call.Expression)
        is "SetSocketOption" or "GetSocketOption" or "SetRawSocketOption" or "GetRawSocketOption" or
        "IOControl" or "setsockopt" or "getsockopt";
}
