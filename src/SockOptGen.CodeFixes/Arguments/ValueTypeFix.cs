using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using SockOptGen.CodeFixes.ToAccessor;

namespace SockOptGen.CodeFixes.Arguments;

/// <summary>SOCK1002: the value as the type that the overload and the option take, or the accessor, which takes the right one.</summary>
internal static class ValueTypeFix
{
    public static IEnumerable<Fix> Find(FixSite site)
    {
        // What no system takes is not put right by another type.
        if (GivenValue.Of(site) is not { Expression: { } expression } given || site.Judged.Dotnet() is not { } option ||
            given.IsBeyond(site.Judged, option.Option))
        {
            yield break;
        }

        // The object overload does nothing with a number but throw.
        var keepsMeaning = site.Call.Kind == CallKind.SetObject && given.IsInt32;
        if (!given.IsBoolean && option is { Option: { } native, Name.IsExact: true } && AccessorFix.Find(site, native, []) is { } accessor)
        {
            yield return accessor with { KeepsMeaning = accessor.KeepsMeaning && keepsMeaning };
        }

        if (Convert(site, given, option.ValueType, option.Option?.Linked?.Type) is var (title, value))
        {
            // With a cast to object and parentheses around it.
            var whole = ArgumentSyntaxes.Find(site, site.Call.Shape.Value) ?? expression;
            yield return new Fix(
                title, $"ValueType.{title}",
                new Change(
                    whole, [.. value.Parts],
                    current => Comments.Keep(whole, value.Make([.. value.Parts.Select(current.Of)]).WithTriviaFrom(whole))))
            {
                KeepsMeaning = keepsMeaning && option.ValueType is null,
            };
        }
    }

    private static (string Title, NewValue Value)? Convert(FixSite site, GivenValue given, string? takes, OptionType? type)
    {
        if (takes == "LingerOption")
        {
            return ToLinger(site, given) is { } linger ? ("Pass a LingerOption", linger) : null;
        }

        if (takes is not null || given.IsBoolean)
        {
            // A truth is no count: how many was meant, nobody knows.
            return null;
        }

        if (given is { Type.Name: "TimeSpan", Expression: { } span })
        {
            return type is { Kind: ValueKind.Duration, Unit: { } unit }
                ? ($"Pass whole {unit.ToString().ToLowerInvariant()} as an int",
                    NewValue.Of(span,
                        time =>
                            SyntaxBuilder.CastToInt(SyntaxBuilder.Member(SyntaxBuilder.Parenthesize(time.WithoutTrivia()),
                                $"Total{unit}"))))
                : null;
        }

        return ValueConversion.ToInt32(site, given) is { } number ? ("Pass an int", number) : null;
    }

    // `new LingerOption(x != 0, x)`: as long as x says, and not at all for 0.
    private static NewValue? ToLinger(FixSite site, GivenValue given)
    {
        ExpressionSyntax New(ExpressionSyntax enabled, ExpressionSyntax seconds) =>
            SyntaxBuilder.New(site.Syntax.Type(site.Judged.Symbols.LingerOption!), enabled, seconds);

        return given switch
        {
            { IsBoolean: true, IsLiteral: true, Constant: 0 } => NewValue.Of(New(SyntaxBuilder.Boolean(false), SyntaxBuilder.Number(0))),
            { IsBoolean: true } => null,
            { IsLiteral: true, Constant: { } seconds } =>
                NewValue.Of(New(SyntaxBuilder.Boolean(seconds != 0), SyntaxBuilder.Number(seconds))),
            { IsInteger: true, Expression: IdentifierNameSyntax name, Type.SpecialType: SpecialType.System_Int32 } =>
                NewValue.Of(name,
                    number => New(SyntaxBuilder.Binary(SyntaxKind.NotEqualsExpression, number.WithoutTrivia(), SyntaxBuilder.Number(0)),
                        number.WithoutTrivia())),
            _ => null,
        };
    }
}
