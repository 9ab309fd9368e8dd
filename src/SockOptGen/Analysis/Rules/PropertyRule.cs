using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Judging;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3002 for properties of .NET's classes that are options: Socket.DontFragment and such.</summary>
internal static class PropertyRule
{
    public static void Check(IPropertyReferenceOperation reference, JudgedProject project, ISymbol member, Reporter reporter)
    {
        if (project.DifferingOptionOf(reference) is not { Option: { } option } dotnet)
        {
            return;
        }

        var reach = project.ReachOf(reference, member);
        if (Differences.Of(dotnet, reach) is not { } difference)
        {
            return;
        }

        var type = reference.Property.ContainingType;
        var access = IsWritten(reference) ? Access.Write : Access.Read;
        var accessor = project.Accessors.For(Differences.Native(dotnet, reach, access, project), access);
        var called = accessor is null || type.Name == "Socket" ? accessor : $"{accessor} of its Socket";
        reporter.Report(
            DifferenceRule.Descriptor, Place(reference),
            DifferenceRule.Message($"{type.Name}.{reference.Property.Name}", option, difference, called, access));
    }

    private static bool IsWritten(IPropertyReferenceOperation reference) =>
        reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    private static Location Place(IPropertyReferenceOperation reference) => (reference.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => reference.Syntax,
    }).GetLocation();
}
