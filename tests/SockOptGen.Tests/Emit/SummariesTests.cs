using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Emit;

namespace SockOptGen.Tests.Emit;

public class SummariesTests
{
    [Theory]
    [InlineData("Whether it is on.", ValueKind.Boolean, "Gets whether it is on.", "Sets whether it is on.")]
    [InlineData("How long it waits.", ValueKind.Duration, "Gets how long it waits.", "Sets how long it waits.")]
    [InlineData("A number.", ValueKind.Integer, "Gets a number.", "Sets a number.")]
    [InlineData("From which range a port is taken.", ValueKind.Structure, "Gets from which range a port is taken.",
        "Sets from which range a port is taken.")]
    [InlineData("Restricts the socket to IPv6. When off, it carries both.", ValueKind.Boolean,
        "Gets whether the option restricts the socket to IPv6. When off, it carries both.",
        "Sets whether the option restricts the socket to IPv6. When off, it carries both.")]
    [InlineData("Ties the socket to an interface.", ValueKind.Text, "Gets the value that ties the socket to an interface.",
        "Sets the value that ties the socket to an interface.")]
    [InlineData("Hop limit of packets.", ValueKind.Integer, "Gets the hop limit of packets.", "Sets the hop limit of packets.")]
    [InlineData("DSCP of packets.", ValueKind.Integer, "Gets the DSCP of packets.", "Sets the DSCP of packets.")]
    [InlineData("True when the socket listens.", ValueKind.Boolean, "Gets whether the socket listens.", "Sets whether the socket listens.")]
    [InlineData("Sets the buffer beyond its limit.", ValueKind.Integer, "Gets the value that sets the buffer beyond its limit.",
        "Sets the buffer beyond its limit.")]
    public void Summary_says_what_the_accessor_does(string summary, object kind, string getter, string setter)
    {
        var option = new SocketOption { Accessor = "Own", Summary = summary };

        Assert.Equal(getter, Summaries.Of(option, (ValueKind)kind, Access.Read));
        Assert.Equal(setter, Summaries.Of(option, (ValueKind)kind, Access.Write));
    }

    [Fact]
    public void Command_says_what_it_does_itself()
    {
        var option = new SocketOption { Accessor = "Own", Command = "Add", Summary = "Adds a member." };

        Assert.Equal("Adds a member.", Summaries.Of(option, ValueKind.Integer, Access.Write));
        Assert.Equal("Gets the value that adds a member.", Summaries.Of(option, ValueKind.Integer, Access.Read));
    }

    [Fact]
    public void Every_command_of_the_catalogue_starts_with_what_it_does()
    {
        var commands = BuiltInCatalogue.Linked.Options.Where(option => option.Option.Command is not null).ToList();

        Assert.True(commands.Count > 100);
        Assert.All(commands, option => Assert.Matches("^[A-Z][a-z]+s,? ", option.Option.Summary));
        Assert.All(BuiltInCatalogue.Linked.Options.Where(option => option.Type.Kind == ValueKind.Action),
            option => Assert.NotNull(option.Option.Command));
    }
}
