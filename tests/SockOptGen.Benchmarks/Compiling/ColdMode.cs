using System.Globalization;
using SockOptGen.Benchmarks.Measuring;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>
/// Compiler CPU time of a fresh process: the SDK's own csc, precompiled as it ships, so that only what a generator brings
/// with it has to be compiled by the JIT.
/// </summary>
internal static class ColdMode
{
    public static int Run(string[] args)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("The processor time of child processes is read in Linux's way; run this there.");
            return 1;
        }

        var rounds = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 15;
        var folder = Directory.CreateTempSubdirectory("cold").FullName;
        var subjects = Subject.All.Where(subject => !subject.WritesDocumentation && subject.UserOptions < 10_000).ToList();
        var costs = subjects.ToDictionary(subject => subject, _ => new List<double>());
        var differences = subjects.ToDictionary(subject => subject, _ => new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            foreach (var subject in subjects)
            {
                costs[subject].Add(
                    ChildProcess.Milliseconds(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
                        ? path : "dotnet", Arguments(subject, folder)));
                differences[subject].Add(costs[subject][^1] - costs[Subject.Without][^1]);
            }
        }

        var table = new Table("compilation", "ms, least", "more than without: least", "difference, median [quartiles]");
        foreach (var subject in subjects)
        {
            var least = costs[subject].Min();
            table.Add(subject.Name, Statistics.Show(least, "0"), Statistics.Show(least - costs[Subject.Without].Min(), "0"),
                Statistics.Spread(differences[subject], "0"));
        }

        table.Print();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static string[] Arguments(Subject subject, string folder)
    {
        var program = Write(folder, "Program.cs", Project.Program);
        List<string> lines =
        [
            "/nologo", "/nostdlib+", "/optimize+", "/debug:portable", "/deterministic+", "/nullable:enable", "/langversion:14",
            "/parallel-",
            // Analyzers in the same assembly are not this measurement's matter.
            "/skipanalyzers+",
            $"/out:{Path.Combine(folder, "Program.dll")}",
            .. Project.ReferencePaths.Select(path => $"/reference:{path}"),
            program,
        ];
        if (subject.Properties is { } properties)
        {
            var config = properties.Select(pair => $"build_property.{pair.Key} = {pair.Value}").Prepend("is_global = true");
            lines.Add($"/analyzer:{typeof(SocketOptionGenerator).Assembly.Location}");
            lines.Add($"/analyzerconfig:{Write(folder, "project.globalconfig", string.Join('\n', config))}");
            lines.AddRange(
                subject.Catalogues.Select(catalogue =>
                    $"/additionalfile:{Write(folder, Path.GetFileName(catalogue.Path), catalogue.GetText()!.ToString())}"));
        }

        return [Path.Combine(Sdk.Folder, "Roslyn/bincore/csc.dll"), "/noconfig",
            $"@{Write(folder, "arguments.rsp", string.Join('\n', lines.Select(line => $"\"{line}\"")))}"];
    }

    private static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
