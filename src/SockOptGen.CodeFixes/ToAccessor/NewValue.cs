using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>The value as an accessor takes it.</summary>
/// <param name="Parts">What of the call stands in it.</param>
/// <param name="Make">Makes it from what the parts are now.</param>
internal sealed record NewValue(ExpressionSyntax[] Parts, Func<ExpressionSyntax[], ExpressionSyntax> Make)
{
    /// <summary>What becomes otherwise of some values that it may have, for the title of the fix; null where all are certain to mean the
    /// same.</summary>
    public string? Note { get; init; }

    /// <summary>The same for a value that the accessor may refuse where the call might have passed it on.</summary>
    public NewValue OrRefused => this with { Note = "throws ArgumentOutOfRangeException for a value out of range" };

    /// <summary>What stands there already.</summary>
    public static NewValue Same(ExpressionSyntax expression) => Of(expression, same => same);

    public static NewValue Of(ExpressionSyntax part, Func<ExpressionSyntax, ExpressionSyntax> make) => new([part], parts => make(parts[0]));

    public static NewValue Of(ExpressionSyntax value) => new([], _ => value);
}
