using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Sockets;

/// <summary>What a body reaches a socket through.</summary>
internal static class SocketVariable
{
    /// <summary>The local, parameter or own readonly field that is, or holds, the socket
    /// <paramref name="receiver"/>; null for everything else.</summary>
    public static ISymbol? Of(IOperation? receiver, SocketTypes types)
    {
        var value = Unwrap(receiver);
        if (value is IPropertyReferenceOperation { Instance: { } holder } property && types.IsHeldSocket(property.Property))
        {
            value = Unwrap(holder);
        }

        return value switch
        {
            ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => local,
            IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => parameter,
            IFieldReferenceOperation
            {
                Field: { IsReadOnly: true } field, Instance: null or
                IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            } => field,
            _ => null,
        };
    }

    /// <summary><paramref name="value"/> without what does not change which object it is.</summary>
    public static IOperation? Unwrap(IOperation? value)
    {
        var inner = value is null ? null : CodeReader.Unwrap(value);
        return inner is IConditionalAccessInstanceOperation ? Unwrap(AccessedBy(inner)) : inner;
    }

    // Of `socket?.NoDelay` the part behind the question mark has a placeholder for the socket.
    private static IOperation? AccessedBy(IOperation placeholder)
    {
        for (IOperation? child = placeholder, parent = placeholder.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
