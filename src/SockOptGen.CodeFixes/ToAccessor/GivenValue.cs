using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>The value that a call sets.</summary>
/// <param name="Expression">Where it stands; null where only its bytes do.</param>
/// <param name="Type">Its type; null where that says nothing.</param>
/// <param name="Constant">Its number, where that is constant; 1 and 0 for a bool.</param>
internal sealed record GivenValue(ExpressionSyntax? Expression, ITypeSymbol? Type, long? Constant)
{
    public bool IsBoolean => Type?.SpecialType == SpecialType.System_Boolean;

    public bool IsInteger =>
        Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 || Type?.TypeKind == TypeKind.Enum;

    /// <summary>Whether it is the same number as an int, whatever it is.</summary>
    public bool IsInt32 => Constant is >= int.MinValue and <= int.MaxValue ||
        (Type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : Type)?.SpecialType
            is SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_SByte or
                SpecialType.System_UInt16;

    /// <summary>Whether its number stands there as a literal, so that another may take its place.</summary>
    public bool IsLiteral =>
        Constant is not null &&
        Expression is null or LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };

    /// <summary>Whether its value says all: no name stands for it that says more.</summary>
    public bool IsUnnamed => Constant is not null && (Expression is null || !PlainConstant.IsNamed(Expression));

    /// <summary>Whether it is a number that <paramref name="option"/> cannot have on a system that reaches
    /// <paramref name="call"/>.</summary>
    public bool IsBeyond(JudgedCall call, KnownOption? option) => Constant is { } number && !IsBoolean &&
        option?.Linked is { Type.Kind: ValueKind.Integer or ValueKind.Duration } linked && call.Platforms.Any(
            platform => linked.Option.Numbers[platform] is not null && Limit.Broken(linked, platform, number) is not null);

    /// <summary>The expression with the `checked` or `unchecked` around it, which decides what its casts do.</summary>
    public static ExpressionSyntax InContext(ExpressionSyntax expression)
    {
        var whole = expression;
        for (var node = expression.Parent; node is ParenthesizedExpressionSyntax or CheckedExpressionSyntax; node = node.Parent)
        {
            whole = node as CheckedExpressionSyntax ?? whole;
        }

        return whole;
    }

    /// <summary>What <paramref name="site"/> sets; bytes are those of <paramref name="meant"/>, or of what the call means.</summary>
    public static GivenValue? Of(FixSite site, KnownOption? meant = null)
    {
        var call = site.Call;
        if (!call.Shape.TakesValue)
        {
            return call.Kind is CallKind.SetBytes or CallKind.SetRaw ? BufferValue.Of(site, meant) : null;
        }

        // Of a variable of the type object only its value has the type.
        return call.Value is { Operation: { Syntax: ExpressionSyntax expression } operation, Type: { } type } value &&
            SymbolEqualityComparer.Default.Equals(operation.Type, type)
            ? new GivenValue(InContext(expression), type, BufferReader.ToInt64(value.Constant.Value))
            : null;
    }
}
