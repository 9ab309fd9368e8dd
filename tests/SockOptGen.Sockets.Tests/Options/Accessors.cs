using System.Net.Sockets;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The four accessors of an option, called with boxed values.</summary>
internal sealed class Accessors(SocketOptionDescriptor option)
{
    private readonly MethodInfo? _tryGet = Find("TryGet" + option.Accessor, option.ValueType.MakeByRefType());
    private readonly MethodInfo? _trySet = Find("TrySet" + option.Accessor, option.ValueType);

    public Outcome Get(Socket socket) => Outcome.Of(() => option.Read(socket));

    public Outcome Set(Socket socket, object value) => Outcome.Of(() =>
    {
        option.Write(socket, value);
        return null;
    });

    /// <summary>Its value where it answered true, else a failure without an exception.</summary>
    public Outcome TryGet(Socket? socket)
    {
        object?[] arguments = [socket, null];
        return Outcome.OfTry(() => Call(_tryGet!, arguments), () => arguments[1]);
    }

    /// <inheritdoc cref="TryGet"/>
    public Outcome TrySet(Socket? socket, object? value) => Outcome.OfTry(() => Call(_trySet!, [socket, value]), () => null);

    private static bool Call(MethodInfo method, object?[] arguments)
    {
        try
        {
            return (bool)method.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }

    private static MethodInfo? Find(string name, Type value) =>
        typeof(SocketOptionExtensions).GetMethod(name, BindingFlags.Static | BindingFlags.Public, [typeof(Socket), value]);
}
