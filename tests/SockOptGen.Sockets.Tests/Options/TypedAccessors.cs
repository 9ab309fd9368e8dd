using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Reflection;
using SockOptGen.Api;
using SockOptGen.Catalogue;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>
/// Calls accessors as delegates of their own type: what they throw passes no frame of the runtime's reflection, which Wine does not
/// survive.
/// </summary>
/// <typeparam name="T">The type of a value.</typeparam>
/// <param name="entry">The option in the catalogue.</param>
/// <param name="option">The option as it was emitted.</param>
internal class TypedAccessors<T>(SocketOption entry, SocketOptionDescriptor option) : ITypedAccessors
{
    private delegate T AskingGetter(Socket socket, T query);

    private delegate bool TryGetter(Socket socket, out T value);

    private delegate bool AskingTryGetter(Socket socket, out T value, T query);

    private delegate bool TrySetter(Socket socket, T value);

    private delegate bool Trier(Socket socket);

    /// <summary>The name of the setter.</summary>
    protected AccessorName Setter { get; } = AccessorName.Of(entry, Access.Write);

    private AccessorName Getter { get; } = AccessorName.Of(entry, Access.Read);

    public Outcome Get(Socket socket, object query)
    {
        var getter = Find<AskingGetter>(Getter, typeof(T))!;
        return Outcome.Of(() => getter(socket, (T)query));
    }

    public Outcome TryGet(Socket socket, object? query)
    {
        T value = default!;
        if (Find<TryGetter>(Getter.Try, typeof(T).MakeByRefType()) is { } getter)
        {
            return Outcome.OfTry(() => getter(socket, out value), () => value);
        }

        var asking = Find<AskingTryGetter>(Getter.Try, typeof(T).MakeByRefType(), typeof(T))!;
        return Outcome.OfTry(() => asking(socket, out value, query is null ? default! : (T)query), () => value);
    }

    public virtual Outcome TrySet(Socket socket, object value)
    {
        if (option.ValueType == typeof(void))
        {
            var trier = Find<Trier>(Setter.Try)!;
            return Outcome.OfTry(() => trier(socket), () => null);
        }

        var setter = Find<TrySetter>(Setter.Try, typeof(T))!;
        return Outcome.OfTry(() => setter(socket, (T)value), () => null);
    }

    protected TDelegate? Find<TDelegate>(AccessorName name, params Type[] values)
        where TDelegate : Delegate => typeof(SocketOptionExtensions)
        .GetMethod(name.ToString(), BindingFlags.Static | BindingFlags.Public, [typeof(Socket), .. values])?.CreateDelegate<TDelegate>();
}
