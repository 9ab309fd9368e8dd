using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis.Calls;

/// <summary>Reads `stackalloc`, which has no operation of its own: only its syntax tells.</summary>
internal static class StackBuffer
{
    public static BufferArgument Read(IOperation operation, ITypeSymbol? element)
    {
        var (initializer, size) = operation.Syntax switch
        {
            ImplicitStackAllocArrayCreationExpressionSyntax stack => (stack.Initializer, null),
            StackAllocArrayCreationExpressionSyntax stack =>
                (stack.Initializer, (stack.Type as ArrayTypeSyntax)?.RankSpecifiers.FirstOrDefault()?.Sizes.FirstOrDefault()),
            _ => (null, null),
        };
        if (operation.SemanticModel is not { } model || (initializer is null && size is null))
        {
            return default;
        }

        // What the type of the expression does not say, that of the syntax does.
        element ??= operation.Syntax is StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax array }
            ? model.GetTypeInfo(array.ElementType).Type : null;
        if (initializer is not null)
        {
            return BufferReader.OfConstants(element, [.. initializer.Expressions.Select(Constant)]);
        }

        // Its content depends on [SkipLocalsInit].
        return new BufferArgument(element.Times((int?)Constant(size!)), null, null);

        long? Constant(ExpressionSyntax expression) =>
            model.GetConstantValue(expression) is { HasValue: true, Value: var value } ? BufferReader.ToInt64(value) : null;
    }
}
