using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What operators make of constants; whatever is not certain is unknown.</summary>
internal static class ConstantOperators
{
    // Windows 10 is the first with builds of five digits, and still counts them within 10.0.
    private const int FirstBuildOfWindows10 = 10240;

    public static PlatformValue Binary(BinaryOperatorKind kind, object? left, object? right) => (left, right) switch
    {
        (OsComparison comparison, 0) => VersionTest(kind, OsMarker.Version, comparison.Bound),
        (0, OsComparison comparison) => VersionTest(Mirror(kind), OsMarker.Version, comparison.Bound),
        (OsComparison, _) or (_, OsComparison) => PlatformValue.Unknown,
        (OsMarker marker, _) => VersionTest(kind, marker, right),
        (_, OsMarker marker) => VersionTest(Mirror(kind), marker, left),
        (Version first, Version second) => Comparison(kind, first.CompareTo(second)),
        _ when kind == BinaryOperatorKind.Equals => PlatformValue.Constant(Equals(left, right)),
        _ when kind == BinaryOperatorKind.NotEquals => PlatformValue.Constant(!Equals(left, right)),
        _ when Integer(left) is { } first && Integer(right) is { } second && left!.GetType() == right!.GetType() =>
            Arithmetic(kind, first, second, left),
        _ => PlatformValue.Unknown,
    };

    public static PlatformValue Unary(UnaryOperatorKind kind, object? operand) => (kind, operand) switch
    {
        (UnaryOperatorKind.Not, bool value) => PlatformValue.Constant(!value),
        (UnaryOperatorKind.Plus, int value) => PlatformValue.Constant(value),
        (UnaryOperatorKind.Minus, int value) => PlatformValue.Constant(unchecked(-value)),
        (UnaryOperatorKind.BitwiseNegation, int value) => PlatformValue.Constant(~value),
        _ => PlatformValue.Unknown,
    };

    /// <summary>A constant converted to <paramref name="type"/>.</summary>
    public static PlatformValue Convert(object? constant, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (Integer(constant) is not { } number)
        {
            // References and boxed values stay what they are; a number with a fraction is no value of an option.
            return constant is double or float or decimal ? PlatformValue.Unknown : PlatformValue.Constant(constant);
        }

        return (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type)?.SpecialType switch
        {
            SpecialType.System_SByte => PlatformValue.Constant(unchecked((sbyte)number)),
            SpecialType.System_Byte => PlatformValue.Constant(unchecked((byte)number)),
            SpecialType.System_Int16 => PlatformValue.Constant(unchecked((short)number)),
            SpecialType.System_UInt16 => PlatformValue.Constant(unchecked((ushort)number)),
            SpecialType.System_Int32 => PlatformValue.Constant(unchecked((int)number)),
            SpecialType.System_UInt32 => PlatformValue.Constant(unchecked((uint)number)),
            SpecialType.System_Int64 => PlatformValue.Constant(number),
            SpecialType.System_UInt64 => PlatformValue.Constant(unchecked((ulong)number)),
            SpecialType.System_Char => PlatformValue.Constant(unchecked((char)number)),
            SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => PlatformValue.Unknown,
            // IntPtr is as wide as the process; object and interfaces box.
            SpecialType.System_IntPtr or SpecialType.System_UIntPtr => PlatformValue.Unknown,
            _ => PlatformValue.Constant(constant),
        };
    }

    private static PlatformValue VersionTest(BinaryOperatorKind kind, OsMarker marker, object? right)
    {
        var (bound, next, systems) = (marker, right) switch
        {
            (OsMarker.Version, Version version) =>
                (VersionRange.Pack(version), VersionRange.Pack(version) + 1, OsSet.Of(Os.Windows, Os.MacOS)),
            (OsMarker.Major, int major and >= 0) =>
                (VersionRange.Pack(new(major, 0)), VersionRange.Pack(new(major + 1, 0)), OsSet.Of(Os.Windows, Os.MacOS)),
            (OsMarker.Build, int build and >= FirstBuildOfWindows10) =>
                (VersionRange.Pack(new(10, 0, build)), VersionRange.Pack(new(10, 0, build + 1)), OsSet.Of(Os.Windows)),
            _ => (0ul, 0ul, OsSet.Empty),
        };
        if (systems.IsEmpty)
        {
            return PlatformValue.Unknown;
        }

        // On the systems whose versions are not followed the answer can be either.
        PlatformValue Test(VersionRange whenTrue, VersionRange whenFalse) =>
            PlatformValue.Test(PlatformStates.Except(systems, whenTrue), PlatformStates.Except(systems, whenFalse));
        return kind switch
        {
            BinaryOperatorKind.GreaterThanOrEqual => Test(VersionRange.AtLeast(bound), VersionRange.Below(bound)),
            BinaryOperatorKind.GreaterThan => Test(VersionRange.AtLeast(next), VersionRange.Below(next)),
            BinaryOperatorKind.LessThan => Test(VersionRange.Below(bound), VersionRange.AtLeast(bound)),
            BinaryOperatorKind.LessThanOrEqual => Test(VersionRange.Below(next), VersionRange.AtLeast(next)),
            BinaryOperatorKind.Equals => Test(new(bound, next), VersionRange.All),
            BinaryOperatorKind.NotEquals => Test(VersionRange.All, new(bound, next)),
            _ => PlatformValue.Unknown,
        };
    }

    private static PlatformValue Comparison(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.Equals => PlatformValue.Constant(order == 0),
        BinaryOperatorKind.NotEquals => PlatformValue.Constant(order != 0),
        BinaryOperatorKind.LessThan => PlatformValue.Constant(order < 0),
        BinaryOperatorKind.LessThanOrEqual => PlatformValue.Constant(order <= 0),
        BinaryOperatorKind.GreaterThan => PlatformValue.Constant(order > 0),
        BinaryOperatorKind.GreaterThanOrEqual => PlatformValue.Constant(order >= 0),
        _ => PlatformValue.Unknown,
    };

    private static PlatformValue Arithmetic(BinaryOperatorKind kind, long left, long right, object sample)
    {
        PlatformValue Result(long value) =>
            sample is int ? PlatformValue.Constant(unchecked((int)value))
                : sample is long ? PlatformValue.Constant(value) : PlatformValue.Unknown;
        return kind switch
        {
            BinaryOperatorKind.Add => Result(unchecked(left + right)),
            BinaryOperatorKind.Subtract => Result(unchecked(left - right)),
            BinaryOperatorKind.Multiply => Result(unchecked(left * right)),
            BinaryOperatorKind.And => Result(left & right),
            BinaryOperatorKind.Or => Result(left | right),
            BinaryOperatorKind.ExclusiveOr => Result(left ^ right),
            BinaryOperatorKind.LeftShift when sample is int => Result((int)left << (int)right),
            _ => Comparison(kind, left.CompareTo(right)),
        };
    }

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static long? Integer(object? value) => value switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number and <= long.MaxValue => (long)number,
        char number => number,
        _ => null,
    };
}
