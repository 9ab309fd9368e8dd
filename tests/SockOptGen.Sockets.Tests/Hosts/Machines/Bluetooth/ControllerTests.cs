namespace SockOptGen.Sockets.Tests.Hosts.Machines.Bluetooth;

/// <summary>Two controllers make links for their hosts as hardware does; the kernels that use them are in virtual machines.</summary>
public class ControllerTests
{
    // The codes of the events.
    private const byte Complete = 0x0E, Status = 0x0F, Request = 0x04, Connected = 0x03, Disconnected = 0x05, Sent = 0x13;
    private const byte Handle = 1;

    private static readonly byte[] s_stranger = [9, 9, 9, 9, 9, 9];

    private readonly List<byte[]> _caller = [], _called = [];
    private readonly Controller _one, _other;

    public ControllerTests()
    {
        var air = new Air();
        _one = new Controller(Addresses.Caller, air, _caller.Add);
        _other = new Controller(Addresses.Called, air, _called.Add);
        air.Add(_one);
        air.Add(_other);
    }

    [Fact]
    public void A_call_that_is_accepted_is_a_link_at_both_ends()
    {
        Call();
        Assert.Equal([Event(Request, [.. Addresses.Caller, .. HciEvents.CallerClass, (byte)LinkKind.Data])], _called);
        Accept();
        Assert.Equal(Event(Connected, [0, Handle, 0, .. Addresses.Called, (byte)LinkKind.Data, 0]), _caller[^1]);
        Assert.Equal(Event(Connected, [0, Handle, 0, .. Addresses.Caller, (byte)LinkKind.Data, 0]), _called[^1]);
        // Each command has its answer before what came of it.
        Assert.Equal([Status, Connected], Codes(_caller));
        Assert.Equal([Request, Status, Connected], Codes(_called));
    }

    [Fact]
    public void A_call_that_is_rejected_says_why_at_both_ends()
    {
        const byte Why = 0x0F;
        Call();
        Send(_other, HciCommand.RejectConnectionRequest, [.. Addresses.Caller, Why]);
        Assert.Equal(Event(Connected, [Why, 0, 0, .. Addresses.Called, (byte)LinkKind.Data, 0]), _caller[^1]);
        Assert.Equal(Event(Connected, [Why, 0, 0, .. Addresses.Caller, (byte)LinkKind.Data, 0]), _called[^1]);
    }

    [Fact]
    public void Nobody_answers_for_an_address_that_is_out_of_reach()
    {
        Send(_one, HciCommand.CreateConnection, [.. s_stranger, .. new byte[7]]);
        Assert.Equal(Event(Connected, [0x04, 0, 0, .. s_stranger, (byte)LinkKind.Data, 0]), _caller[^1]);
        Assert.Empty(_called);
    }

    [Fact]
    public void Voice_takes_a_link_for_data()
    {
        Send(_one, HciCommand.AddScoConnection, [Handle, 0, 0, 0]);
        Assert.Empty(_called);
        Call();
        Accept();
        Send(_one, HciCommand.AddScoConnection, [Handle, 0, 0, 0]);
        Accept();
        Assert.Equal(Event(Connected, [0, Handle + 1, 0, .. Addresses.Caller, (byte)LinkKind.Voice, 0]), _called[^1]);
    }

    [Fact]
    public void Data_arrives_as_controllers_send_it_and_is_counted()
    {
        Call();
        Accept();
        _one.FromHost([(byte)HciPacket.AclData, Handle, 0x00, 2, 0, 7, 8]);
        Assert.Equal([(byte)HciPacket.AclData, Handle, 0x20, 2, 0, 7, 8], _called[^1]);
        // The rest of a message keeps its mark.
        _one.FromHost([(byte)HciPacket.AclData, Handle, 0x10, 1, 0, 9]);
        Assert.Equal([(byte)HciPacket.AclData, Handle, 0x10, 1, 0, 9], _called[^1]);
        Assert.Equal([Event(Sent, [1, Handle, 0, 1, 0]), Event(Sent, [1, Handle, 0, 1, 0])], _caller.TakeLast(2));
    }

    [Fact]
    public void A_link_ends_at_both_ends()
    {
        Call();
        Accept();
        Send(_other, HciCommand.Disconnect, [Handle, 0, 0x13]);
        Assert.Equal(Event(Disconnected, [0, Handle, 0, 0x16]), _called[^1]);
        Assert.Equal(Event(Disconnected, [0, Handle, 0, 0x13]), _caller[^1]);
        var heard = _called.Count;
        _one.FromHost([(byte)HciPacket.AclData, Handle, 0x00, 1, 0, 7]);
        Assert.Equal(heard, _called.Count);
    }

    [Fact]
    public void A_controller_says_who_it_is_and_that_all_else_is_done()
    {
        Send(_one, HciCommand.ReadDeviceAddress, []);
        Assert.Equal(Event(Complete, [1, 0x09, 0x10, 0, .. Addresses.Caller]), _caller[^1]);
        // Write_Page_Timeout.
        Send(_one, (HciCommand)0x0C18, [0, 0x20]);
        Assert.Equal([Complete, 0x18, 0x0C, 0], [_caller[^1][1], _caller[^1][4], _caller[^1][5], _caller[^1][6]]);
    }

    private void Call() => Send(_one, HciCommand.CreateConnection, [.. Addresses.Called, .. new byte[7]]);

    private void Accept() => Send(_other, HciCommand.AcceptConnectionRequest, [.. Addresses.Caller, 1]);

    private static void Send(Controller controller, HciCommand command, byte[] parameters) => controller.FromHost(
        [(byte)HciPacket.Command, (byte)((ushort)command & 0xFF), (byte)((ushort)command >> 8), (byte)parameters.Length, .. parameters]);

    private static byte[] Event(byte code, byte[] parameters) => [(byte)HciPacket.Event, code, (byte)parameters.Length, .. parameters];

    private static IEnumerable<byte> Codes(IEnumerable<byte[]> packets) => packets.Select(packet => packet[1]);
}
