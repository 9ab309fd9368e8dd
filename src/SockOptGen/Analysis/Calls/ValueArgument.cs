using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>The value that a call sets.</summary>
/// <param name="Type">Its static type before it was boxed or widened; null where that says nothing.</param>
/// <param name="Constant">Its value where that is constant.</param>
/// <param name="Operation">The value as it was written; null where the call has none.</param>
internal readonly record struct ValueArgument(ITypeSymbol? Type, Optional<object?> Constant, IOperation? Operation)
{
    public static ValueArgument Read(IOperation? value)
    {
        if (value is null)
        {
            return default;
        }

        var inner = value;
        while (inner is IConversionOperation { OperatorMethod: null } conversion &&
            (conversion.IsImplicit || conversion.Type?.SpecialType == SpecialType.System_Object))
        {
            inner = conversion.Operand;
        }

        // An error, a null or a generic parameter can be anything.
        var type = inner.Type is { TypeKind: not (TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter) } known ? known : null;
        return new ValueArgument(type, inner.ConstantValue, inner);
    }
}
