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

        var inner = Unbox(value);
        var written = inner;
        // An object that was set once is what it was set to; the place stays that of the call.
        if (inner is ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Object } local &&
            SingleAssignment.Find(local) is { } boxed)
        {
            inner = Unbox(boxed);
        }

        // An error, a null or a generic parameter can be anything.
        var type = inner.Type is { TypeKind: not (TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter) } known ? known : null;
        return new ValueArgument(type, inner.ConstantValue, written);
    }

    private static IOperation Unbox(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion &&
            (conversion.IsImplicit || conversion.Type?.SpecialType == SpecialType.System_Object))
        {
            value = conversion.Operand;
        }

        return value;
    }
}
