using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>An expression around a call that reads, and what it becomes around the accessor.</summary>
/// <param name="Node">The expression.</param>
/// <param name="Make">What it becomes.</param>
internal sealed record ReadConversion(ExpressionSyntax Node, Func<ExpressionSyntax, ExpressionSyntax> Make)
{
    /// <summary>What the program gets otherwise than before.</summary>
    public string? Note { get; init; }

    /// <summary>What else has to change, where the answer goes through a buffer.</summary>
    public ImmutableArray<Change> Also { get; init; } = [];

    public static ReadConversion? Find(FixSite site, KnownOption option, IMethodSymbol accessor) =>
        ReadUse.Of(site) is { } use && Of(site, use, option, accessor) is { } conversion ? conversion with { Also = use.Also } : null;

    private static ReadConversion? Of(FixSite site, ReadUse use, KnownOption option, IMethodSymbol accessor)
    {
        var (answer, type) = (accessor.ReturnType, option.Linked!.Type);
        // A native number that the accessor would translate; .NET's own options are translated by .NET.
        if (use.Type is not null && !site.Call.Shape.IsMapped && type.Enumeration?.IsRenumbered(site.Judged.Platforms) is true)
        {
            return null;
        }

        if (use.Type is null || SymbolEqualityComparer.Default.Equals(use.Type, answer))
        {
            return new ReadConversion(WithParentheses(use.Node), Same);
        }

        return type.Kind switch
        {
            ValueKind.Boolean when use.IsNumber => OfTruth(site, use.Node, option),
            // The -1 that stands for no end has no unit.
            ValueKind.Duration when use.IsNumber && option.Option.Infinite is not -1 => OfTime(site, use.Node, type),
            ValueKind.Enumeration when use.IsNumber => OfEnumeration(site, use.Node, answer),
            ValueKind.Integer when answer.SpecialType == SpecialType.System_Int32 && use.Node is CastExpressionSyntax cast &&
                IsCast(site, use.Type, answer) =>
                new ReadConversion(cast, call => SyntaxBuilder.Cast(cast.Type, call)),
            ValueKind.Linger when SymbolEqualityComparer.Default.Equals(use.Type, site.Judged.Symbols.LingerOption) => OfLinger(use.Node),
            // Used as another type, or no value that .NET answers itself.
            ValueKind.Boolean or ValueKind.Duration or ValueKind.Enumeration or ValueKind.Integer or ValueKind.Linger => null,
            ValueKind.Text or ValueKind.Address or ValueKind.Endpoint or ValueKind.Structure or ValueKind.List or ValueKind.Action => null,
            var other => throw new InvalidOperationException($"No answer of {other} is known."),
        };
    }

    /// <summary>A number that says yes or no: compared with 0 or 1, it is what the accessor answers.</summary>
    private static ReadConversion OfTruth(FixSite site, ExpressionSyntax number, KnownOption option)
    {
        // The BSDs answer the option's bit, where they have it.
        var isBit =
            site.Judged.Platforms.Any(platform => platform is Platform.MacOS or Platform.FreeBsd &&
                option.Option.Numbers[platform] is not null);
        var whole = ReadUse.Outer(number);
        if (whole.Parent is BinaryExpressionSyntax comparison && Kind(comparison, whole) is var kind &&
            site.Model.GetConstantValue(comparison.Left == whole ? comparison.Right : comparison.Left) is
            { HasValue: true, Value: int constant })
        {
            switch (kind, constant)
            {
                case (SyntaxKind.NotEqualsExpression or SyntaxKind.GreaterThanExpression, 0):
                    return Answered(comparison, isNegated: false);
                case (SyntaxKind.EqualsExpression, 0):
                    return Answered(comparison, isNegated: true);
                case (SyntaxKind.EqualsExpression, 1):
                    return Answered(comparison, isNegated: false) with
                    {
                        Note = isBit ? "also true where macOS and FreeBSD answer another bit than 1" : null,
                    };
                case (SyntaxKind.NotEqualsExpression, 1):
                    return Answered(comparison, isNegated: true) with
                    {
                        Note = isBit ? "also false where macOS and FreeBSD answer another bit than 1" : null,
                    };
            }
        }

        return new ReadConversion(number, call => OneOrZero(whole, call))
        {
            Note = isBit ? "1 where macOS and FreeBSD answer another bit" : null,
        };
    }

