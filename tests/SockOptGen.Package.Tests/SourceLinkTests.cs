using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace SockOptGen.Package.Tests;

/// <summary>Where the symbols of a build that publishes say the sources are.</summary>
public sealed class SourceLinkTests
{
    /// <summary>The kind of debug information that Source Link is, as the format of portable symbols has it.</summary>
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public async Task Symbols_lead_to_the_commit_where_the_build_has_an_address()
    {
        AllTests.Only();
        Assert.SkipWhen(InstalledProgram.Find("git") is null, "git is not installed.");
        var folder = Directory.CreateTempSubdirectory("SockOptGen.Package.Tests.").FullName;
        CopyTo(folder);
        foreach (var arguments in new[]
        {
            "init -q", "remote add origin https://github.com/own/sockoptgen.git", "add .",
            "-c user.name=test -c user.email=test@example.org commit -q -m all",
        })
        {
            (await GitAsync(folder, arguments)).ShouldSucceed();
        }

        var commit = (await GitAsync(folder, "rev-parse HEAD")).ShouldSucceed().Output.Trim();
        (await DotnetCommand.RunAsync(folder, "build", Path.Combine("src", "SockOptGen"), "-c", "Release",
            "-p:RepositoryUrl=https://github.com/own/sockoptgen")).ShouldSucceed();

        var assembly = Directory.GetFiles(Path.Combine(folder, "src", "SockOptGen", "bin"), "SockOptGen.dll", SearchOption.AllDirectories);
        var address = $"https://raw.githubusercontent.com/own/sockoptgen/{commit}/*";
        Assert.Equal($$$"""{"documents":{"/_/*":"{{{address}}}"}}""", SourceLinkOf(Assert.Single(assembly)));
        Directory.Delete(folder, recursive: true);
    }

    private static string SourceLinkOf(string path)
    {
        using var assembly = new PEReader(File.OpenRead(path));
        var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var symbols = provider.GetMetadataReader();
        var information = symbols.GetCustomDebugInformation(EntityHandle.ModuleDefinition).Select(symbols.GetCustomDebugInformation)
            .Single(information => symbols.GetGuid(information.Kind) == s_sourceLink);
        return Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value));
    }

    private static Task<CommandResult> GitAsync(string folder, string arguments) =>
        Command.RunAsync(new ProcessStartInfo("git", arguments.Split(' ')) { WorkingDirectory = folder });

    /// <summary>Copies what the generator is built from.</summary>
    private static void CopyTo(string folder)
    {
        var sources = new[] { "src/SockOptGen", "options" }
            .SelectMany(part => Directory.EnumerateFiles(Repository.Find(part), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root)).Append(Repository.Find("src/Directory.Build.props"));
        foreach (var file in sources)
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            {
                var copy = Path.Combine(folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
