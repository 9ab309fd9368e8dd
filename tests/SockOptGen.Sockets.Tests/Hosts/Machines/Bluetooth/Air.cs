namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>What is between controllers: who calls whom, and the links that came of it. A link has the same handle at both ends.</summary>
internal sealed class Air
{
    private const byte Success = 0, PageTimeout = 0x04, EndedHere = 0x16;

    private readonly List<Controller> _controllers = [];
    private readonly List<Link> _calls = [];
    private readonly Dictionary<ushort, Link> _links = [];
    private ushort _lastHandle;

    /// <summary>Guards the controllers and their links: the hosts of both send when they like.</summary>
    public Lock Gate { get; } = new();

    public void Add(Controller controller) => _controllers.Add(controller);

    /// <summary>Asks for a link for data to the controller of an address.</summary>
    public void Call(Controller caller, byte[] address)
    {
        if (_controllers.SingleOrDefault(one => one != caller && one.Address.SequenceEqual(address)) is { } called)
        {
            Call(new Link(caller, called, LinkKind.Data));
        }
        else
        {
            caller.ToHost(HciEvents.ConnectionComplete(PageTimeout, 0, address, LinkKind.Data));
        }
    }

    /// <summary>Asks for a link for voice beside a link for data.</summary>
    public void CallForVoice(Controller caller, ushort handle)
    {
        if (PeerOf(caller, handle) is { } called)
        {
            Call(new Link(caller, called, LinkKind.Voice));
        }
    }

    /// <summary>Accepts a call with the status 0, or says with another why not.</summary>
    public void Answer(Controller called, byte[] caller, byte status)
    {
        if (_calls.Find(call => call.Called == called && call.Caller.Address.SequenceEqual(caller)) is not { } link)
        {
            return;
        }

        _calls.Remove(link);
        var handle = status == Success ? ++_lastHandle : (ushort)0;
        _ = status == Success && _links.TryAdd(handle, link);
        foreach (var end in link.Ends)
        {
            end.ToHost(HciEvents.ConnectionComplete(status, handle, link.Other(end).Address, link.Kind));
        }
    }

    public void End(Controller ending, ushort handle, byte reason)
    {
        if (_links.Remove(handle, out var link))
        {
            ending.ToHost(HciEvents.DisconnectionComplete(handle, EndedHere));
            link.Other(ending).ToHost(HciEvents.DisconnectionComplete(handle, reason));
        }
    }

    public Controller? PeerOf(Controller controller, ushort handle) => _links.GetValueOrDefault(handle)?.Other(controller);

    private void Call(Link link)
    {
        _calls.Add(link);
        link.Called.ToHost(HciEvents.ConnectionRequest(link.Caller.Address, link.Kind));
    }

    private sealed record Link(Controller Caller, Controller Called, LinkKind Kind)
    {
        public Controller[] Ends => [Caller, Called];

        public Controller Other(Controller end) => end == Caller ? Called : Caller;
    }
}
