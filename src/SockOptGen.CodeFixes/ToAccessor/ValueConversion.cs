using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>Turns the value of a call into what an accessor takes for the same setting; null where it
/// is not certain to be the same.</summary>
internal static class ValueConversion
{
    private const string OtherTimes = "takes the times that the system holds, while .NET takes 0 to 65535 seconds";

    public static NewValue? Convert(FixSite site, KnownOption option, IMethodSymbol accessor, GivenValue given)
    {
        var type = accessor.Parameters[1].Type;
        return option.Linked!.Type switch
        {
            { Kind: ValueKind.Boolean } => ToBoolean(given),
            { Kind: ValueKind.Integer } => ToInteger(site, option, type, given),
            { Kind: ValueKind.Duration, Unit: { } unit } => ToDuration(site, option, unit, given),
            { Kind: ValueKind.Enumeration } enumeration => ToEnumeration(site, enumeration, type, given),
            { Kind: ValueKind.Linger } => ToLinger(site, option, type, given),
            { Kind: ValueKind.Structure } => MembershipValue.Of(site, type, given),
            // A counter of the system's own has no unit; the others come as buffers.
            {
                Kind: ValueKind.Duration or ValueKind.Text or ValueKind.Address or ValueKind.Endpoint or ValueKind.List or
                ValueKind.Action
            } => null,
            var other => throw new InvalidOperationException($"No value of {other.Kind} is known."),
        };
    }

    public static NewValue? ToBoolean(GivenValue given) => given switch
    {
        { IsBoolean: true, Expression: { } expression } => NewValue.Same(expression),
        { IsLiteral: true, Constant: { } constant } => NewValue.Of(SyntaxBuilder.Boolean(constant != 0)) with { Note = OtherTruth(given) },
        { Expression: ConditionalExpressionSyntax conditional } when IsNumber(conditional.WhenTrue, "1") &&
            IsNumber(conditional.WhenFalse, "0") => NewValue.Of(conditional.Condition, Bare),
        { Expression: ConditionalExpressionSyntax conditional } when IsNumber(conditional.WhenTrue, "0") &&
            IsNumber(conditional.WhenFalse, "1") => NewValue.Of(conditional.Condition, condition => SyntaxBuilder.Not(Bare(condition))),
        { IsInteger: true, Expression: { } expression } =>
            NewValue.Of(expression, number =>
                IsNotZero(given.Type!.TypeKind == TypeKind.Enum ? SyntaxBuilder.CastToInt(number) : number)) with
            {
                Note = OtherTruth(given),
            },
        _ => null,
    };

    /// <summary>An int of the same number: what the int overload takes.</summary>
    public static NewValue? ToInt32(GivenValue given) => given switch
    {
        { IsBoolean: true, IsLiteral: true, Constant: { } truth } => NewValue.Of(SyntaxBuilder.Number(truth)),
        { IsBoolean: true, Expression: { } expression } => NewValue.Of(expression, SyntaxBuilder.OneOrZero),
        {
            IsInteger: true, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Byte or
            SpecialType.System_SByte or SpecialType.System_UInt16, Expression: { } expression
        } => NewValue.Same(expression),
        { IsInteger: true, IsLiteral: true, Constant: { } constant and >= int.MinValue and <= int.MaxValue } =>
            NewValue.Of(SyntaxBuilder.Number(constant)),
        { IsInteger: true, Expression: { } expression, Constant: null or (>= int.MinValue and <= int.MaxValue) } =>
            NewValue.Of(expression, SyntaxBuilder.CastToInt),
        _ => null,
    };

    private static NewValue? ToInteger(FixSite site, KnownOption option, ITypeSymbol type, GivenValue given)
    {
        var range = option.Option.Range;
        if (given.Constant is { } constant)
        {
            if (constant < range.Min || constant > range.Max || !Fits(constant, type.SpecialType))
            {
                return null;
            }

            return type.SpecialType == SpecialType.System_Int32 || given.IsBoolean ? ToInt32(given)
                : given.Expression is { } literal && given.Type!.SpecialType == SpecialType.System_Int32 ? NewValue.Same(literal)
                : NewValue.Of(SyntaxBuilder.Number(constant));
        }

        return type.SpecialType != SpecialType.System_Int32 ? null
            : ToInt32(given) is { } value ? value with { MayBeRefused = !range.IsUnbounded && !given.IsBoolean } : null;
    }

