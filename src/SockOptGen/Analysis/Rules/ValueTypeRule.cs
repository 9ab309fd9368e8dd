using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Symbols;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1002: the value is of a type with which the call throws, or sets nonsense.</summary>
internal static class ValueTypeRule
{
    public static bool Check(in RuleContext context) => context.Call.Kind switch
    {
        CallKind.SetObject => CheckObject(context),
        CallKind.SetInt32 => CheckNumber(context, "int", context.Dotnet()),
        CallKind.SetBoolean => CheckBoolean(context, context.Dotnet()),
        _ => false,
    };

    /// <summary>The object overload takes the option classes of .NET, each for its own options, and throws on everything else.</summary>
    private static bool CheckObject(in RuleContext context)
    {
        var value = context.Call.Value;
        if (value.Type is not { } type || type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Interface)
        {
            return false;
        }

        var option = context.Dotnet();
        var isOptionClass = IsOptionClass(context.Symbols, type);
        if (option?.ValueType is { } name && context.Symbols.OptionClass(name) is { } expected)
        {
            return !type.DerivesFrom(expected) && !expected.DerivesFrom(type) &&
                Report(context, $"{Pair(option)} takes {Article(name)} {name}; with {Article(Show(type))} {Show(type)} the call throws ArgumentException{context.Advice(option.Option)}");
        }

        if (isOptionClass && option is null)
        {
            return false;
        }

        return Report(
            context,
            $"{Article(Show(type), capital: true)} {Show(type)} binds to the overload for objects, which takes LingerOption, MulticastOption and IPv6MulticastOption only: the call throws ArgumentException; {Instead(context, type, option)}");
    }

    private static string Instead(in RuleContext context, ITypeSymbol type, DotnetOption? option)
    {
        var advice = context.Advice(option?.Option, ", or {0}");
        return option is { ValueType: "byte[]" } ? $"pass a byte[]{advice}"
            : option?.Option?.Linked?.Type.Kind == ValueKind.Boolean ? $"pass a bool{advice}"
            : type.Name == "TimeSpan" ? $"pass an int in the option's unit{advice}"
            : $"pass an int{advice}";
    }

    private static bool CheckNumber(in RuleContext context, string given, DotnetOption? option)
    {
        if (option?.ValueType is not { } name)
        {
            return false;
        }

        var consequence = name == "LingerOption"
            ? "on Unix the four bytes are refused, and Windows takes them for two 16-bit numbers"
            : "the four bytes are not what the system takes for the option, and it refuses them";
        return Report(context, $"{Pair(option)} takes {Article(name)} {name}, not {Article(given)} {given}: {consequence}; pass {Article(name)} {name}{context.Advice(option.Option, ", or write {0}")}");
    }

    private static bool CheckBoolean(in RuleContext context, DotnetOption? option)
    {
        // FastOpen is a count on Linux and a switch elsewhere.
        if (option is null || CheckNumber(context, "bool", option) || option.Name.Since is not null ||
            option.Option?.Linked?.Type is not { Kind: ValueKind.Integer or ValueKind.Duration or ValueKind.Enumeration or ValueKind.Address } type)
        {
            return option?.ValueType is not null;
        }

        var unit = type.Unit is { } counted ? $" {counted.ToString().ToLowerInvariant()}" : "";
        var (what, number) = type.Kind switch
        {
            ValueKind.Duration => ($"a time in{unit}", "1 or 0"),
            ValueKind.Enumeration => ("one of several values", "1 or 0"),
            ValueKind.Address => ("an address or an index", "1 or 0"),
            _ => ("a number", "1 or 0"),
        };
        return Report(context, $"{Pair(option)} ({option.Option.Option.Name}) is {what}, not a switch: a bool sets it to {number}{(type.Kind == ValueKind.Duration ? unit : "")}; pass the number itself{context.Advice(option.Option, ", or write {0}")}");
    }

    private static bool Report(in RuleContext context, string message) =>
        context.Report(CallDescriptors.WrongValueType, context.Call.Value.Operation!, message);

    private static string Pair(DotnetOption option) => $"SocketOptionName.{option.Name.Name} of SocketOptionLevel.{option.Name.Level}";

    private static string Show(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string Article(string name, bool capital = false) =>
        (capital ? "A" : "a") + (name.Length > 0 && "aeiAEIO".IndexOf(name[0]) >= 0 ? "n" : "");

    private static bool IsOptionClass(KnownSymbols symbols, ITypeSymbol type) =>
        type.DerivesFrom(symbols.LingerOption) || type.DerivesFrom(symbols.MulticastOption) || type.DerivesFrom(symbols.IPv6MulticastOption);
}
