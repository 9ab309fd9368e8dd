using System.Net.Sockets;
using System.Net.Sockets.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The four accessors of an option, called with boxed values.</summary>
/// <param name="entry">The option in the catalogue.</param>
/// <param name="option">The option as it was emitted.</param>
/// <param name="query">What it is asked for; null: what its accessors ask for by default, if anything.</param>
internal sealed class Accessors(SocketOption entry, SocketOptionDescriptor option, object? query)
{
    private readonly ITypedAccessors _typed = (ITypedAccessors)Activator.CreateInstance(TypeFor(option.ValueType), entry, option)!;

    public Outcome Get(Socket socket) => query is null ? Outcome.Of(() => option.Read(socket)) : _typed.Get(socket, query);

    public Outcome Set(Socket socket, object? value) => Outcome.Of(() =>
    {
        option.Write(socket, value!);
        return null;
    });

    /// <summary>Its value where it answered true, else a failure without an exception.</summary>
    public Outcome TryGet(Socket? socket) => _typed.TryGet(socket!, query);

    /// <inheritdoc cref="TryGet"/>
    public Outcome TrySet(Socket? socket, object? value) => _typed.TrySet(socket!, value!);

    private static Type TypeFor(Type value) =>
        value == typeof(void) ? typeof(TypedAccessors<object>)
        : value.IsArray ? typeof(TypedListAccessors<>).MakeGenericType(value.GetElementType()!)
        : typeof(TypedAccessors<>).MakeGenericType(value);
}
