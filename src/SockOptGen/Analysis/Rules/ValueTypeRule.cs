using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Symbols;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1002: the value is of a type with which the call throws, or sets nonsense.</summary>
internal static class ValueTypeRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.WrongValueType, "The value has a type that the option does not take",
        "Numbers other than int bind to the object overload, which throws. A bool is not a count, and an int is not a linger time.");

    private const string Or = ", or";

    public static bool Check(RuleContext context) => context.Call.Written.Kind switch
    {
        CallKind.SetObject => CheckObject(context),
        CallKind.SetInt32 => CheckNumber(context, "int", context.Call.Dotnet()),
        CallKind.SetBoolean => CheckBoolean(context, context.Call.Dotnet()),
        _ => false,
    };

    /// <summary>The object overload takes the option classes of .NET, each for its own options, and throws on everything else.</summary>
    private static bool CheckObject(RuleContext context)
    {
        var value = context.Call.Written.Value;
        if (value.Constant is { HasValue: true, Value: null })
        {
            return Report(context,
                "The object overload does not accept null: the call throws ArgumentNullException" +
                    context.Call.WriteInstead(context.Call.Dotnet()?.Option));
        }

        // The only object whose exact type its declaration does not hide.
        if (value.Type is { SpecialType: SpecialType.System_Object } && value.Operation is IObjectCreationOperation)
        {
            return Report(
                context,
                "The object overload takes only LingerOption and multicast options, and this is an object: " +
                "the call throws ArgumentException" + context.Call.WriteInstead(context.Call.Dotnet()?.Option));
        }

        if (value.Type is not { } type || type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Interface)
        {
            return false;
        }

        var option = context.Call.Dotnet();
        var isOptionClass = IsOptionClass(context.Call.Symbols, type);
        if (option?.ValueType is { } name && context.Call.Symbols.OptionClass(name) is { } expected)
        {
            return !type.DerivesFrom(expected) && !expected.DerivesFrom(type) &&
                Report(
                    context,
                    $"{Pair(context.Call, option)} takes {Phrases.A(name)}; " +
                    $"with {Phrases.A(Show(type))} the call throws ArgumentException" +
                    context.Call.WriteInstead(option.Option));
        }

        if (isOptionClass && option is null)
        {
            return false;
        }

        // What has an overload of its own came here by a cast alone.
        var (link, advice) = HasOverload(type)
            ? (" that is cast to object goes", $"leave out the cast{context.Call.WriteInstead(option?.Option, Or)}")
            : (" goes", Instead(context.Call, type, option));
        return Report(
            context,
            $"{Phrases.CapitalA(Show(type))}{link} to the object overload, which takes only LingerOption and multicast " +
            $"options: the call throws ArgumentException; {advice}");
    }

    private static bool HasOverload(ITypeSymbol type) => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or
        (>= SpecialType.System_SByte and <= SpecialType.System_Int32) || type is IArrayTypeSymbol
        {
            Rank: 1, ElementType.SpecialType: SpecialType.System_Byte,
        };

    private static string Instead(JudgedCall call, ITypeSymbol type, DotnetOption? option)
    {
        var advice = Phrases.With(call.AccessorFor(option?.Option), static accessor => $", or write {accessor}");
        return option is { ValueType: "byte[]" } ? $"pass a byte[]{advice}"
            : option?.Option?.Linked?.Type.Kind == ValueKind.Boolean ? $"pass a bool{advice}"
            : type.Name == "TimeSpan" ? $"pass an int in the option's unit{advice}"
            : $"pass an int{advice}";
    }

    private static bool CheckNumber(RuleContext context, string given, DotnetOption? option)
    {
        if (option?.ValueType is not { } name)
        {
            return false;
        }

        var consequence = name == "LingerOption"
            ? "Unix refuses the four bytes, and Windows reads them as two 16-bit numbers"
            : "the system refuses the four bytes";
        return Report(
            context,
            $"{Pair(context.Call, option)} takes {Phrases.A(name)}, not {Phrases.A(given)}: {consequence}; pass " +
                $"{Phrases.A(name)}{context.Call.WriteInstead(option?.Option, Or)}");
    }

    private static bool CheckBoolean(RuleContext context, DotnetOption? option)
    {
        // FastOpen is a count on Linux and a switch elsewhere.
        if (option is null || CheckNumber(context, "bool", option) || option.Name.Since is not null ||
            option.Option?.Linked?.Type is not
            { Kind: ValueKind.Integer or ValueKind.Duration or ValueKind.Enumeration or ValueKind.Address } type ||
            // Whatever its value is, it cannot be set.
            !option.Option.Option.Can(Access.Write))
        {
            return option?.ValueType is not null;
        }

        var unit = type.Unit is { } counted ? $" {counted.ToString().ToLowerInvariant()}" : "";
        var what = type.Kind switch
        {
            ValueKind.Duration => $"a time in{unit}",
            ValueKind.Enumeration => "one of several values",
            ValueKind.Address => "an address or an index",
            ValueKind.Integer => "a number",
            var other => throw new InvalidOperationException($"{other} is no number."),
        };
        return Report(
            context,
            $"{Pair(context.Call, option)} ({option.Option.Option.Name}) is {what}, not a switch: " +
            $"a bool sets it to 1 or 0{(type.Kind == ValueKind.Duration ? unit : "")}; pass the number " +
            $"itself{context.Call.WriteInstead(option?.Option, Or)}");
    }

    private static bool Report(RuleContext context, string message) =>
        context.Report(Descriptor, context.Call.Written.Value.Operation!, message);

    /// <summary>The name, with its level where several have it.</summary>
    private static string Pair(JudgedCall call, DotnetOption option) => $"SocketOptionName.{option.Name.Name}" +
        (call.Index.DotnetNamed(option.Name.Name).Skip(1).Any() ? $" of SocketOptionLevel.{option.Name.Level}" : "");

    private static string Show(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static bool IsOptionClass(KnownSymbols symbols, ITypeSymbol type) =>
        type.DerivesFrom(symbols.LingerOption) || type.DerivesFrom(symbols.MulticastOption) ||
        type.DerivesFrom(symbols.IPv6MulticastOption);
}
