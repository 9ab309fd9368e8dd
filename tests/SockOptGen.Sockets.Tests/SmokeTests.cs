using System.Net.Sockets;

namespace SockOptGen.Sockets.Tests;

public class SmokeTests
{
    [Fact]
    public void T() => Assert.Equal(SocketOptionDescriptor.All.Count, Catalogue.BuiltInCatalogue.Linked.Options.Length);
}