    private static NewValue? ToDuration(FixSite site, KnownOption option, TimeUnit unit, GivenValue given)
    {
        if (given is
            {
                Type: { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
                Expression: { } span
            })
        {
            return NewValue.Same(span) with { MayBeRefused = true };
        }

        if (given is { IsBoolean: false, IsLiteral: true, Constant: -1 } && option.Option.Infinite == -1)
        {
            return NewValue.Of(site.Syntax.Static("System.Threading.Timeout", nameof(Timeout.InfiniteTimeSpan)));
        }

        var range = option.Option.Range;
        return given.IsBoolean || given.Constant is < 0 || given.Constant < range.Min || given.Constant > range.Max ||
            ToInt32(given) is not { } count ? null
            : new NewValue(count.Parts,
                parts =>
                    SyntaxBuilder.Call(site.Syntax.Static("System.TimeSpan", $"From{unit}"),
                        Bare(count.Make(parts))))
            { MayBeRefused = given.Constant is null };
    }

    private static NewValue? ToEnumeration(FixSite site, OptionType type, ITypeSymbol enumeration, GivenValue given)
    {
        if (given.Expression is { } same && SymbolEqualityComparer.Default.Equals(given.Type, enumeration))
        {
            return NewValue.Same(same);
        }

        // Native numbers are no values where some system has others.
        if (given.IsBoolean || type.Enumeration!.IsRenumbered(site.Judged.Platforms))
        {
            return null;
        }

        // A system that lacks a member refuses it, and the accessor does so without asking.
        var mayBeRefused = type.Enumeration.Members.Any(member => (given.Constant is null || given.Constant == member.Value) &&
            site.Judged.Platforms.Any(platform => member.Numbers[platform] is null));
        if (given.Constant is { } constant &&
            enumeration.GetMembers().OfType<IFieldSymbol>()
                .FirstOrDefault(field => field.HasConstantValue && System.Convert.ToInt64(field.ConstantValue) == constant) is { } member)
        {
            return NewValue.Of(site.Syntax.Static(enumeration, member.Name)) with { MayBeRefused = mayBeRefused };
        }

        return ToInt32(given) is { } number
            ? new NewValue(number.Parts, parts => SyntaxBuilder.Cast(site.Syntax.Type(enumeration), number.Make(parts)))
            { MayBeRefused = mayBeRefused }
            : null;
    }

    private static NewValue? ToLinger(FixSite site, KnownOption option, ITypeSymbol type, GivenValue given)
    {
        if (!SymbolEqualityComparer.Default.Equals(given.Type, site.Judged.Symbols.LingerOption))
        {
            return null;
        }

        ExpressionSyntax Make(ExpressionSyntax enabled, ExpressionSyntax seconds) =>
            SyntaxBuilder.New(site.Syntax.Type(type), Bare(enabled),
                SyntaxBuilder.Call(site.Syntax.Static("System.TimeSpan", "FromSeconds"), Bare(seconds)));

        NewValue? Written(ExpressionSyntax enabled, ExpressionSyntax seconds)
        {
            var value = new NewValue([enabled, seconds], parts => Make(parts[0], parts[1]));
            return BufferReader.ToInt64(site.Model.GetConstantValue(seconds).Value) is not { } known ? value with { Note = OtherTimes }
                : LingerTime.IsTaken(site.Judged.Platforms, option.Linked!, known) ? value
                : null;
        }

        return given.Expression switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments, Initializer: null }
                when arguments.All(argument => argument.NameColon is null) => Written(arguments[0].Expression, arguments[1].Expression),
            // Mentioned twice, so it has to be no more than a name.
            IdentifierNameSyntax name =>
                NewValue.Of(name,
                    option => Make(SyntaxBuilder.Member(Bare(option), "Enabled"), SyntaxBuilder.Member(Bare(option), "LingerTime")))
                with
                { Note = OtherTimes },
            _ => null,
        };
    }

    private static ExpressionSyntax IsNotZero(ExpressionSyntax number) =>
        SyntaxBuilder.Binary(SyntaxKind.NotEqualsExpression, number, SyntaxBuilder.Number(0));

    // Some options refuse every number but these two, or give others a meaning of their own.
    private static string? OtherTruth(GivenValue given) => given.Constant is 0 or 1 ? null : "sets 1 for every number but 0";

    private static bool Fits(long constant, SpecialType type) => type switch
    {
        SpecialType.System_Int32 => constant is >= int.MinValue and <= int.MaxValue,
        SpecialType.System_UInt32 => constant is >= 0 and <= uint.MaxValue,
        SpecialType.System_Byte => constant is >= 0 and <= byte.MaxValue,
        SpecialType.System_UInt16 => constant is >= 0 and <= ushort.MaxValue,
        SpecialType.System_Int64 => true,
        SpecialType.System_UInt64 => constant >= 0,
        _ => false,
    };

    private static bool IsNumber(ExpressionSyntax expression, string text) =>
        expression is LiteralExpressionSyntax literal && literal.Token.Text == text;

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression.WithoutTrivia();
}
