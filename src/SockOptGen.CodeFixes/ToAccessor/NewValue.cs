using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>The value as an accessor takes it.</summary>
/// <param name="Parts">What of the call stands in it.</param>
/// <param name="Make">Makes it from what the parts are now.</param>
internal sealed record NewValue(ExpressionSyntax[] Parts, Func<ExpressionSyntax[], ExpressionSyntax> Make)
{
    /// <summary>Whether the accessor may refuse it where the call might have passed it on.</summary>
    public bool MayBeRefused { get; init; }

    /// <summary>What the program may do otherwise than before, for the title of the fix; null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>What stands there already.</summary>
    public static NewValue Same(ExpressionSyntax expression) => Of(expression, same => same);

    public static NewValue Of(ExpressionSyntax part, Func<ExpressionSyntax, ExpressionSyntax> make) => new([part], parts => make(parts[0]));

    public static NewValue Of(ExpressionSyntax value) => new([], _ => value);
}
