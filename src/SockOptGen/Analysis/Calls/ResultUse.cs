using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>What is done with an object that a call answers.</summary>
/// <param name="Kind">How it is used.</param>
/// <param name="Type">The type that it is taken for.</param>
/// <param name="Operation">The use.</param>
internal readonly record struct ResultUse(ResultUseKind Kind, ITypeSymbol? Type, IOperation? Operation)
{
    /// <summary>The uses of what <paramref name="invocation"/> answers: its own, or those of the local
    /// that holds it and nothing else.</summary>
    public static IEnumerable<ResultUse> Of(IInvocationOperation invocation, KnownSymbols symbols)
    {
        var value = Whole(invocation);
        return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            ? local.Type.SpecialType == SpecialType.System_Object
                ? SingleAssignment.Reads(value, local).SelectMany(read => OfValue(read, symbols)) : []
            : OfValue(value, symbols);
    }

    /// <summary>Whether <paramref name="call"/> is a statement of its own.</summary>
    public static bool IsIgnored(IOperation call)
    {
        while (call.Parent is IConditionalAccessOperation access && access.WhenNotNull == call)
        {
            call = access;
        }

        return call.Parent is IExpressionStatementOperation;
    }

    /// <summary>Whether nobody looks at what <paramref name="call"/> answers, on purpose or not.</summary>
    public static bool IsUnread(IOperation call) =>
        IsIgnored(call) || call.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static IEnumerable<ResultUse> OfValue(IOperation value, KnownSymbols symbols)
    {
        switch (value.Parent)
        {
            case ISwitchExpressionOperation choice when choice.Value == value:
                return choice.Arms.Select(static arm => new ResultUse(ResultUseKind.Test, TypeOf(arm.Pattern), arm.Pattern));
            case ISwitchOperation choice when choice.Value == value:
                return choice.Cases.SelectMany(static section => section.Clauses).OfType<IPatternCaseClauseOperation>()
                    .Select(static clause => new ResultUse(ResultUseKind.Test, TypeOf(clause.Pattern), clause.Pattern));
            case var parent:
                return [OfParent(value, parent, symbols)];
        }
    }

    private static ResultUse OfParent(IOperation value, IOperation? parent, KnownSymbols symbols) => parent switch
    {
        IConversionOperation { OperatorMethod: not null } => default,
        IConversionOperation { IsTryCast: true } conversion => new ResultUse(ResultUseKind.As, conversion.Type, conversion),
        IConversionOperation { IsImplicit: false } conversion => new ResultUse(ResultUseKind.Cast, conversion.Type, conversion),
        IIsTypeOperation test => new ResultUse(ResultUseKind.Test, test.TypeOperand, test),
        IIsPatternOperation test when test.Value == value => new ResultUse(ResultUseKind.Test, TypeOf(test.Pattern), test),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } call } when IsConvert(method, symbols) =>
            new ResultUse(ResultUseKind.Convert, method.ReturnType, call),
        // `x.Equals(true)`, Equals(x, true).
        IInvocationOperation { Arguments: { Length: 1 } single } call when call.Instance == value && IsEquals(call.TargetMethod) =>
            Compared(call, single[0].Value),
        IArgumentOperation { Parent: IInvocationOperation { Instance: null, Arguments: { Length: 2 } both } call } argument
            when IsEquals(call.TargetMethod) => Compared(call, both[0] == argument ? both[1].Value : both[0].Value),
        IExpressionStatementOperation statement => new ResultUse(ResultUseKind.Discarded, null, statement),
        _ => default,
    };

    private static bool IsEquals(IMethodSymbol method) =>
        method.Name == nameof(Equals) && method.ContainingType.SpecialType == SpecialType.System_Object;

    // The type under the boxing, which is what decides.
    private static ResultUse Compared(IInvocationOperation call, IOperation other) =>
        ValueArgument.Read(other) is { Type: { IsValueType: true } type, Constant: not { HasValue: true, Value: null } }
            ? new ResultUse(ResultUseKind.Test, type, call) : default;

    /// <summary>Of `socket?.GetSocketOption(…)` the whole is the value, with `?? 0` and as an object too.</summary>
    private static IOperation Whole(IOperation value)
    {
        while (value.Parent is { } parent && IsSame(value, parent))
        {
            value = parent;
        }

        return value;
    }

    private static bool IsSame(IOperation value, IOperation parent) => parent switch
    {
        IConditionalAccessOperation access => access.WhenNotNull == value,
        ICoalesceOperation coalesce => coalesce.Value == value && coalesce.Type?.SpecialType == SpecialType.System_Object,
        IConversionOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Object } => true,
        _ => false,
    };

    private static ITypeSymbol? TypeOf(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.MatchesNull ? null : declaration.MatchedType,
        ITypePatternOperation type => type.MatchedType,
        IRecursivePatternOperation recursive when recursive.MatchedType.SpecialType != SpecialType.System_Object => recursive.MatchedType,
        IConstantPatternOperation { Value: { ConstantValue: { HasValue: true, Value: not null } } value } => WithoutConversion(value).Type,
        INegatedPatternOperation negated => TypeOf(negated.Pattern),
        // `is true or false` is about one type.
        IBinaryPatternOperation both when TypeOf(both.LeftPattern) is { } type && SymbolEqualityComparer.Default.Equals(type,
            TypeOf(both.RightPattern)) => type,
        _ => null,
    };

    private static IOperation WithoutConversion(IOperation value) =>
        value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;

    private static bool IsConvert(IMethodSymbol method, KnownSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Convert) &&
        method.Parameters.Length > 0 && method.Parameters[0].Type.SpecialType == SpecialType.System_Object &&
        method.Name.StartsWith("To", StringComparison.Ordinal);
}

/// <summary>How an object is used.</summary>
internal enum ResultUseKind
{
    /// <summary>In a way that says nothing about its type.</summary>
    Unknown,
    Discarded,
    Cast,
    As,

    /// <summary>By `is`, a pattern or a constant.</summary>
    Test,

    /// <summary>By a method of Convert.</summary>
    Convert,
}