    /// <summary>`call ? 1 : 0` in place of <paramref name="number"/>, in parentheses where it needs them or is read more easily.</summary>
    private static ExpressionSyntax OneOrZero(ExpressionSyntax number, ExpressionSyntax call)
    {
        var choice = SyntaxBuilder.OneOrZero(call);
        return number.Parent is ConditionalExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(choice)
            : SyntaxBuilder.Parenthesize(choice);
    }

    /// <summary>The comparison with <paramref name="number"/> on the left.</summary>
    private static SyntaxKind Kind(BinaryExpressionSyntax comparison, ExpressionSyntax number) =>
        comparison.Left != number && comparison.IsKind(SyntaxKind.LessThanExpression) ? SyntaxKind.GreaterThanExpression
        : comparison.Left != number && comparison.IsKind(SyntaxKind.GreaterThanExpression) ? SyntaxKind.LessThanExpression
        : comparison.Kind();

    /// <summary>The call in place of <paramref name="node"/>, or the opposite of it; without the parentheses around that, and without a
    /// `!` in front of them.</summary>
    private static ReadConversion Answered(ExpressionSyntax node, bool isNegated)
    {
        while (true)
        {
            var outer = WithParentheses(node);
            if (outer.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation && IsApart(negation))
            {
                (node, isNegated) = (negation, !isNegated);
                continue;
            }

            return isNegated ? new ReadConversion(node, SyntaxBuilder.Not) : new ReadConversion(outer, Same);
        }
    }

    /// <summary>With the parentheses around it, which a call does without.</summary>
    private static ExpressionSyntax WithParentheses(ExpressionSyntax node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax parenthesized && IsApart(parenthesized))
        {
            node = parenthesized;
        }

        return node;
    }

    /// <summary>A number of units; the time itself where `TimeSpan.FromSeconds` makes that of it again.</summary>
    private static ReadConversion OfTime(FixSite site, ExpressionSyntax number, OptionType type) =>
        ReadUse.Outer(number).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax make } &&
        make.ArgumentList.Arguments.Count == 1 &&
        site.Model.GetSymbolInfo(make).Symbol is IMethodSymbol { IsStatic: true, ContainingType: { Name: nameof(TimeSpan) } time } method &&
        method.Name == $"From{type.Unit}" && time.ContainingNamespace.ToDisplayString() == nameof(System) &&
        // A timeval has microseconds, which the number has not.
        site.Judged.Platforms.All(platform => !LayoutInfo.Of(type.Layout[platform]).IsTimeval)
            ? new ReadConversion(WithParentheses(make), Same)
            : new ReadConversion(number, call => SyntaxBuilder.CastToInt(SyntaxBuilder.Member(call, $"Total{type.Unit}")));

    // In `return(x)` the word would become one with what comes behind it.
    private static bool IsApart(ExpressionSyntax node) => node.GetFirstToken() is var first &&
        (first.HasLeadingTrivia || first.GetPreviousToken() is not { HasTrailingTrivia: false } before || !before.IsKeyword());

    private static ReadConversion OfEnumeration(FixSite site, ExpressionSyntax number, ITypeSymbol enumeration) =>
        ReadUse.Outer(number).Parent is CastExpressionSyntax outer &&
            SymbolEqualityComparer.Default.Equals(site.Model.GetTypeInfo(outer.Type).Type, enumeration)
            ? new ReadConversion(outer, Same)
            : new ReadConversion(number, SyntaxBuilder.CastToInt);

    private static ReadConversion? OfLinger(ExpressionSyntax option) => ReadUse.Outer(option).Parent is MemberAccessExpressionSyntax access
        ? access.Name.Identifier.ValueText switch
        {
            "Enabled" => new ReadConversion(access, call => SyntaxBuilder.Member(call, "Enabled")),
            "LingerTime" =>
                new ReadConversion(access,
                    call => SyntaxBuilder.CastToInt(SyntaxBuilder.Member(SyntaxBuilder.Member(call, "Time"), "TotalSeconds"))),
            _ => null,
        }
        : null;

    // `(uint)`, `(short)`, an enumeration or `int?`: the cast stays.
    private static bool IsCast(FixSite site, ITypeSymbol type, ITypeSymbol answer) =>
        site.Model.Compilation.ClassifyCommonConversion(answer, type) is { Exists: true, IsUserDefined: false } conversion &&
        (conversion.IsNumeric || type.TypeKind == TypeKind.Enum || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    private static ExpressionSyntax Same(ExpressionSyntax call) => call;
}
