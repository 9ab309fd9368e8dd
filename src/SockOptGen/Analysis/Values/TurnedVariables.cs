using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Values;

/// <summary>The locals and parameters of a body that are calculated from themselves: behind <c>timeoutSeconds *= 1000</c> the name says the
/// wrong unit, and the number may be right.</summary>
internal sealed class TurnedVariables
{
    private static readonly ConditionalWeakTable<IOperation, TurnedVariables> s_bodies = new();

    private readonly HashSet<ISymbol> _turned = new(SymbolEqualityComparer.Default);

    private TurnedVariables(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            var target = operation switch
            {
                ICompoundAssignmentOperation assignment => assignment.Target,
                ISimpleAssignmentOperation { Target: var assigned, Value: var value }
                    when Mentions(value, VariableOf(assigned)) => assigned,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref } argument => argument.Value,
                IAddressOfOperation address => address.Reference,
                _ => null,
            };
            if (VariableOf(target) is { } variable)
            {
                _turned.Add(variable);
            }
        }
    }

    /// <summary>Whether <paramref name="use"/> reads one.</summary>
    public static bool IsOne(IOperation use) => VariableOf(use) is { } variable &&
        s_bodies.GetValue(CodeReader.RootOf(use), static root => new TurnedVariables(root))._turned.Contains(variable);

    private static bool Mentions(IOperation value, ISymbol? variable) => variable is not null && value.DescendantsAndSelf()
        .Any(operation => SymbolEqualityComparer.Default.Equals(VariableOf(operation), variable));

    private static ISymbol? VariableOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
