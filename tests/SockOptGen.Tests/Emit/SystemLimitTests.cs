using System.Reflection;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What a system cannot hold is refused before it is cut, by the layout that the catalogue gives that system.</summary>
/// <remarks>Linux stands in for the others: TCP_NOTSENT_LOWAT has 32 bits, as a pacing rate has in old kernels.</remarks>
public class SystemLimitTests
{
    private const string Catalogue =
        """
        {
          "types": {
            "my-short-linger": { "kind": "linger", "layout": "linger-uint16" },
            "my-hundredths-linger": { "kind": "linger", "layout": "linger-hundredths" }
          },
          "options": [
            { "name": "MY_RATE", "level": "IPPROTO_TCP", "accessor": "MyRate", "type": "unsigned-long", "access": "read-write",
              "numbers": { "linux": 25 }, "summary": "The rate." },
            { "name": "MY_SHORT", "level": "SOL_SOCKET", "accessor": "MyShort", "type": "my-short-linger", "access": "read-write",
              "numbers": { "linux": 13 }, "summary": "Whether it lingers." },
            { "name": "MY_HUNDREDTHS", "level": "SOL_SOCKET", "accessor": "MyHundredths", "type": "my-hundredths-linger",
              "access": "read-write", "numbers": { "linux": 13 }, "summary": "Whether it lingers." }
          ]
        }
        """;

    private const string Source =
        """
        using System.Runtime.Versioning;

        namespace System.Net.Sockets.Options;

        [SupportedOSPlatform("linux")]
        public static class Limits
        {
            public static ulong Rate(Socket socket, ulong value)
            {
                socket.SetMyRate(value);
                return socket.TryGetMyRate(out var read) && read == socket.GetMyRate() ? read : throw new InvalidOperationException();
            }

            public static bool TryRate(Socket socket, ulong value) => socket.TrySetMyRate(value);

            public static void Short(Socket socket, long seconds) => socket.SetMyShort(new(true, TimeSpan.FromSeconds(seconds)));

            public static long Hundredths(Socket socket, long seconds)
            {
                socket.SetMyHundredths(new(true, TimeSpan.FromSeconds(seconds)));
                return (long)socket.GetMyHundredths().Time.TotalSeconds;
            }
        }
        """;

    private static readonly Lazy<Type> s_emitted = new(static () =>
        (TestProject.WithCatalogue(Catalogue) with { Source = Source }).Run().AssertCompiles().Load()
            .GetType("System.Net.Sockets.Options.Limits")!);

    [Theory]
    [InlineData(0)]
    [InlineData(3_000_000_000)]
    [InlineData(uint.MaxValue - 1)]
    [InlineData(ulong.MaxValue)]
    public void A_kernel_with_32_bits_holds_what_fits_and_no_limit(ulong rate) => Assert.Equal(rate, Call("Rate", rate));

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(5_000_000_000)]
    [InlineData(ulong.MaxValue - 1)]
    public void A_kernel_with_32_bits_is_given_no_half_of_a_number(ulong rate)
    {
        Call("Rate", 7UL);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Call("Rate", rate));
        Assert.Contains("The value must be from 0 to 4294967294.", refused.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Call("TryRate", rate));
    }

    [Theory]
    [InlineData("Short", 65_536L)]
    [InlineData("Hundredths", 328L)]
    public void A_linger_time_beyond_the_system_is_refused(string method, long seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Call(method, seconds));

    [Fact]
    public void The_longest_time_in_hundredths_fits() => Assert.Equal(327L, Call("Hundredths", 327L));

    private static object? Call(string method, object value)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux stands in for the other systems.");
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        try
        {
            return s_emitted.Value.GetMethod(method)!.Invoke(null, [socket, value]);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }
}
