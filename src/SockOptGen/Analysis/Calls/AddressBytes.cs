using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Calls;

/// <summary>The bytes of an IPAddress as a buffer. How many they are only the address knows, but an option of IPv4 or IPv6 has no use for
/// one of the other family.</summary>
internal static class AddressBytes
{
    /// <summary>How many bytes <paramref name="buffer"/> has; null where it is something else.</summary>
    public static BufferArgument? Of(IOperation buffer, CodeArgument level) => level is { IsKnown: true, Number: 0 or 41 } && Are(buffer)
        ? new BufferArgument(level.Number == 0 ? 4 : 16, null, null) : null;

    private static bool Are(IOperation buffer) => buffer switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var array } => Are(array),
        IConversionOperation { OperatorMethod.ContainingType: var span, Operand: var array } when BufferReader.IsSpan(span) => Are(array),
        ILocalReferenceOperation local => SingleAssignment.Find(local) is { } value && Are(value),
        IInvocationOperation { TargetMethod: { Name: "GetAddressBytes", ContainingType: { Name: "IPAddress" } type } } =>
            type.Locations[0].IsInMetadata,
        _ => false,
    };
}
