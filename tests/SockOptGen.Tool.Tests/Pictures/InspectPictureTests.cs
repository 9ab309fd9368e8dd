using System.Text.RegularExpressions;
using SockOptGen.Tool.Commands;
using SockOptGen.Tool.Output;
using SockOptGen.Tool.Tests.Programs;
using Spectre.Console;

namespace SockOptGen.Tool.Tests.Pictures;

/// <summary>The README shows what sockopt says of an nginx, as text and as a picture: both are real.</summary>
public partial class InspectPictureTests
{
    private const string Page = "README.md";
    private const string ShownPort = "8390";
    private const string Picture = "docs/inspect.svg";

    [Fact]
    public async Task Picture_is_what_a_terminal_shows()
    {
        using var nginx = await StartAsync();
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 100;
        using var recorder = console.CreateRecorder();
        recorder.WriteLine($"$ sockopt inspect --port {nginx.Port} --changed");

        var code = await SockoptCommand.RunAsync(["inspect", "--port", $"{nginx.Port}", "--changed"],
            new Terminal(output, TextWriter.Null, TextReader.Null, IsInteractive: true) { Console = recorder },
            TestContext.Current.CancellationToken);

        Assert.SkipWhen(code == 3, "There is no right to look at another process.");
        Assert.Equal(0, code);
        var picture = recorder.Export(new TerminalPicture()).Replace($"{nginx.Port}", ShownPort, StringComparison.Ordinal);
        var path = Repository.Find(Picture);
        // Numbers of processes and ports are others each time: what differs by nothing else stays.
        var known = File.Exists(path) ? await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken) : "";
        CommittedFile.Verify(Steady(known) == Steady(picture) ? known.ReplaceLineEndings("\n") : picture, path);
    }

    [Fact]
    public async Task Page_has_the_text_of_a_pipe()
    {
        using var nginx = await StartAsync();
        var run = await ToolRun.Async("inspect", "--port", $"{nginx.Port}", "--changed");
        Assert.SkipWhen(run.ExitCode == 3, run.Error);

        var page = await File.ReadAllTextAsync(Repository.Find(Page), TestContext.Current.CancellationToken);

        Assert.Contains($" --changed\n{Steady(run.ShouldEndWith(0).Output)}```", Steady(page), StringComparison.Ordinal);
    }

    /// <summary>The nginx that the page speaks of.</summary>
    private static async Task<RunningProgram> StartAsync()
    {
        var page = await File.ReadAllTextAsync(Repository.Find(Page), TestContext.Current.CancellationToken);
        var listen = Listen().Match(page);
        Assert.True(listen.Success, $"{Page} says no `listen`.");
        return await Nginx.StartAsync(listen.Groups["listen"].Value);
    }

    private static string Steady(string text) => Numbers().Replace(text.ReplaceLineEndings("\n"), "N");

    [GeneratedRegex(@"`listen 127\.0\.0\.1:\d+ (?<listen>[^`]+)`")]
    private static partial Regex Listen();

    [GeneratedRegex(@"(?<=nginx \()\d+|(?<=127\.0\.0\.1:|--port )\d+|(?<=also in )\d+(, \d+)*|(?<==)""[\d.]+""|(?<=viewBox=)""[^""]+""")]
    private static partial Regex Numbers();
}
