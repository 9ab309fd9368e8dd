using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>A function that is handed over for a system: <c>OnLinux(() =&gt; …)</c>, <c>Run(isLinux, () =&gt; …)</c>,
/// <c>[OSPlatform.Linux] = () =&gt; …</c>. Whoever gets it decides where it runs.</summary>
internal static class HandedFunction
{
    /// <summary>Whether <paramref name="operation"/> stands in such a function.</summary>
    public static bool Holds(IOperation operation, SystemHints hints)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation && IsForSystem(parent, hints))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What gets <paramref name="function"/> as a delegate: an argument, an assignment.</summary>
    public static IOperation? TakerOf(IOperation function)
    {
        var taker = function.Parent;
        while (taker is IDelegateCreationOperation or IConversionOperation)
        {
            taker = taker.Parent;
        }

        return taker;
    }

    private static bool IsForSystem(IOperation function, SystemHints hints) => TakerOf(function) switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } own => hints.AsksForSystem(call, own),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: var keys } } =>
            keys.Any(key => hints.ComesFromSystem(key.Value)),
        _ => false,
    };
}
