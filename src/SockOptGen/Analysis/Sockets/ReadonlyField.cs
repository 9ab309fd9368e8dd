using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Sockets;

/// <summary>Reads what the declaration of a readonly field and the constructors of its class say about the socket in it.</summary>
internal static class ReadonlyField
{
    /// <summary>What holds of each socket that the field may get.</summary>
    public static SocketFacts Read(IFieldSymbol field, Compilation compilation, SocketTypes types)
    {
        SocketFacts? facts = null;
        foreach (var value in FieldValues.Of(field, compilation))
        {
            // What it has been through is known only where it was made.
            var made = value is null ? SocketFacts.Unknown : SocketCreation.Read(value, types) with { Born = Catalogue.SocketMoments.None };
            if (made == SocketFacts.Unknown || (facts is not null && facts != made))
            {
                return SocketFacts.Unknown;
            }

            facts = made;
        }

        return facts ?? SocketFacts.Unknown;
    }
}
