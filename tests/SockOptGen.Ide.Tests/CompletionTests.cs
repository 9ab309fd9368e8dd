using Microsoft.CodeAnalysis;
using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests;

/// <summary>The list that comes up while somebody types.</summary>
public sealed class CompletionTests(OpenedApp app)
{
    [Theory]
    [InlineData("GetTcpNoDelay", "bool Socket.GetTcpNoDelay()", "Gets ", "TCP_NODELAY")]
    [InlineData("SetTcpKeepIdle", "void Socket.SetTcpKeepIdle(TimeSpan value)", "Sets ", "TCP_KEEPIDLE")]
    [InlineData("TryGetSoReusePort", "bool Socket.TryGetSoReusePort(out bool value)", "Gets whether the option ", "SO_REUSEPORT")]
    public async Task After_a_dot_it_offers_the_accessors_with_their_documentation(string accessor, string signature, string lead,
        string option)
    {
        var file = OpenFile.With(app.Project, SourceFile.Of("sock.$$"));

        var item = Assert.Single(await file.CompleteAsync(), item => item.DisplayText == accessor);

        var description = await file.DescribeAsync(item);
        Assert.Contains(signature, description, StringComparison.Ordinal);
        Assert.Contains(BuiltInOption.SummaryAfter(lead, option), description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_dot_it_offers_the_options_of_the_projects_own_catalogue()
    {
        var file = OpenFile.With(app.Project, SourceFile.Of("sock.$$"));

        var item = Assert.Single(await file.CompleteAsync(), item => item.DisplayText == "GetSoRadioPriority");

        Assert.Contains("Gets how urgent the data on the air is.", await file.DescribeAsync(item), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_offers_them_all_in_a_configuration_whose_builds_leave_out_what_is_not_used()
    {
        using var project = await OpenedProject.OpenAsync(app.Project.FilePath!, "Release");
        Assert.Equal(OptimizationLevel.Release, project.Project.CompilationOptions!.OptimizationLevel);
        var file = OpenFile.With(project.Project, SourceFile.Of("sock.$$"));

        var items = (await file.CompleteAsync()).Select(item => item.DisplayText).ToHashSet();

        Assert.Superset(new HashSet<string> { "GetTcpNoDelay", "SetTcpKeepIdle", "TryGetSoReusePort", "GetSoRadioPriority" }, items);
    }

    [Fact]
    public async Task Of_what_it_adds_to_a_socket_nothing_lacks_documentation()
    {
        AllTests.Only();
        var file = OpenFile.With(app.Project, SourceFile.Of("sock.$$"));

        // A level of many shapes; all levels would take a minute.
        var added = (await file.CompleteAsync()).Where(item => item.DisplayText.Contains("Tcp", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(added);
        foreach (var item in added)
        {
            // The signature, and below it the summary.
            Assert.Matches(@"^\(extension\) .*\n\w", await file.DescribeAsync(item));
        }
    }

    [Fact]
    public async Task A_chosen_item_compiles()
    {
        var file = OpenFile.With(app.Project, SourceFile.Of("_ = sock.GetTcpNo$$();"));
        var item = Assert.Single(await file.CompleteAsync(), item => item.DisplayText == "GetTcpNoDelay");

        var after = await file.CommitAsync(item);

        var text = await after.Document.GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(SourceFile.Of("_ = sock.GetTcpNoDelay();").Text, text.ToString());
        Assert.Empty(await after.DiagnosticsAsync());
    }
}
