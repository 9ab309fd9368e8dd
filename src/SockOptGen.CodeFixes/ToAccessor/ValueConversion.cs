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
            { Kind: ValueKind.Boolean } => ToBoolean(site, given),
            { Kind: ValueKind.Integer } => ToInteger(site, option, type, given),
            { Kind: ValueKind.Duration, Unit: { } unit } => TimeValue.Of(site, option, unit, given),
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

    private static NewValue? ToBoolean(FixSite site, GivenValue given) => given switch
    {
        { IsUnnamed: true, Constant: { } constant } => NewValue.Of(SyntaxBuilder.Boolean(constant != 0)) with
        {
            Note = given.IsBoolean ? null : OtherTruth(given),
        },
        { IsBoolean: true, Expression: { } expression } => NewValue.Same(expression),
        { IsInteger: true, Expression: { } expression } when Truth.Of(site, expression) is { } truth => NewValue.Of(truth.Condition,
            condition => truth.Make(Bare(condition))),
        { IsInteger: true, Constant: { } constant, Expression: { } expression } => NewValue.Of(
            IsNotZero(given, PlainConstant.OfNumber(site.Model, expression, constant).Text)) with
        {
            Note = OtherTruth(given),
        },
        { IsInteger: true, Expression: { } expression } => NewValue.Of(expression, number => IsNotZero(given, number)) with
        {
            Note = OtherTruth(given),
        },
        _ => null,
    };

    /// <summary>An int of the same number: what the int overload takes.</summary>
    public static NewValue? ToInt32(FixSite site, GivenValue given) => given switch
    {
        { IsBoolean: true, IsUnnamed: true, Constant: { } truth } => NewValue.Of(SyntaxBuilder.Number(truth)),
        { IsBoolean: true, Expression: { } expression } => NewValue.Of(expression, SyntaxBuilder.OneOrZero),
        { IsInteger: true, Constant: { } constant and >= int.MinValue and <= int.MaxValue } =>
            NewValue.Of(given.Expression is { } expression
                ? AsInt(PlainConstant.OfInt(site.Model, expression, constant)) : SyntaxBuilder.Number(constant)),
        {
            IsInteger: true, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Byte or
            SpecialType.System_SByte or SpecialType.System_UInt16, Expression: { } expression
        } => NewValue.Same(expression),
        { IsInteger: true, Expression: { } expression, Constant: null } => NewValue.Of(expression, SyntaxBuilder.CastToInt),
        _ => null,
    };

    private static NewValue? ToInteger(FixSite site, KnownOption option, ITypeSymbol type, GivenValue given)
    {
        var range = option.Option.Range;
        if (given.Constant is { } constant)
        {
            // An int that is constant is any other number that it fits.
            return range.Takes(constant) && Fits(constant, type.SpecialType) ? ToInt32(site, given) ?? ToNumber(constant) : null;
        }

        return type.SpecialType != SpecialType.System_Int32 ? null
            : ToInt32(site, given) is { } value ? value with { MayBeRefused = !range.IsUnbounded && !given.IsBoolean } : null;
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

        return ToInt32(site, given) is { } number
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
            SyntaxBuilder.New(site.Syntax.Type(type), Bare(enabled), site.Syntax.Duration(TimeUnit.Seconds, Bare(seconds)));

        NewValue? Written(ExpressionSyntax enabled, ExpressionSyntax seconds)
        {
            ExpressionSyntax Enabled(ExpressionSyntax now) => PlainConstant.Truth(site.Model, enabled) ?? now;

            if (BufferReader.ToInt64(site.Model.GetConstantValue(seconds).Value) is not { } known)
            {
                return new NewValue([enabled, seconds], parts => Make(Enabled(parts[0]), parts[1])) with { Note = OtherTimes };
            }

            var time = PlainConstant.OfNumber(site.Model, seconds, known).Text;
            return LingerTime.IsTaken(site.Judged.Platforms, option.Linked!, known)
                ? NewValue.Of(enabled, now => Make(Enabled(now), time)) : null;
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

    private static ExpressionSyntax IsNotZero(GivenValue given, ExpressionSyntax number) =>
        SyntaxBuilder.Binary(SyntaxKind.NotEqualsExpression,
            given.Type!.TypeKind == TypeKind.Enum ? SyntaxBuilder.CastToInt(number) : number, SyntaxBuilder.Number(0));

    private static ExpressionSyntax AsInt(PlainConstant constant) =>
        constant.IsTaken ? constant.Text : SyntaxBuilder.CastToInt(constant.Text);

    private static NewValue ToNumber(long constant) => NewValue.Of(SyntaxBuilder.Number(constant));

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

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => SyntaxBuilder.Bare(expression).WithoutTrivia();
}
