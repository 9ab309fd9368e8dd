using System.Diagnostics;
using System.Text.Json;
using SockOptGen.TestSupport.Processes;

namespace SockOptGen.Tests.Corpus;

/// <summary>The command that measures the analyzers on labelled public code, on a repository of six calls in two projects.</summary>
public sealed class CorpusCommandTests : IDisposable
{
    private const string Labels =
        """
        repo	commit	path	line	api	option	class	guarded	note
        owner/name	1	src/App/Server.cs	10	SetSocketOption	Tcp.KeepAlive	BUG	n	at another level
        owner/name	1	src/App/Server.cs	11	SetSocketOption	Tcp.NoDelay	CORRECT	n
        owner/name	1	src/App/Server.cs	12	SetRawSocketOption	1, 25	PORTABILITY	n
        owner/name	1	src/App/Server.cs	13	SetRawSocketOption	1, 25	PORTABILITY	y: if
        owner/name	1	src/App/Server.cs	14	SetSocketOption	Tcp.KeepAlive	LOOKALIKE	n
        owner/name	1	src/App/Server.cs	15	SetSocketOption	Tcp.KeepAlive	LOOKALIKE	n	of a package that is not there
        owner/name	1	src/App/Server.cs	16	SetSocketOption	Tcp.KeepAlive	CORRECT	n	no call stands there
        owner/name	1	src/App/Gone.cs	1	SetSocketOption	Tcp.KeepAlive	CORRECT	n
        owner/other	1	Any.cs	1	SetSocketOption	Tcp.KeepAlive	CORRECT	n
        """;

    private const string Server =
        """
        using System;
        using System.Net.Sockets;
        using Package;
        using Shared;

        class Server
        {
            void Set(Socket socket, Lookalike own, Unknown unknown, byte[] bytes)
            {
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, true);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
                socket.SetRawSocketOption(1, 25, bytes);
                if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, 25, bytes);
                own.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, true);
                unknown.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.KeepAlive, true);
            }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sockoptgen-corpus-");

    [Fact]
    public async Task Each_class_is_counted_and_each_call_is_told()
    {
        Write("checkouts/owner+name/src/App/App.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><ProjectReference Include=\"../Shared/Shared.csproj\" /></ItemGroup></Project>");
        Write("checkouts/owner+name/src/App/Server.cs", Server);
        Write("checkouts/owner+name/src/Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Write("checkouts/owner+name/src/Shared/Lookalike.cs",
            "namespace Shared; using System.Net.Sockets; public class Lookalike { public void SetSocketOption(SocketOptionLevel level, " +
                "SocketOptionName name, bool value) { } }");
        Write("labels.tsv", Labels);

        var result = await RunAsync("checkouts", "labels.tsv", "--out", Full("out.jsonl"));

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(["CORRECT", "false", "4", "1", "0", "1", "100.0 %"], Row(result, "CORRECT"));
        Assert.Equal(["LOOKALIKE", "false", "2", "1", "0", "1", "100.0 %"], Row(result, "LOOKALIKE"));
        Assert.Equal(["PORTABILITY, guarded y", "false", "1", "1", "0", "1", "100.0 %"], Row(result, "PORTABILITY, guarded y"));
        Assert.Equal(["BUG", "wanted", "1", "1", "1", "0", "100.0 %"], Row(result, "BUG"));
        Assert.Equal(["PORTABILITY, guarded n", "wanted", "1", "1", "1", "0", "100.0 %"], Row(result, "PORTABILITY, guarded n"));
        Assert.Contains("Missing 2, NoCall 1, Unbound 1, Bound 5", result.Output, StringComparison.Ordinal);

        var told = File.ReadLines(Full("out.jsonl")).Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(9, told.Count);
        Assert.Equal(["SOCK1001"], Ids(told[0]));
        Assert.Contains("SOCK2002", Ids(told[2]));
        Assert.Empty(Ids(told[4]));
    }

    [Theory]
    [InlineData("repo\tpath\n", "has no column 'line'")]
    [InlineData("repo\tpath\tline\nowner/name\tA.cs\tten\n", "row 2: 'ten' is not a line number")]
    [InlineData("", "is empty")]
    [InlineData(null, "Could not find file")]
    public async Task Labels_that_cannot_be_read_are_told(string? labels, string message)
    {
        if (labels is not null)
        {
            Write("labels.tsv", labels.Length == 0 ? labels : labels + "owner/name\tA.cs\n");
        }

        var result = await RunAsync(".", "labels.tsv");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] Ids(JsonElement outcome) =>
        [.. outcome.GetProperty("reports").EnumerateArray().Select(static report => report.GetProperty("id").GetString()!)
            .Where(static id => !id.StartsWith("SOCK3", StringComparison.Ordinal))];

    private static string[] Row(CommandResult result, string name) =>
        Assert.Single(
            result.Output.Split('\n').Where(static line => line.StartsWith('|'))
                .Select(static line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
            row => row[0] == name);

    private Task<CommandResult> RunAsync(string checkouts, string labels, params string[] others) => Command.RunAsync(
        new ProcessStartInfo(Repository.Program("tests/SockOptGen.Benchmarks"), ["corpus", Full(checkouts), Full(labels), .. others]));

    private string Full(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }
}
