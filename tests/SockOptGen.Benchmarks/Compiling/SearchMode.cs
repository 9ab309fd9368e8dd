using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Benchmarks.Analyzing;
using SockOptGen.TestSupport.Measuring;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>The search for used names in a large project, by a driver that is kept: after an edit of every file, and of one.</summary>
internal static class SearchMode
{
    public static int Run(string[] arguments)
    {
        var files = Argument(arguments, 0, 2_000);
        var rounds = Argument(arguments, 1, 15);
        var options = Project.ParseOptions(writesDocumentation: false);
        var texts = GeneratedProject.Files(files);
        var compilation = Compile(texts, options);
        var driver = (GeneratorDriver)CSharpGeneratorDriver.Create([new SocketOptionGenerator().AsSourceGenerator()], [], options,
            new BuildProperties(Subject.DefaultProperties)).RunGenerators(compilation);
        var (all, one, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            // The first run of each kind compiles what it needs.
            compilation = Compile(texts, options);
            var everything = Milliseconds(() => driver = driver.RunGenerators(compilation));
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[files / 2], Parse(texts[files / 2], files / 2, options));
            var single = Milliseconds(() => driver = driver.RunGenerators(compilation));
            if (round != 0)
            {
                all.Add(everything);
                one.Add(single);
                ratios.Add(single / everything);
            }
        }

        var table = new Table("edited", "ms: median [quartiles]");
        table.Add($"all of {files} files", Statistics.Spread(all, "0.00"));
        table.Add("one of them", Statistics.Spread(one, "0.00"));
        table.Add("ratio", Statistics.Spread(ratios, "0.000"));
        table.Print();
        return 0;
    }

    private static double Milliseconds(Action work)
    {
        Measuring.Cost.Settle();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static CSharpCompilation Compile(IReadOnlyList<string> texts, CSharpParseOptions options) => Project.Create(options)
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(texts.Select((text, index) => Parse(text, index, options)));

    private static SyntaxTree Parse(string text, int index, CSharpParseOptions options) =>
        Project.Parse(text, options, string.Create(CultureInfo.InvariantCulture, $"/project/File{index}.cs"));

    private static int Argument(string[] arguments, int place, int otherwise) =>
        arguments.Length > place ? int.Parse(arguments[place], CultureInfo.InvariantCulture) : otherwise;
}
