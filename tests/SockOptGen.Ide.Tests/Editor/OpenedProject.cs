using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace SockOptGen.Ide.Tests.Editor;

/// <summary>A restored project, opened through MSBuild with all that it references.</summary>
internal sealed class OpenedProject : IDisposable
{
    private readonly MSBuildWorkspace _workspace;

    private OpenedProject(MSBuildWorkspace workspace, Project project) => (_workspace, Project) = (workspace, project);

    /// <summary>As it was opened, with what generators emit: an editor compiles in the background before somebody types.</summary>
    public Project Project { get; }

    public static async Task<OpenedProject> OpenAsync(string file, string configuration = "Debug")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var workspace = MSBuildWorkspace.Create(new Dictionary<string, string> { ["Configuration"] = configuration });
        var project = await workspace.OpenProjectAsync(file, cancellationToken: cancellation);

        Assert.DoesNotContain(workspace.Diagnostics, diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
        var compilation = (await project.GetCompilationAsync(cancellation))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellation), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new OpenedProject(workspace, project);
    }

    public void Dispose() => _workspace.Dispose();
}
