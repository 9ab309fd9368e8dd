using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The accessors of an option whose value is an array, which is set from a span.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class TypedListAccessors<T>(SocketOptionDescriptor option) : TypedAccessors<T[]>(option)
{
    private delegate bool TrySetter(Socket socket, ReadOnlySpan<T> value);

    public override Outcome TrySet(Socket socket, object value)
    {
        var setter = Find<TrySetter>("TrySet", typeof(ReadOnlySpan<T>))!;
        return Outcome.OfTry(() => setter(socket, (T[])value), () => null);
    }
}
