using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>Works out a code that a program puts together from bits in variables: <c>IOC_IN | IOC_VENDOR | 12</c>.</summary>
internal static class CombinedCode
{
    private const int MaxDepth = 8;

    /// <summary>The 32 bits; null where one of the parts is not known.</summary>
    public static int? Of(IOperation value) =>
        CodeReader.Unwrap(value) is IBinaryOperation combined && Bits(combined, 0) is { } bits ? unchecked((int)bits) : null;

    private static uint? Bits(IOperation value, int depth)
    {
        if (value.ConstantValue.HasValue)
        {
            return CodeReader.ToNumber(value.ConstantValue.Value) is { } number ? unchecked((uint)number) : null;
        }

        if (depth > MaxDepth)
        {
            return null;
        }

        return CodeReader.Unwrap(value) switch
        {
            ILocalReferenceOperation local when SingleAssignment.Find(local) is { } assigned => Bits(assigned, depth + 1),
            IBinaryOperation { OperatorMethod: null, OperatorKind: var kind, LeftOperand: var left, RightOperand: var right }
                when Bits(left, depth + 1) is { } first && Bits(right, depth + 1) is { } second => kind switch
                {
                    BinaryOperatorKind.Or => first | second,
                    BinaryOperatorKind.And => first & second,
                    BinaryOperatorKind.ExclusiveOr => first ^ second,
                    // What overflows may throw.
                    BinaryOperatorKind.Add when first <= uint.MaxValue - second => first + second,
                    BinaryOperatorKind.LeftShift when second < 32 => first << (int)second,
                    _ => null,
                },
            _ => null,
        };
    }
}
