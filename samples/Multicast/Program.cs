using System.Net;
using Multicast;

// Without arguments this is the receiver, which starts a second process as the sender. Nothing leaves this machine.
if (args is ["send", var port])
{
    using var sender = new Sender(int.Parse(port));
    while (Console.ReadLine() is { } group)
    {
        sender.Send(IPAddress.Parse(group));
    }

    return;
}

var anySource = IPAddress.Parse("239.1.2.3");
var oneSource = IPAddress.Parse("232.1.2.3");
var other = IPAddress.Parse("127.0.0.2");

using var receiver = new Receiver();
using var process = new SenderProcess(receiver.Port);

Try("before joining", anySource);

receiver.Join(anySource);
Try("joined", anySource);
receiver.Leave(anySource);
Try("left", anySource);

receiver.Join(oneSource, from: other);
Try($"joined for {other}", oneSource);
receiver.Join(oneSource, from: IPAddress.Loopback);
Try($"and for {IPAddress.Loopback}", oneSource);
receiver.Leave(oneSource, from: IPAddress.Loopback);
Try($"without {IPAddress.Loopback}", oneSource);

void Try(string state, IPAddress group)
{
    process.Send(group);
    Console.WriteLine($"{group}  {state,-20} {receiver.Hear() ?? "nothing"}");
}
