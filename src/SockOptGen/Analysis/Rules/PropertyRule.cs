using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3002 for properties of .NET's classes that are options: Socket.DontFragment and such.</summary>
internal static class PropertyRule
{
    public static void Check(IPropertyReferenceOperation reference, RuleSetup setup, OperationAnalysisContext context)
    {
        if (Find(reference, setup) is not { Option: { } option } dotnet)
        {
            return;
        }

        var reach = new CallReach(setup.Flow, reference, context.ContainingSymbol, null);
        if (DifferenceRule.Difference(dotnet, reach) is not { } difference)
        {
            return;
        }

        var type = reference.Property.ContainingType;
        var owner = type.Name == "Socket" ? "" : " of its Socket";
        var advice = setup.Accessors.For(option, IsWritten(reference) ? Access.Write : Access.Read) is { } accessor ? $"; {accessor}{owner} means the native option alone" : "";
        context.ReportDiagnostic(Diagnostic.Create(
            CallDescriptors.DiffersFromNative, Place(reference), $"{type.Name}.{reference.Property.Name} is not simply {option.Option.Name}: {difference}{advice}"));
    }

    /// <summary>The option that a property is, where .NET makes something else of it on some system; null for every other property.</summary>
    public static DotnetOption? Find(IPropertyReferenceOperation reference, RuleSetup setup) =>
        reference.Parent is INameOfOperation ? null : setup.OptionsOf(reference.Property).FirstOrDefault(static dotnet => dotnet.Name.IsOther);

    private static bool IsWritten(IPropertyReferenceOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    private static Location Place(IPropertyReferenceOperation reference) => (reference.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => reference.Syntax,
    }).GetLocation();
}
