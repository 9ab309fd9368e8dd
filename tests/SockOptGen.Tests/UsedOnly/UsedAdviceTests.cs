using System.Collections.Immutable;
using SockOptGen.Configuration;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.UsedOnly;

/// <summary>A build says what the editor says, of accessors too that nobody calls yet.</summary>
public class UsedAdviceTests
{
    private const string Source =
        """
        using System;
        using System.Net.Sockets;

        static class C
        {
            static void M(Socket s)
            {
                s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
                s.SetSocketOption(SocketOptionLevel.Socket, (SocketOptionName)15, 1);
                s.SetRawSocketOption(6, 18, new byte[4]);
                s.IOControl(IOControlCode.KeepAliveValues, new byte[12], null);
                s.ExclusiveAddressUse = false;
                s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, 4096);
            }
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("Tcp")]
    [InlineData("Udp;So;IPv6")]
    public async Task Messages_are_the_same(string levels)
    {
        ImmutableArray<(string, string)> properties = [("SockOptGenLevels", levels)];
        var editor = await MessagesAsync(properties);
        var build = await MessagesAsync([.. properties, (SettingsReader.EmitsUsedProperty, "true")]);

        Assert.Contains(editor, message => message.StartsWith("SOCK3001", StringComparison.Ordinal));
        Assert.Equal(editor, build);
    }

    private static async Task<IReadOnlyList<string>> MessagesAsync(ImmutableArray<(string, string)> properties) =>
        [.. (await CallTest.AnalyzeAsync(new TestProject { Properties = properties }, MarkedSource.Parse(Source))).Select(d =>
            $"{d.Id} {d.Location.SourceSpan} {d.GetMessage()}")];
}
