using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>The time for an accessor, of a number of its units.</summary>
internal static class TimeValue
{
    public static NewValue? Of(FixSite site, KnownOption option, TimeUnit unit, GivenValue given)
    {
        if (given is
            {
                Type: { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
                Expression: { } span
            })
        {
            return NewValue.Same(span) with { MayBeRefused = true };
        }

        if (given is { IsBoolean: false, Constant: -1 } && option.Option.Infinite == -1 && (given.IsUnnamed || IsInfinite(site, given)))
        {
            return NewValue.Of(site.Syntax.Static("System.Threading.Timeout", nameof(Timeout.InfiniteTimeSpan)));
        }

        if (WholeTime(site, option, unit, given) is { } time)
        {
            return NewValue.Same(time);
        }

        return given.IsBoolean || given.Constant is < 0 ||
            (given.Constant is { } constant && !option.Option.Range.Takes(constant)) || ToCount(site, given) is not { } count ? null
            : new NewValue(count.Parts, parts => site.Syntax.Duration(unit, SyntaxBuilder.Bare(count.Make(parts)).WithoutTrivia()))
            {
                MayBeRefused = given.Constant is null,
            };
    }

    /// <summary>The number of units: TimeSpan takes any kind of numbers.</summary>
    private static NewValue? ToCount(FixSite site, GivenValue given) => given is { Constant: { } constant, Expression: { } expression } &&
        PlainConstant.OfNumber(site.Model, expression, constant) is { IsTaken: true, Text: var text } ? NewValue.Of(text)
        : ValueConversion.ToInt32(site, given);

    /// <summary>The time in `(int)time.TotalSeconds`, where it is known to be whole seconds that the accessor takes.</summary>
    private static ExpressionSyntax? WholeTime(FixSite site, KnownOption option, TimeUnit unit, GivenValue given) =>
        given is { Type.SpecialType: SpecialType.System_Int32, Expression: CastExpressionSyntax { Expression: var whole } } &&
        SyntaxBuilder.Bare(whole) is MemberAccessExpressionSyntax { Expression: var time, Name.Identifier: var name } &&
        name.ValueText == $"Total{unit}" && site.Model.GetOperation(time) is { } operation &&
        new TimeReader(static known => known.ConstantValue.Value).Read(operation) is { } ticks &&
        TimeUnitInfo.Of(unit).Ticks is var one && ticks >= 0 && ticks % one == 0 && ticks / one <= int.MaxValue &&
        option.Option.Range.Takes(ticks / one) ? time : null;

    private static bool IsInfinite(FixSite site, GivenValue given) =>
        site.Model.GetSymbolInfo(given.Expression!).Symbol is IFieldSymbol { Name: nameof(Timeout.Infinite) } field &&
        field.ContainingType.ToDisplayString() == typeof(Timeout).FullName;
}
