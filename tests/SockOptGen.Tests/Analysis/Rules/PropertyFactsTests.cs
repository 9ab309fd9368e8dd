using System.Net.Sockets;
using System.Reflection;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>What SOCK1008 says that .NET's properties do, done by the .NET that runs the tests: the catalogue
/// names them and what they take.</summary>
public sealed class PropertyFactsTests
{
    public static TheoryData<string, long?, long?> Properties =>
        new(BuiltInCatalogue.File.Options.Select(option => option.Dotnet).OfType<DotnetName>()
            .SelectMany(dotnet =>
                dotnet.Properties.Select(property => (property, dotnet.RangeOf(property).Min, dotnet.RangeOf(property).Max))).Distinct());

    [Theory]
    [MemberData(nameof(Properties))]
    public void Number_has_the_range_that_NET_checks(string name, long? min, long? max)
    {
        var parts = name.Split('.');
        using var owner = Create(parts[0]);
        var property = owner.GetType().GetProperty(parts[1])!;
        if (property.PropertyType == typeof(bool) || property.PropertyType == typeof(LingerOption))
        {
            Assert.Null(min);
            Assert.Null(max);
            return;
        }

        if (min is null)
        {
            // The class hands it on as it is, and the system says what it thinks of it.
            Assert.False(Refuses(owner, property, -2));
            Assert.False(Refuses(owner, property, int.MaxValue));
            return;
        }

        Assert.True(Refuses(owner, property, min.Value - 1));
        Assert.False(Refuses(owner, property, min.Value));
        Assert.False(Refuses(owner, property, max ?? int.MaxValue));
        Assert.True(max is null || Refuses(owner, property, max.Value + 1));
    }

    [Theory]
    [InlineData("ReadTimeout")]
    [InlineData("WriteTimeout")]
    public void Timeout_of_a_stream_is_not_zero(string property)
    {
        using var stream = CreateStream();

        Assert.True(Refuses(stream, typeof(NetworkStream).GetProperty(property)!, 0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-2)]
    public void Timeout_of_a_client_goes_to_the_system_as_it_is(int timeout)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows takes it for an unsigned number.");
        using var client = new TcpClient();

        Assert.Equal(SocketError.InvalidArgument,
            Assert.Throws<SocketException>(void () => client.ReceiveTimeout = timeout).SocketErrorCode);
        Assert.Equal(SocketError.InvalidArgument, Assert.Throws<SocketException>(void () => client.SendTimeout = timeout).SocketErrorCode);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(65535, false)]
    [InlineData(65536, true)]
    public void Linger_time_has_16_bits(int seconds, bool isRefused)
    {
        using var socket = (Socket)Create("Socket");
        using var client = (TcpClient)Create("TcpClient");

        Assert.Equal(isRefused, Record.Exception(() => socket.LingerState = new LingerOption(true, seconds)) is ArgumentException);
        Assert.Equal(isRefused, Record.Exception(() => client.LingerState = new LingerOption(true, seconds)) is ArgumentException);
    }

    private static IDisposable Create(string type) => type switch
    {
        "Socket" => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp),
        "TcpClient" => new TcpClient(),
        "TcpListener" => new TcpListener(System.Net.IPAddress.Loopback, 0),
        "NetworkStream" => CreateStream(),
        _ => new UdpClient(),
    };

    private static NetworkStream CreateStream()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(listener.LocalEndpoint);
        return new NetworkStream(client, ownsSocket: true);
    }

    /// <summary>Whether .NET refuses the value; the system may do so as well, with another exception.</summary>
    private static bool Refuses(object owner, PropertyInfo property, long value)
    {
        var number = Convert.ChangeType(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture);
        return Record.Exception(() =>
            property.SetValue(owner, number)) is TargetInvocationException { InnerException: ArgumentOutOfRangeException };
    }
}
