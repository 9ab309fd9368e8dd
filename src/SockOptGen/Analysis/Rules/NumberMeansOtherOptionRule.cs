using Microsoft.CodeAnalysis;
using SockOptGen.Diagnostics;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2002: a system that reaches the call has another option of its number, or none.</summary>
internal static class NumberMeansOtherOptionRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.NumberMeansOtherOption, "The number means something else, or nothing, on a system that reaches the call",
        "Each operating system has its own numbers. A raw or native call passes them on as they are.", Categories.Portability);

    public static bool Check(RuleContext context) => context.Call.Finding is { IsNumber: true } finding && context.Report(
        Descriptor, context.Call.Written.Name.Operation!,
        $"{finding.Message}; " +
        (finding.Elsewhere
            ?? "test for the operating system and pass its number, or use an accessor, which has the number of each system"));
}
