using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Sockets;

/// <summary>IPv6 sockets that carry no IPv4 traffic: .NET makes them so, and nothing turns them into dual-mode ones.</summary>
internal static class OnlyIPv6
{
    private static readonly ConditionalWeakTable<ILocalSymbol, StrongBox<bool>> s_kept = new();

    /// <summary>Whether <paramref name="socket"/> certainly is one: a local of this body, on which nothing but methods and properties of
    /// its own are called.</summary>
    public static bool Is(IOperation? socket, SocketFlow flow)
    {
        if (socket is null || SocketVariable.Of(socket, flow.Types) is not ILocalSymbol local || flow.Body(socket).FactsOf(local) is null ||
            flow.Body(socket).CreationOf(local) is not { } creation || !IsOfIPv6(creation))
        {
            return false;
        }

        // Asked of each call on the socket, and the same for all.
        return s_kept.TryGetValue(local, out var known) ? known.Value
            : s_kept.GetValue(local, kept => new StrongBox<bool>(
                LocalUses.Of(socket).References(kept).All(reference => Keeps(reference, flow.Types)))).Value;
    }

    // `new Socket(type, protocol)` is dual-mode at once.
    private static bool IsOfIPv6(IOperation creation)
    {
        if (SocketVariable.Unwrap(creation) is not IObjectCreationOperation { Initializer: null } made)
        {
            return false;
        }

        foreach (var argument in made.Arguments)
        {
            if (argument.Parameter?.Type.Name == nameof(AddressFamily))
            {
                return argument.Value.ConstantValue is { HasValue: true, Value: (int)AddressFamily.InterNetworkV6 };
            }
        }

        return false;
    }

    private static bool Keeps(ILocalReferenceOperation reference, SocketTypes types)
    {
        var place = Outside(reference);
        while (place.Parent is IPropertyReferenceOperation held && types.IsHeldSocket(held.Property))
        {
            place = Outside(held);
        }

        return place.Parent switch
        {
            IPropertyReferenceOperation property => property.Property.Name is not ("DualMode" or "Handle" or "SafeHandle"),
            IInvocationOperation call when call.Instance == place => call.TargetMethod.Name switch
            {
                "SetRawSocketOption" => false,
                "SetSocketOption" => !call.Arguments.Any(static argument => MayBeIPv6Only(argument)),
                _ => true,
            },
            ISimpleAssignmentOperation assignment => assignment.Target == place,
            _ => false,
        };
    }

    private static bool MayBeIPv6Only(IArgumentOperation argument) => argument.Parameter?.Type.Name == nameof(SocketOptionName) &&
        CodeReader.Unwrap(argument.Value) is not IFieldReferenceOperation { Field.Name: not nameof(SocketOptionName.IPv6Only) };

    private static IOperation Outside(IOperation value)
    {
        while (value.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            value = value.Parent;
        }

        return value;
    }
}
