using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Symbols;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1003: the object that GetSocketOption returns is taken for something that it is not.</summary>
internal static class ResultTypeRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.WrongResultType, "The value of the option is used as another type",
        "GetSocketOption returns a boxed int, or a LingerOption, MulticastOption or IPv6MulticastOption. Nothing else can be unboxed " +
            "from it.");

    private static readonly string[] s_classes = ["LingerOption", "MulticastOption", "IPv6MulticastOption"];

    public static bool Check(RuleContext context)
    {
        if (context.Call.Written.Kind != CallKind.GetObject)
        {
            return false;
        }

        var wrong = new List<ResultUse>();
        var isTestedRight = false;
        foreach (var use in context.Call.Written.Results(context.Call.Symbols))
        {
            if (use.Type is not null && use.Operation is not null)
            {
                if (!Fits(context.Call, use))
                {
                    wrong.Add(use);
                }
                else if (use.Kind == ResultUseKind.Test)
                {
                    isTestedRight = true;
                }
            }
        }

        // Who tests for the right type too leaves nothing to chance.
        wrong.RemoveAll(use => isTestedRight && use.Kind == ResultUseKind.Test);
        foreach (var use in wrong)
        {
            Report(context, use);
        }

        return wrong.Count != 0;
    }

    private static bool Fits(JudgedCall call, ResultUse use)
    {
        foreach (var answer in Answers(call.Dotnet()))
        {
            if (answer == "int" ? FitsNumber(use.Type!, use.Kind)
                : call.Symbols.OptionClass(answer) is { } expected && FitsClass(use.Type!, expected, use.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the call can answer: one of all where its arguments are not known.</summary>
    private static string[] Answers(DotnetOption? option) =>
        option is null ? ["int", .. s_classes] : option.ValueType is { } name && name != "byte[]" ? [name] : ["int"];

    private static void Report(RuleContext context, ResultUse use)
    {
        var option = context.Call.Dotnet();
        var answers = Answers(option);
        var given = answers.Length > 1 ? "an int or one of .NET's option classes"
            : answers[0] == "int" ? "a boxed int" : Phrases.A(answers[0]);
        var advice = context.Call.WriteInstead(option?.Option, ", or");
        context.Report(
            Descriptor, use.Operation!,
            $"GetSocketOption returns {given} here: {Consequence(use.Type!, use.Kind)}{Instead(answers)}{advice}");
    }

    private static string Consequence(ITypeSymbol type, ResultUseKind kind)
    {
        var name = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            .ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return kind switch
        {
            ResultUseKind.Cast => $"the cast to {name} throws InvalidCastException",
            ResultUseKind.As => $"as {name} is always null",
            ResultUseKind.Convert => $"its conversion to {name} throws InvalidCastException",
            _ => $"it is never {Phrases.A(name)}",
        };
    }

    private static string Instead(string[] answers) =>
        answers.Length > 1 ? "" : answers[0] == "int" ? "; cast it to int and convert that" : $"; cast it to {answers[0]}";

    private static bool FitsNumber(ITypeSymbol type, ResultUseKind kind)
    {
        if (kind == ResultUseKind.Convert)
        {
            return type.SpecialType != SpecialType.System_DateTime;
        }

        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var value = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return value.SpecialType is SpecialType.System_Int32 or SpecialType.System_Object or SpecialType.System_ValueType ||
            value.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error ||
            // The runtime unboxes an int to an enumeration over int, but it is none to `is`, `as` and Nullable.
            (value is INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_Int32 } && kind == ResultUseKind.Cast &&
                !isNullable);
    }

    private static bool FitsClass(ITypeSymbol type, INamedTypeSymbol expected, ResultUseKind kind)
    {
        if (kind == ResultUseKind.Convert)
        {
            return type.SpecialType == SpecialType.System_String;
        }

        return type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error ||
            expected.DerivesFrom(type);
    }
}
