using System.Diagnostics;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>PostgreSQL: `tcp_keepalives_idle` and its like are what its connections have.</summary>
public class PostgresTests
{
    private const string Versions = "/usr/lib/postgresql";
    private const string Nobody = "65534";

    /// <summary>Version 3.0 of the protocol, and "user" "postgres".</summary>
    private static readonly byte[] s_hello =
        [0, 0, 0, 23, 0, 3, 0, 0, .. "user\0"u8, .. "postgres\0"u8, 0];

    [Fact]
    public async Task Configuration_is_what_its_connections_have()
    {
        using var postgres = await StartAsync("tcp_keepalives_idle=301", "tcp_keepalives_interval=21", "tcp_keepalives_count=5",
            "tcp_user_timeout=7000");
        using var connection = postgres.Ask(s_hello);

        var changed = Assert.Single(await InspectedSocket.OfAsync(postgres, "Established", "--changed"));
        Assert.Equal("postgres", changed.Name);
        Assert.Equal("True True", $"{changed["SO_KEEPALIVE"]} {changed["TCP_NODELAY"]}");
        Assert.Equal("00:05:01 00:00:21 5", $"{changed["TCP_KEEPIDLE"]} {changed["TCP_KEEPINTVL"]} {changed["TCP_KEEPCNT"]}");
        Assert.Equal("00:00:07", changed["TCP_USER_TIMEOUT"]);

        var seen = await StatisticsComparison.CheckAsync(postgres);
        var all = Assert.Single(await InspectedSocket.OfAsync(postgres, "Established"));
        Assert.InRange(seen[all.Cookie].KeepAliveTimer!.Value.TotalSeconds, 240, 301);
        // What a server writes of itself is what it is asked to show; what it listens on, it does not say.
        var listener = Assert.Single(await InspectedSocket.OfAsync(postgres, "Listen", "--changed"));
        Assert.Equal("True", listener["SO_REUSEADDR"]);
    }

    [Fact]
    public async Task Defaults_of_the_system_are_not_changed()
    {
        using var postgres = await StartAsync();
        using var connection = postgres.Ask(s_hello);

        var changed = Assert.Single(await InspectedSocket.OfAsync(postgres, "Established", "--changed"));

        // It switches keep-alive on, and leaves the times to the system.
        Assert.Equal("True", changed["SO_KEEPALIVE"]);
        Assert.DoesNotContain("TCP_KEEPIDLE", changed.Options);
        Assert.DoesNotContain("TCP_USER_TIMEOUT", changed.Options);
    }

    private static async Task<RunningProgram> StartAsync(params string[] settings)
    {
        AllTests.Only();
        var folders = (Directory.Exists(Versions) ? Directory.GetDirectories(Versions) : [])
            .Select(version => Path.Combine(version, "bin")).ToArray();
        var (make, server) = (RunningProgram.Find("initdb", folders), RunningProgram.Find("postgres", folders));
        var (folder, port) = (RunningProgram.CreateFolder(), RunningProgram.FreePort());
        var data = Path.Combine(folder.FullName, "data");
        (await Command.RunAsync(AsUser(folder, make, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")))
            .ShouldSucceed();
        return await RunningProgram.StartAsync(folder, port, AsUser(folder, server, [
            "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off",
            .. settings.SelectMany(setting => new[] { "-c", setting })]), TakesConnections);
    }

    private static Task<bool> TakesConnections(RunningProgram postgres) =>
        Task.FromResult(postgres.ToString().Contains("ready to accept connections", StringComparison.Ordinal));

    /// <summary>It refuses to run as root.</summary>
    private static ProcessStartInfo AsUser(DirectoryInfo folder, string program, params string[] args)
    {
        string[] user = Environment.IsPrivilegedProcess
            ? [RunningProgram.Find("setpriv"), "--reuid", Nobody, "--regid", Nobody, "--clear-groups", program] : [program];
        return new ProcessStartInfo(user[0], [.. user[1..], .. args]) { WorkingDirectory = folder.FullName };
    }
}
