using System.Text.Json;

namespace SockOptGen.Tool.Tests.Programs;

/// <summary>A socket of a program as `sockopt inspect --json` shows it.</summary>
internal sealed class InspectedSocket
{
    private readonly JsonElement _socket;
    private readonly Dictionary<string, JsonElement> _options;

    private InspectedSocket(JsonElement socket)
    {
        _socket = socket;
        _options = socket.GetProperty("options").EnumerateArray()
            .ToDictionary(option => option.GetProperty("name").GetString()!, option => option.GetProperty("value"));
    }

    public string? State => _socket.GetProperty("state").GetString();

    public string? Kind => _socket.GetProperty("kind").GetString();

    public string? Local => _socket.GetProperty("local").GetString();

    public string? Name => _socket.GetProperty("name").GetString();

    public int Process => _socket.GetProperty("process").GetInt32();

    /// <summary>The kernel's number for it, which ss shows too.</summary>
    public ulong Cookie => _options["SO_COOKIE"].GetUInt64();

    /// <summary>The options that are shown.</summary>
    public IEnumerable<string> Options => _options.Keys;

    /// <summary>The text of the value of <paramref name="option"/>, or of a member of a structure ("TCP_INFO.State").</summary>
    public string this[string option] => option.Split('.') is [var structure, var member]
        ? Get(structure).GetProperty(member).ToString() : Get(option).ToString();

    /// <summary>The sockets that a command line of `inspect` shows, without those of this process.</summary>
    public static async Task<IReadOnlyList<InspectedSocket>> AllAsync(params string[] args)
    {
        var run = await ToolRun.Async(["inspect", .. args, "--json"]);
        Assert.SkipWhen(run.ExitCode == 3, run.Error);
        return [.. run.ShouldEndWith(0).Json().GetProperty("sockets").EnumerateArray()
            .Select(socket => new InspectedSocket(socket)).Where(socket => socket.Process != Environment.ProcessId)];
    }

    /// <summary>The sockets of <paramref name="program"/> at its port, in the state <paramref name="state"/>.</summary>
    public static async Task<IReadOnlyList<InspectedSocket>> OfAsync(RunningProgram program, string state, params string[] args) =>
        [.. (await AllAsync(["--port", $"{program.Port}", .. args])).Where(socket => socket.State == state)];

    private JsonElement Get(string option)
    {
        Assert.True(_options.TryGetValue(option, out var value), $"{option} is not among {string.Join(", ", _options.Keys)}.");
        return value;
    }
}
