using System.Globalization;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What comes out is the same whatever the language of the machine is.</summary>
public class CultureTests
{
    private const string Catalogue = """
        {
          "levels": { "SOL_IĞDIR": { "prefix": "Radio", "numbers": { "linux": 300 } }, "SOL_RADIO": { "prefix": "Radio",
            "numbers": { "linux": 300 } } },
          "options": [
            { "name": "RADIO_GAIN", "level": "SOL_RADIO", "accessor": "RadioGain", "type": "int32", "access": "read-write",
              "numbers": { "linux": -1234567, "windows": 1234567 }, "range": { "min": -1500000, "max": 2500000 }, "summary": "The gain." },
            { "name": "RADIO_IDLE", "level": "SOL_RADIO", "accessor": "RadioIdle", "type": "milliseconds", "access": "read-write",
              "numbers": { "linux": 2 }, "range": { "min": 5, "max": 1234567 }, "summary": "The time." },
            { "name": "RADIO_BAND", "level": "SOL_RADIO", "accessor": "RadioBand", "type": "int32", "access": "read",
              "numbers": { "linux": -1099511627776 }, "summary": "The band." },
            { "name": "RADIO_LIMIT", "level": "SOL_RADIO", "accessor": "RadioLimit", "type": "int32", "access": "read",
              "numbers": { "linux": 5 }, "range": { "min": -3, "max": -1234567 }, "summary": "The limit." },
            { "name": "RADIO_WIDE", "level": "SOL_RADIO", "accessor": "RadioWide", "type": "int32", "access": "read",
              "numbers": { "linux": 7 }, "range": { "min": 0, "max": 3000000000 }, "summary": "The width." },
            { "name": "RADIO_INDEX", "level": "SOL_RADİO", "accessor": "RadioIndex", "type": "INT32", "access": "read",
              "numbers": { "LINUX": 6 }, "summary": "The index." }
          ]
        }
        """;

    private const string Calls = """
        using System;
        using System.Net.Sockets;
        class C
        {
            void M(Socket socket, byte[] bytes)
            {
                socket.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)(-1234567), 1);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, TimeSpan.FromSeconds(1.5));
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, 1u);
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type, 1);
                socket.SetRawSocketOption((int)SocketOptionLevel.Socket, 25, bytes);
                socket.SetRawSocketOption(6, 4, bytes);
                socket.SetRawSocketOption(300, -1234567, bytes);
                if (Environment.OSVersion.Platform == PlatformID.Unix) { socket.SetRawSocketOption(1, 25, bytes); }
                if (OperatingSystem.IsOSPlatform("WINDOWS")) { socket.SetRawSocketOption(1, 25, bytes); }
                if (OperatingSystem.IsOSPlatform("linux")) { socket.SetRawSocketOption(1, 25, bytes); }
            }
        }
        """;

    private static TestProject Project => new()
    {
        Source = Calls,
        Files = [new TestFile("/project/radio.sockopt.json", Catalogue)],
        Properties = [("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "ALL;linux;TIVI"), ("SockOptGenDescriptors", "true")],
    };

    [Fact]
    public async Task Emitted_text_is_the_same_in_every_culture()
    {
        var expected = await Cultures.InAsync("", EmitAsync);
        Assert.Contains("-1500000", string.Concat(expected), StringComparison.Ordinal);

        foreach (var culture in Cultures.Names)
        {
            Assert.Equal(expected, await Cultures.InAsync(culture, EmitAsync));
        }
    }

    [Fact]
    public async Task Diagnostics_are_the_same_in_every_culture()
    {
        var expected = await Cultures.InAsync("", DiagnoseAsync);
        Assert.Superset(
            new HashSet<string> { "SOCK0002", "SOCK0004", "SOCK0005", "SOCK0007", "SOCK1001", "SOCK1002", "SOCK1006", "SOCK2002",
                "SOCK2003" },
            expected.Select(line => line[..8]).ToHashSet());
        Assert.Contains(expected, line => line.Contains("-1234567", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.Contains("-2147483648", StringComparison.Ordinal));

        foreach (var culture in Cultures.Names)
        {
            Assert.Equal(expected, await Cultures.InAsync(culture, DiagnoseAsync));
        }
    }

    /// <summary>The cultures do differ here; with globalization-invariant mode the other tests would prove nothing.</summary>
    [Fact]
    public async Task The_cultures_have_their_own_letters_and_signs()
    {
        Assert.Equal("ı", await Cultures.InAsync("tr-TR", () => Task.FromResult("I".ToLower(CultureInfo.CurrentCulture))));
        Assert.Equal("1,5", await Cultures.InAsync("de-DE", () => Task.FromResult(1.5.ToString(CultureInfo.CurrentCulture))));
        Assert.NotEqual("-1", await Cultures.InAsync("sv-SE", () => Task.FromResult((-1).ToString(CultureInfo.CurrentCulture))));
        Assert.NotEqual("-1", await Cultures.InAsync("fa-IR", () => Task.FromResult((-1).ToString(CultureInfo.CurrentCulture))));
    }

    private static Task<string[]> EmitAsync()
    {
        var run = Project.CreateDriver().RunGenerators(Project.CreateCompilation(), TestContext.Current.CancellationToken).GetRunResult();
        return Task.FromResult(
            run.Results.Single().GeneratedSources.SelectMany(source => new[] { source.HintName, source.SourceText.ToString() }).ToArray());
    }

    // As the compiler prints them, in the culture of the moment.
    private static async Task<string[]> DiagnoseAsync()
    {
        var diagnostics = await Project.AnalyzeAsync(Project.CreateCompilation(), new CatalogueAnalyzer(), new SettingsAnalyzer(),
            new SocketCallAnalyzer());
        return [
            .. diagnostics.Select(diagnostic =>
                $"{diagnostic.Id} {diagnostic.Location.SourceSpan} {diagnostic.GetMessage(CultureInfo.CurrentCulture)}")];
    }
}
