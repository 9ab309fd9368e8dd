using System.Net.Sockets;
using System.Net.Sockets.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The accessors of an option whose value is an array, which is set from a span.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class TypedListAccessors<T>(SocketOption entry, SocketOptionDescriptor option) : TypedAccessors<T[]>(entry, option)
{
    private delegate bool TrySetter(Socket socket, ReadOnlySpan<T> value);

    public override Outcome TrySet(Socket socket, object value)
    {
        var setter = Find<TrySetter>(Setter.Try, typeof(ReadOnlySpan<T>))!;
        return Outcome.OfTry(() => setter(socket, (T[])value), () => null);
    }
}
