using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The C# that checks a value and makes its native number of it.</summary>
internal static class ValueText
{
    /// <summary>A duration as a count of its units.</summary>
    public static string Count(AccessorContext context) =>
        (context.Option.Infinite is { } infinite ? $"IsInfinite(value) ? {Digits.Of(infinite)} : " : "") +
        $"Count(value, {context.Unit}{Bounds(context.Option.Range)})";

    /// <summary>
    /// An integer. Each type has a helper of its own: to choose among overloads the compiler goes through all conversions of the
    /// numbers.
    /// </summary>
    public static string InRange(AccessorContext context, string suffix = "") =>
        context.Option.Range.IsUnbounded ? "value" : $"InRange{suffix}(value{Bounds(context.Option.Range)})";

    private static string Bounds(ValueRange range) =>
        (range.Min is { } min ? $", min: {Digits.Of(min)}" : "") +
        (range.Max is { } max ? $", max: {Digits.Of(max)}" : "");
}
