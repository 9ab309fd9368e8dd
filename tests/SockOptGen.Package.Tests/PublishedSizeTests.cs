using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace SockOptGen.Package.Tests;

/// <summary>What five accessors leave in a program of which nothing unused is kept, beside the same program written by hand.</summary>
public sealed partial class PublishedSizeTests(PackedPackage package, ITestOutputHelper output)
{
    private const int Limit = 4096;

    [Fact]
    public async Task Compiled_ahead_of_time()
    {
        AllTests.Only();
        SkipUnlessLinux();
        const string Properties = "<PublishAot>true</PublishAot><IlcGenerateMapFile>true</IlcGenerateMapFile>";
        using var accessors = new ProjectSandbox(package);
        using var hand = new ProjectSandbox(package);

        var ours = await FiveOptions.PublishAsync(accessors, FiveOptions.WithAccessors, Properties);
        var theirs = await FiveOptions.PublishAsync(hand, FiveOptions.ByHand, Properties);

        var map = Directory.GetFiles(accessors.PathOf("App", "obj"), "App.map.xml", SearchOption.AllDirectories).Single();
        var symbols = Symbol().Matches(await File.ReadAllTextAsync(map, TestContext.Current.CancellationToken))
            .Select(match => match.Groups["accessor"].Value);
        // One that only forwards may be gone into its caller.
        Assert.Subset(FiveOptions.Accessors.ToHashSet(), symbols.ToHashSet());
        Assert.Contains("GetSoReceiveTimeout", symbols);
        IsWithinLimit(
            await LoadedSizeAsync(Path.Combine(ours, "App")),
            await LoadedSizeAsync(Path.Combine(theirs, "App")),
            new FileInfo(Path.Combine(ours, "App")).Length,
            new FileInfo(Path.Combine(theirs, "App")).Length);
    }

    [Fact]
    public async Task Trimmed()
    {
        AllTests.Only();
        SkipUnlessLinux();
        const string Properties = "<PublishTrimmed>true</PublishTrimmed><TrimMode>full</TrimMode><SelfContained>true</SelfContained>";
        using var accessors = new ProjectSandbox(package);
        using var hand = new ProjectSandbox(package);

        var ours = await FiveOptions.PublishAsync(accessors, FiveOptions.WithAccessors, Properties);
        var theirs = await FiveOptions.PublishAsync(hand, FiveOptions.ByHand, Properties);

        Assert.Equal(FiveOptions.Accessors,
            BuiltAssembly.PublicMethods(Path.Combine(ours, "App.dll"), "SocketOptionExtensions").Order(StringComparer.Ordinal));
        IsWithinLimit(BuiltAssembly.SizeOfAll(ours), BuiltAssembly.SizeOfAll(theirs), SizeOfFiles(ours), SizeOfFiles(theirs));
    }

    // What is loaded: files are filled up to whole pages, which hides a difference or makes one of nothing.
    private void IsWithinLimit(long ours, long theirs, long ourFiles, long theirFiles)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{ours} bytes, {theirs} by hand: {ours - theirs} more; in files {ourFiles} and {theirFiles}");
        output.WriteLine(text);
        Assert.True(ours - theirs is > 0 and <= Limit, text);
    }

    /// <summary>Code and data of a native program, by the <c>size</c> of the linker's package.</summary>
    private static async Task<long> LoadedSizeAsync(string program)
    {
        var sizes =
            (await Command.RunAsync(new ProcessStartInfo("size", [program]))).ShouldSucceed().Output.Split('\n')[1].Split((char[]?)null,
                StringSplitOptions.RemoveEmptyEntries);
        return sizes.Take(2).Sum(size => long.Parse(size, CultureInfo.InvariantCulture));
    }

    private static long SizeOfFiles(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Extension != ".pdb").Sum(file => file.Length);

    private static void SkipUnlessLinux() => Assert.SkipUnless(
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64,
        "The calls by hand are those of Linux x64.");

    [GeneratedRegex(
        "MethodCode Name=\"[^\"]*SocketOptionExtensions__" +
        "(?<accessor>(Get|Set|TryGet|TrySet)(So|Ip|IPv6|Tcp|Udp|Unix|Local)[A-Z]\\w*?)(_\\d+)?\"")]
    private static partial Regex Symbol();
}
