using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests;

/// <summary>What the generator does while somebody types.</summary>
public sealed class TypingTests(OpenedApp app)
{
    private const int Characters = 500;

    // What Roslyn hands in, the search of the file that is typed in, and what depends on the names that it finds: the list of what is in
    // use, for a warning of what an optimized build would lack.
    private static readonly HashSet<string> s_searched =
        ["Compilation", "Sources", "NamesOfSource", "NamesOfSources", "FoundNames", "EmitPlan", "UsedList"];

    private const string Output = "SourceOutput";

    private const string List = "SocketOptionExtensions.Used.g.cs";

    // Statements on sockets and others, a declaration and a string that stays open for a while: 500 characters and some.
    private const string Typed = """
        sock.SetTcpNoDelay(true);
                if (sock.TryGetTcpUserTimeout(out var timeout) && timeout > TimeSpan.FromSeconds(5))
                {
                    Console.WriteLine($"The peer has {timeout.TotalSeconds} seconds to answer.");
                }

                sock.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.NoDelay, true);
                var buffer = new byte[16];
                sock.SetRawSocketOption(6, 9, buffer);
                Later();

                void Later()
                {
                    /* A comment that mentions TCP_NODELAY and SOCK1001. */
                    other.SetSoReceiveBuffer(64 * 1024);
                    Console.WriteLine(other.GetSoReceiveBuffer() / 2);
                }
        """;

    [Fact]
    public async Task Typing_500_characters_searches_one_file_and_leaves_the_emitted_files_as_they_are()
    {
        AllTests.Only();
        var cancellation = TestContext.Current.CancellationToken;
        var source = SourceFile.Of("$$");
        var project = OpenFile.With(app.Project, source).Document.Project;
        var generator = TrackedGenerator.Of(project);
        var first = await generator.RunAsync(project, cancellation);
        var emitted = await EmittedAsync(project, cancellation);

        var text = source.Text;
        var lists = 0;
        for (var typed = 0; typed < Characters; typed++)
        {
            text = text.Insert(source.Caret + typed, Typed[typed].ToString());
            project = project.Solution.WithDocumentText(OpenFile.SourceOf(project).Id, SourceText.From(text)).GetProject(project.Id)!;

            var steps = await generator.RunAsync(project, cancellation);

            Assert.Equal(first.Count, steps.Count);
            var isListed = steps.Contains(("UsedList", IncrementalStepRunReason.Modified));
            lists += isListed ? 1 : 0;
            Assert.All(steps.Where(step => !s_searched.Contains(step.Step) && !(isListed && step.Step == Output)),
                step => Assert.True(step.Reason == IncrementalStepRunReason.Cached, $"{step} after {typed + 1} characters"));
            Assert.Single(steps, step => step.Step == "Sources" && step.Reason == IncrementalStepRunReason.Modified);
            Assert.Single(steps, step => step.Step == "NamesOfSource" && step.Reason != IncrementalStepRunReason.Cached);
            Assert.DoesNotContain(("EmitPlan", IncrementalStepRunReason.Modified), steps);
            Assert.Equal(emitted, await EmittedAsync(project, cancellation));
        }

        // With the first use of an option, and where its name is the beginning of another.
        Assert.InRange(lists, 1, 8);
    }

    /// <summary>The counterpart: the same driver tells when something did run.</summary>
    [Fact]
    public async Task Typing_in_the_catalogue_reruns_its_steps_and_emits_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = app.Project;
        var generator = TrackedGenerator.Of(project);
        var first = await generator.RunAsync(project, cancellation);
        var emitted = await EmittedAsync(project, cancellation);

        var catalogue = project.AdditionalDocuments.Single(document => document.Name == OpenedApp.CatalogueName);
        var text = SourceText.From(OpenedApp.Catalogue.Replace("How urgent", "How very urgent", StringComparison.Ordinal));
        project = project.Solution.WithAdditionalDocumentText(catalogue.Id, text).GetProject(project.Id)!;
        var second = await generator.RunAsync(project, cancellation);

        Assert.All(first, step => Assert.Equal(IncrementalStepRunReason.New, step.Reason));
        Assert.Contains(("CatalogueFile", IncrementalStepRunReason.Modified), second);
        Assert.Single((await EmittedAsync(project, cancellation)).Except(emitted));
    }

    /// <summary>The emitted files but the list of what is in use, and the version of each, which an editor compares before it looks at
    /// the text.</summary>
    private static async Task<IReadOnlyList<(string Name, VersionStamp Version, SourceText Text)>> EmittedAsync(Project project,
        CancellationToken cancellation)
    {
        var files = new List<(string, VersionStamp, SourceText)>();
        foreach (var document in await project.GetSourceGeneratedDocumentsAsync(cancellation))
        {
            if (document.HintName == List)
            {
                continue;
            }

            files.Add((document.HintName, await document.GetTextVersionAsync(cancellation), await document.GetTextAsync(cancellation)));
        }

        Assert.Contains(files, file => file.Item1.StartsWith("SocketOptionExtensions", StringComparison.Ordinal));
        return files;
    }
}
