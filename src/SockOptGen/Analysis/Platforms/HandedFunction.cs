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

    private static bool IsForSystem(IOperation function, SystemHints hints)
    {
        while (function.Parent is IDelegateCreationOperation or IConversionOperation)
        {
            function = function.Parent;
        }

        return function.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } own =>
                hints.AsksForSystem(call.TargetMethod) ||
                call.Arguments.Any(argument => argument != own && hints.ComesFromSystem(argument.Value)),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: var keys } } =>
                keys.Any(key => hints.ComesFromSystem(key.Value)),
            _ => false,
        };
    }
}
