using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class ValueTypeRuleTests
{
    private const string Buffer = "SocketOptionLevel.Socket, SocketOptionName.SendBuffer";
    private const string Linger = "SocketOptionLevel.Socket, SocketOptionName.Linger";
    private const string Join = "SocketOptionLevel.IP, SocketOptionName.AddMembership";

    [Theory]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «8192u»);", "A uint goes to the object overload", "throws ArgumentException",
        "pass an int")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «8192L»);", "A long goes")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «8192.0»);", "A double goes")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", (object)«8192»);",
        "An int that is cast to object goes to the object overload", "leave out the cast")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, (object)«true»);",
        "A bool that is cast to object goes to", "throws ArgumentException; leave out the cast")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", (object)«bytes»);", "A byte[] that is cast to object")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, «DayOfWeek.Monday»);", "A DayOfWeek goes",
        "pass a bool")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, «TimeSpan.FromSeconds(1)»);",
        "A TimeSpan goes", "in the option's unit")]
    [InlineData("int? maybe = number; socket.SetSocketOption(" + Buffer + ", «maybe»);", "An int? goes")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «\"8192\"»);", "A string goes")]
    [InlineData("socket.SetSocketOption(level, name, «8192u»);", "A uint goes")]
    [InlineData("socket.SetSocketOption(optionValue: «8192u», optionName: name, optionLevel: level);", "A uint goes")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «new LingerOption(true, 1)»);", "A LingerOption goes")]
    [InlineData("socket.SetSocketOption(" + Linger + ", «1u»);", "takes a LingerOption; with a uint")]
    [InlineData("socket.SetSocketOption(" + Linger + ", «1»);", "takes a LingerOption, not an int", "two 16-bit numbers")]
    [InlineData("socket.SetSocketOption(" + Linger + ", «true»);", "takes a LingerOption, not a bool")]
    [InlineData("socket.SetSocketOption(" + Join + ", «new IPv6MulticastOption(IPAddress.IPv6Any)»);",
        "takes a MulticastOption; with an IPv6MulticastOption")]
    [InlineData("socket.SetSocketOption(" + Join + ", «number»);", "takes a MulticastOption, not an int")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddSourceMembership, «number»);",
        "takes a byte[], not an int")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", «true»);", "SO_SNDBUF) is a number, not a switch: a bool sets it to 1 or 0")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, «true»);", "a time in seconds",
        "1 or 0 seconds")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.IPProtectionLevel, «true»);", "one of several values")]
    [InlineData("socket.SetSocketOption(" + Linger + ", (object?)«null»!);", "does not accept null: the call throws ArgumentNullException")]
    [InlineData("socket.SetSocketOption(" + Linger + ", «default(object)»!);", "ArgumentNullException")]
    [InlineData("socket.SetSocketOption(level, name, (object?)«null»!);", "ArgumentNullException")]
    [InlineData("socket.SetSocketOption(" + Linger + ", «new object()»);", "The object overload takes only LingerOption")]
    [InlineData("socket.SetSocketOption(" + Join + ", «new object()»);", "the call throws ArgumentException")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.DropMembership, «new MulticastOption(IPAddress.Any)»);",
        "takes an IPv6MulticastOption")]
    [InlineData("object b = 8192u; socket.SetSocketOption(" + Buffer + ", «b»);", "A uint goes to the object overload")]
    [InlineData("object b = true; socket.SetSocketOption(" + Buffer + ", «b»);", "A bool that is cast to object goes")]
    [InlineData("object? b = null; socket.SetSocketOption(" + Linger + ", «b»!);", "does not accept null")]
    public Task Wrong_type_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1002", marked, parts);

    [Theory]
    [InlineData("socket.SetSocketOption(" + Buffer + ", 8192);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", (short)8192);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", (byte)1);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", 'x');")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", (int)8192u);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", value);")]
    [InlineData("socket.SetSocketOption(" + Buffer + ", bytes);")]
    [InlineData("object b = new LingerOption(true, 1); socket.SetSocketOption(" + Linger + ", b);")]
    [InlineData("object b = 8192; if (number == 1) b = new LingerOption(true, 1); socket.SetSocketOption(" + Linger + ", b);")]
    [InlineData("dynamic any = number; socket.SetSocketOption(" + Buffer + ", any);")]
    [InlineData("IComparable any = number; socket.SetSocketOption(" + Buffer + ", any);")]
    [InlineData("socket.SetSocketOption(" + Linger + ", new LingerOption(true, 1));")]
    [InlineData("socket.SetSocketOption(" + Linger + ", bytes);")]
    [InlineData("socket.SetSocketOption(" + Join + ", new MulticastOption(IPAddress.Any));")]
    [InlineData(
        "socket.SetSocketOption(SocketOptionLevel.IPv6, SocketOptionName.AddMembership, new IPv6MulticastOption(IPAddress.IPv6Any));")]
    [InlineData("socket.SetSocketOption(level, name, new LingerOption(true, 1));")]
    [InlineData("object held = new LingerOption(true, 1); socket.SetSocketOption(" + Linger + ", held);")]
    [InlineData("object? held = number == 1 ? new LingerOption(true, 1) : null; socket.SetSocketOption(" + Linger + ", held!);")]
    [InlineData("socket.SetSocketOption(level, name, true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.FastOpen, true);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, true);")]
    public Task Right_type_and_what_is_not_known_are_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);

    [Fact]
    public Task Type_parameter_and_class_derived_from_the_right_one_are_silent() => CallTest.IsSilentAsync(
        """
        using System.Net.Sockets;
        class Own() : LingerOption(true, 1);
        class C
        {
            void M<T>(Socket s, T value)
            {
                s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, value!);
                s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, new Own());
            }
        }
        """);

    /// <summary>That it cannot be set at all is said by another rule.</summary>
    [Fact]
    public Task Option_that_cannot_be_set_has_no_wrong_value() => CallTest.ReportsAsync(
        "SOCK1006", "socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.Error», true);", "SO_ERROR can only be read");
}
