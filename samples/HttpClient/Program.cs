using HttpClientSample;

using var server = new LoopbackServer();
var connections = new TunedConnections();
using var client = new HttpClient(new SocketsHttpHandler { ConnectCallback = connections.ConnectAsync });

for (var i = 0; i < 3; i++)
{
    Console.WriteLine(await client.GetStringAsync(server.Address));
}

foreach (var (peer, time) in connections.RoundTripTimes())
{
    Console.WriteLine($"round-trip time to {peer.Host}:{peer.Port}: {time.TotalMilliseconds} ms");
}
