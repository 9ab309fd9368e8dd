using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>The accessors of an option that the table of options does not have, found by name.</summary>
internal interface ITypedAccessors
{
    Outcome Get(Socket socket, object query);

    Outcome TryGet(Socket socket, object? query);

    Outcome TrySet(Socket socket, object value);
}
