using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Judging;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2002: a system that reaches the call has another option of its number, or none.</summary>
internal static class NumberMeansOtherOptionRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.NumberMeansOtherOption, "The number means something else, or nothing, on a system that reaches the call",
        "Each operating system has its own numbers. A raw or native call passes them on as they are.", Categories.Portability);

    public static bool Check(RuleContext context)
    {
        if (context.Call.Finding is not { IsNumber: true } finding)
        {
            return false;
        }

        // Of a number with one meaning it is known which accessor that is.
        var accessor = finding.Elsewhere is null ? context.Call.AdvisedAccessor() : null;
        return context.Report(
            Descriptor, context.Call.Written.Name.Operation!,
            $"{finding.Message}; " + (finding.Elsewhere ??
                Phrases.With(accessor is null ? Advice(context.Call) : $"write {accessor}", static advice => $"{advice}, or ") +
                "test for the system and pass its number"),
            namesAccessor: accessor is not null);
    }

    private static string? Advice(JudgedCall call) => call.AccessorToAskFor() is var (accessor, part)
        ? $"write {accessor} with {part} in SockOptGenLevels"
        : call.Accessors.Exist ? "use the accessor of the one you mean" : null;
}
