using System.Net.Sockets;
using System.Reflection;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>
/// Calls accessors as delegates of their own type: what they throw passes no frame of the runtime's reflection, which Wine does not
/// survive.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
internal class TypedAccessors<T>(SocketOptionDescriptor option) : ITypedAccessors
{
    private delegate T Getter(Socket socket, T query);

    private delegate bool TryGetter(Socket socket, out T value);

    private delegate bool AskingTryGetter(Socket socket, out T value, T query);

    private delegate bool TrySetter(Socket socket, T value);

    private delegate bool Trier(Socket socket);

    public Outcome Get(Socket socket, object query)
    {
        var getter = Find<Getter>("Get", typeof(T))!;
        return Outcome.Of(() => getter(socket, (T)query));
    }

    public Outcome TryGet(Socket socket, object? query)
    {
        T value = default!;
        if (Find<TryGetter>("TryGet", typeof(T).MakeByRefType()) is { } getter)
        {
            return Outcome.OfTry(() => getter(socket, out value), () => value);
        }

        var asking = Find<AskingTryGetter>("TryGet", typeof(T).MakeByRefType(), typeof(T))!;
        return Outcome.OfTry(() => asking(socket, out value, query is null ? default! : (T)query), () => value);
    }

    public virtual Outcome TrySet(Socket socket, object value)
    {
        if (option.ValueType == typeof(void))
        {
            var trier = Find<Trier>("TrySet")!;
            return Outcome.OfTry(() => trier(socket), () => null);
        }

        var setter = Find<TrySetter>("TrySet", typeof(T))!;
        return Outcome.OfTry(() => setter(socket, (T)value), () => null);
    }

    protected TDelegate? Find<TDelegate>(string verb, params Type[] values)
        where TDelegate : Delegate => typeof(SocketOptionExtensions)
        .GetMethod(verb + option.Accessor, BindingFlags.Static | BindingFlags.Public, [typeof(Socket), .. values])?.CreateDelegate<TDelegate>();
}
