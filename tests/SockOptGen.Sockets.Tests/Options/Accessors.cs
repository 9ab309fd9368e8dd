using System.Net.Sockets;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The four accessors of an option, called with boxed values.</summary>
/// <param name="option">The option.</param>
/// <param name="query">What it is asked for; null: what its accessors ask for by default, if anything.</param>
internal sealed class Accessors(SocketOptionDescriptor option, object? query)
{
    private static readonly MethodInfo s_trySetList = typeof(Accessors).GetMethod(nameof(TrySetSpan), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly Type _type = option.ValueType == typeof(void) ? typeof(object) : option.ValueType;

    public Outcome Get(Socket socket) => Outcome.Of(() => query is null ? option.Read(socket) : Call(Find("Get", _type)!, [socket, query]));

    public Outcome Set(Socket socket, object? value) => Outcome.Of(() =>
    {
        option.Write(socket, value!);
        return null;
    });

    /// <summary>Its value where it answered true, else a failure without an exception.</summary>
    public Outcome TryGet(Socket? socket)
    {
        var plain = Find("TryGet", _type.MakeByRefType());
        var (method, arguments) = plain is not null
            ? (plain, new object?[] { socket, null })
            : (Find("TryGet", _type.MakeByRefType(), _type)!, [socket, null, query ?? Type.Missing]);
        return Outcome.OfTry(() => (bool)Call(method, arguments)!, () => arguments[1]);
    }

    /// <inheritdoc cref="TryGet"/>
    public Outcome TrySet(Socket? socket, object? value) => Outcome.OfTry(
        () => option.ValueType == typeof(void) ? (bool)Call(Find("TrySet")!, [socket])!
            : _type.IsArray ? TrySetList(socket, (Array)value!)
            : (bool)Call(Find("TrySet", _type)!, [socket, value])!,
        () => null);

    // Reflection passes no spans.
    private bool TrySetList(Socket? socket, Array value)
    {
        var element = _type.GetElementType()!;
        var setter = Find("TrySet", typeof(ReadOnlySpan<>).MakeGenericType(element))!;
        var call = Delegate.CreateDelegate(typeof(ListSetter<>).MakeGenericType(element), setter);
        return (bool)Call(s_trySetList.MakeGenericMethod(element), [call, socket, value])!;
    }

    private static bool TrySetSpan<T>(ListSetter<T> setter, Socket socket, T[] value) => setter(socket, value);

    private static object? Call(MethodInfo method, object?[] arguments)
    {
        try
        {
            return method.Invoke(null, arguments);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }

    private MethodInfo? Find(string verb, params Type[] values) =>
        typeof(SocketOptionExtensions).GetMethod(verb + option.Accessor, BindingFlags.Static | BindingFlags.Public, [typeof(Socket), .. values]);

    private delegate bool ListSetter<T>(Socket socket, ReadOnlySpan<T> value);
}
