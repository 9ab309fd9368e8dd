using SockOptGen.Benchmarks.Accessors;
using SockOptGen.Benchmarks.Analyzing;
using SockOptGen.Benchmarks.Compiling;
using SockOptGen.Benchmarks.Corpus;
using SockOptGen.Benchmarks.Hostile;
using SockOptGen.Benchmarks.MachineCode;
using SockOptGen.Benchmarks.Sockets;

return args switch
{
    ["accessors", .. var rest] => BenchmarkDotNetMode.Run(rest),
    ["ratio", .. var rest] => RatioMode.Run(rest),
    ["disassembly"] => DisassemblyMode.Run(),
    [DisassemblyTarget.Argument] => DisassemblyTarget.Run(),
    ["compile", .. var rest] => WarmMode.Run(rest),
    ["cold", .. var rest] => ColdMode.Run(rest),
    ["build", .. var rest] => FullBuildMode.Run(rest),
    ["keystroke"] => KeystrokeMode.Run(),
    ["search", .. var rest] => SearchMode.Run(rest),
    ["cost", .. var rest] => CostMode.Run(rest),
    ["analyze"] => GrowthMode.Run(),
    ["corpus", .. var rest] => CorpusMode.Run(rest),
    ["grow", .. var rest] => ShapeMode.Run(rest),
    ["hostile", .. var rest] => HostileMode.Run(rest),
    ["inspect"] => InspectMode.Run(),
    _ => Help(),
};

static int Help()
{
    Console.WriteLine("""
        accessors [BenchmarkDotNet arguments]   calls through the accessors and through everything else, by BenchmarkDotNet
        ratio [seconds]                         the same calls in alternating batches, beside a C loop: robust on a noisy machine
        disassembly                             the tier-1 machine code of three accessors
        compile [rounds [part of a name]]       compiler CPU time with and without the generator, warm, by phase
        cold [rounds]                           compiler CPU time of fresh csc processes
        build [rounds [files [Debug|Release]]]  processor time of cold full builds of a project, without and with the package and PolySharp;
                                                with a configuration, of the first two in turn
        keystroke                               what an edit of another file costs
        search [files [rounds]]                 the search for used names, after an edit of every file and of one
        cost [files [rounds]]                   the analyzers' share of a compilation, beside CA1416
        analyze                                 how the analyzers' time grows with files and with call sites
        corpus DIR LABELS [--out FILE]          what the analyzers say of labelled calls of public code (docs/corpus.md)
        grow [part of a name]                   how the analyzers' time and memory grow with one method; fails where it is not linear
        hostile [part of a name]                what catalogues that are too large or too deep cost; fails above 2 s or 300 MB
        inspect                                 what `sockopt inspect` of a process with up to 10,000 sockets costs (docs/tool.md)
        """);
    return 1;
}
