using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Values;

/// <summary>The place of a network interface in an array of all, which is not the index that the system gave it.</summary>
internal static class InterfacePlace
{
    private const int MaxDepth = 6;
    private static readonly MethodAnswers s_places = new(AnswersPlace);
    private static readonly ConditionalWeakTable<ILocalSymbol, StrongBox<bool>> s_counters = new();

    /// <summary>Whether <paramref name="value"/> is such a place: the variable of a loop over the array, or what a method of the same file
    /// answers with it.</summary>
    public static bool Is(IOperation value) => WrittenSource.Of(value, static _ => false) switch
    {
        ILocalReferenceOperation local => IsCounter(local),
        IInvocationOperation turned when IsTurn(turned) => Is(turned.Arguments[0].Value),
        IInvocationOperation call => s_places.Hold(call.TargetMethod, value.SemanticModel),
        _ => false,
    };

    /// <summary>Whether what <paramref name="value"/> answers is used as such a place.</summary>
    public static bool IsUsed(IOperation value, int depth = 0)
    {
        var whole = value;
        while (whole.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            whole = whole.Parent;
        }

        return depth < MaxDepth && whole.Parent switch
        {
            IArrayElementReferenceOperation element => element.Indices.Contains(whole) && IsOfInterfaces(element),
            IArgumentOperation { Parent: IInvocationOperation turned } when IsTurn(turned) => IsUsed(turned, depth + 1),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } =>
                SingleAssignment.Reads(whole, local).Any(read => IsUsed(read, depth + 1)),
            _ => false,
        };
    }

    private static bool IsTurn(IInvocationOperation call) =>
        call.TargetMethod is { Name: "NetworkToHostOrder" or "HostToNetworkOrder", ContainingType.Name: "IPAddress" };

    private static bool IsCounter(ILocalReferenceOperation local) => s_counters.TryGetValue(local.Local, out var known) ? known.Value
        : s_counters.GetValue(local.Local, _ => new StrongBox<bool>(Counts(local))).Value;

    // What else is written to it may be the index.
    private static bool Counts(ILocalReferenceOperation local)
    {
        var uses = LocalUses.Of(local);
        var isPlace = false;
        foreach (var reference in uses.References(local.Local))
        {
            switch (reference.Parent)
            {
                case IArrayElementReferenceOperation element when element.Indices.Contains(reference):
                    isPlace |= IsOfInterfaces(element);
                    break;
                case ISimpleAssignmentOperation assignment when assignment.Target == reference:
                    if (!assignment.Value.ConstantValue.HasValue)
                    {
                        return false;
                    }

                    break;
                case ICompoundAssignmentOperation or IArgumentOperation { Parameter: null or { RefKind: not RefKind.None } } or
                    ITupleOperation or IAddressOfOperation:
                    return false;
            }
        }

        return isPlace && uses.Declaration(local.Local) is var declaration &&
            declaration?.Initializer?.Value.ConstantValue.HasValue != false;
    }

    // A negative answer is how it says that there is none.
    private static bool AnswersPlace(IOperation body)
    {
        var isPlace = false;
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
                case IReturnOperation { ReturnedValue: { } answer }:
                    if (CodeReader.Unwrap(answer) is ILocalReferenceOperation local && IsCounter(local))
                    {
                        isPlace = true;
                    }
                    else if (BufferReader.Constant(answer) is not < 0)
                    {
                        return false;
                    }

                    break;
            }
        }

        return isPlace;
    }

    private static bool IsOfInterfaces(IArrayElementReferenceOperation element) => element.ArrayReference.Type is IArrayTypeSymbol
    {
        ElementType: { Name: "NetworkInterface", ContainingNamespace.Name: "NetworkInformation" } type,
    } && type.Locations[0].IsInMetadata;
}
