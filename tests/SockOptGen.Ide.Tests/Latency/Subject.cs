using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Ide.Tests.Editor;

namespace SockOptGen.Ide.Tests.Latency;

/// <summary>One of the projects that are compared, edited again and again.</summary>
internal sealed class Subject(string name, string file) : IDisposable
{
    private const string Keystroke = "_keystrokes += 0";

    private OpenedProject? _opened;
    private int _edits;

    public string Name => name;

    private static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "tests", "SockOptGen.Ide.Tests", "Latency",
        "Program.txt"));

    /// <summary>The same program in a project that has the package, in one that has a catalogue
    /// besides, and in one that has neither.</summary>
    public static async Task<Subject[]> CreateAllAsync(ProjectSandbox sandbox)
    {
        Subject[] subjects = [Write(sandbox, "Without", "<PackageReference Remove=\"SockOptGen\" />"), Write(sandbox, "Package"),
            Write(sandbox, "Catalogue")];
        sandbox.Write($"Catalogue/{OpenedApp.CatalogueName}", OpenedApp.Catalogue);
        foreach (var subject in subjects)
        {
            (await sandbox.RestoreAsync(subject.Name)).ShouldSucceed();
        }

        return subjects;
    }

    public async Task OpenAsync()
    {
        _opened?.Dispose();
        _opened = await OpenedProject.OpenAsync(file);
    }

    /// <summary>The file after one more keystroke, with the caret before <paramref name="caret"/>, or
    /// behind what was typed in its place.</summary>
    public OpenFile Type(string caret, string? typed = null)
    {
        _edits++;
        var text = Text.Replace(Keystroke, $"_keystrokes += {_edits}", StringComparison.Ordinal);
        var position = text.IndexOf(caret, StringComparison.Ordinal);
        text = typed is null ? text : text[..position] + typed + text[(position + caret.Length)..];
        return OpenFile.With(_opened!.Project, new SourceFile(text, position + (typed ?? "").Length));
    }

    public void Dispose() => _opened?.Dispose();

    private static Subject Write(ProjectSandbox sandbox, string name, string items = "")
    {
        sandbox.WriteProject(name, "net10.0", Text,
            "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>", items);
        return new Subject(name, sandbox.PathOf(name, $"{name}.csproj"));
    }
}
