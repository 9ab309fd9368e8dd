using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Values;

/// <summary>Works out the ticks of a TimeSpan, which is never a constant to the compiler.</summary>
/// <param name="constant">The constant that an expression is; null where it is none.</param>
internal sealed class TimeReader(Func<IOperation, object?> constant)
{
    private const int MaxDepth = 8;

    public long? Read(IOperation value) => Read(value, 0);

    private long? Read(IOperation? value, int depth) => depth > MaxDepth ? null : value switch
    {
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand, depth + 1),
        IConversionOperation { OperatorMethod: null } conversion => Read(conversion.Operand, depth + 1),
        IDefaultValueOperation when IsTime(value.Type) => 0,
        IFieldReferenceOperation { Field: { IsStatic: true } field } when IsTime(field.ContainingType) => OfField(field.Name),
        IFieldReferenceOperation { Field: { IsStatic: true, Name: nameof(Timeout.InfiniteTimeSpan) } field }
            when field.ContainingType.ToDisplayString() == typeof(Timeout).FullName => Timeout.InfiniteTimeSpan.Ticks,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => OfStored(field, value.SemanticModel, depth),
        IInvocationOperation { Instance: null, TargetMethod: { MethodKind: MethodKind.Ordinary } method } call
            when IsTime(method.ContainingType) && IsTime(method.ReturnType) =>
            OfFactory(method, call.Arguments),
        IObjectCreationOperation { Initializer: null } creation when IsTime(creation.Type) => Sum(creation.Arguments),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary when IsTime(unary.Type) => Negative(Read(unary.Operand, depth + 1)),
        IConditionalOperation { WhenFalse: { } otherwise } choice =>
            constant(choice.Condition) is bool isTrue ? Read(isTrue ? choice.WhenTrue : otherwise, depth + 1) : null,
        ILocalReferenceOperation local when SingleAssignment.Find(local) is { } initializer => Read(initializer, depth + 1),
        _ => null,
    };

    private static long? OfField(string name) => name switch
    {
        nameof(TimeSpan.Zero) => 0,
        nameof(TimeSpan.MaxValue) => long.MaxValue,
        nameof(TimeSpan.MinValue) => long.MinValue,
        _ => null,
    };

    /// <summary>The time that a field of the same file was declared with, where nothing else can write to it.</summary>
    private static long? OfStored(IFieldSymbol field, SemanticModel? model, int depth) =>
        field.ContainingType.StaticConstructors.All(static constructor => constructor.IsImplicitlyDeclared) &&
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } &&
        value.SyntaxTree == model?.SyntaxTree && model.GetOperation(value) is { } initializer
            // What depends on the system is another body's business.
            ? new TimeReader(static operation => operation.ConstantValue.Value).Read(initializer, depth + 1)
            : null;

    private long? OfFactory(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        // The older methods take one double; those of .NET 9 take whole numbers, each named after its unit.
        if (method.Parameters.Length != 1 || method.Parameters[0].Type.SpecialType != SpecialType.System_Double)
        {
            return method.Name == nameof(TimeSpan.FromTicks) || method.Name.StartsWith("From", StringComparison.Ordinal)
                ? Sum(arguments, method.Name.Substring("From".Length))
                : null;
        }

        return TicksOf(method.Name.Substring(Math.Min("From".Length, method.Name.Length))) is { } unit &&
            constant(arguments.First().Value) is double number
            ? ToTicks(number * unit)
            : null;
    }

    /// <summary>The sum of <paramref name="arguments"/>, each in the unit that its parameter is named
    /// after, or in <paramref name="own"/>.</summary>
    private long? Sum(IEnumerable<IArgumentOperation> arguments, string? own = null)
    {
        var sum = 0.0;
        var ticks = 0L;
        foreach (var argument in arguments)
        {
            var name = argument.Parameter?.Name ?? "";
            if ((TicksOf(name) ?? (own is null ? null : TicksOf(own))) is not { } unit ||
                BufferReader.ToInt64(constant(argument.Value)) is not { } count)
            {
                return null;
            }

            sum += (double)count * unit;
            ticks = unchecked(ticks + (count * unit));
        }

        // What overflows throws before any option is set.
        return Math.Abs(sum) < long.MaxValue / 2 ? ticks : null;
    }

    private static long? TicksOf(string unit) => unit.ToLowerInvariant() switch
    {
        "days" => TimeSpan.TicksPerDay,
        "hours" => TimeSpan.TicksPerHour,
        "minutes" => TimeSpan.TicksPerMinute,
        "seconds" => TimeSpan.TicksPerSecond,
        "milliseconds" => TimeSpan.TicksPerMillisecond,
        "microseconds" => TimeSpan.TicksPerMillisecond / 1000,
        "ticks" => 1,
        _ => null,
    };

    private static long? ToTicks(double ticks) => Math.Abs(ticks) < long.MaxValue / 2 ? (long)ticks : null;

    private static long? Negative(long? ticks) => ticks is null or long.MinValue ? null : -ticks;

    private static bool IsTime(ITypeSymbol? type) =>
        type is
        {
            Name: nameof(TimeSpan), ContainingType: null,
            ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true }
        };
}
