using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>Finds the value of a local that is set only where it is declared.</summary>
internal static class SingleAssignment
{
    /// <summary>The initializer of the local, or null where it has none, or anything else may write to the local.</summary>
    public static IOperation? Find(ILocalReferenceOperation reference) =>
        reference.Local.RefKind == RefKind.None ? Search(reference, countReads: false) : null;

    /// <summary>Whether the local is mentioned nowhere but at <paramref name="reference"/>, so that its content is
    /// still that of its initializer.</summary>
    public static bool IsOnlyUse(ILocalReferenceOperation reference) => OnlyInitializer(reference) is not null;

    /// <summary>The initializer of a local that is mentioned nowhere but at <paramref name="reference"/>.</summary>
    public static IOperation? OnlyInitializer(ILocalReferenceOperation reference) => Search(reference, countReads: true);

    /// <summary>The places that read <paramref name="local"/>; none where anything but its initializer, <paramref name="value"/> or
    /// what holds that, may write to it.</summary>
    public static IEnumerable<ILocalReferenceOperation> Reads(IOperation value, ILocalSymbol local)
    {
        var reads = LocalUses.Of(value).References(local);
        return local.RefKind != RefKind.None || reads.Any(IsWrite) ? [] : reads;
    }

    private static IOperation? Search(ILocalReferenceOperation reference, bool countReads)
    {
        var uses = LocalUses.Of(reference);
        foreach (var other in uses.References(reference.Local))
        {
            if (other != reference && (countReads || IsWrite(other)))
            {
                return null;
            }
        }

        // The initializer of `fixed` and of `foreach` is not the value.
        return uses.Declaration(reference.Local)?.Initializer?.Value;
    }

    private static bool IsWrite(ILocalReferenceOperation reference)
    {
        IOperation operation = reference;
        while (operation.Parent is ITupleOperation or IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == operation || assignment is ISimpleAssignmentOperation { IsRef: true },
            IIncrementOrDecrementOperation => true,
            IArgumentOperation { Parameter: not null } argument => argument.Parameter.RefKind is RefKind.Ref or RefKind.Out,
            IArgumentOperation => true,
            IAddressOfOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind != RefKind.None,
            IReturnOperation => false,
            { Kind: OperationKind.None } => true,
            _ => false,
        };
    }
}
