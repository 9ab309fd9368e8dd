using System.Diagnostics;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>nginx with a configuration of a few lines.</summary>
internal static class Nginx
{
    /// <param name="listen">What stands behind the address in `listen`.</param>
    /// <param name="server">What stands in the `server` besides.</param>
    public static async Task<RunningProgram> StartAsync(string listen, string server = "")
    {
        var program = RunningProgram.Find("nginx");
        var (folder, port) = (RunningProgram.CreateFolder(), RunningProgram.FreePort());
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nginx.conf"), $$"""
            daemon off;
            pid nginx.pid;
            worker_processes 1;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            events { }
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                server { listen 127.0.0.1:{{port}} {{listen}}; {{server}} return 200 "here"; }
            }
            """, TestContext.Current.CancellationToken);
        return await RunningProgram.StartAsync(folder, port,
            new ProcessStartInfo(program, ["-e", "stderr", "-p", folder.FullName, "-c", "nginx.conf"]), HasWorker);
    }

    /// <summary>It listens before it has a worker.</summary>
    private static Task<bool> HasWorker(RunningProgram nginx) => Task.FromResult(
        File.ReadAllText($"/proc/{nginx.Id}/task/{nginx.Id}/children").Length != 0);
}
