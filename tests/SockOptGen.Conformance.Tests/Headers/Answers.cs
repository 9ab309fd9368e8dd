using System.Globalization;
using System.Text.RegularExpressions;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>What headers say to probes.</summary>
internal sealed partial class Answers
{
    private readonly Dictionary<Probe, (bool IsKnown, string? Wrong)> _answers = [];

    public Answers(HeaderSet headers, IReadOnlyList<Probe> probes)
    {
        var (succeeded, output) = headers.Compiler.Check(CProgram.Of(headers, probes, index => probes[index].Expression is not null));
        var errors = Error().Matches(output)
            .ToLookup(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1, match => match.Groups[2].Value);
        // Whatever the compiler complains about beside the probes makes its answers worthless.
        Assert.True(succeeded || errors.Count != 0, output);
        var others = output.Split('\n').Where(line => line.Contains("error:", StringComparison.Ordinal) &&
            !line.StartsWith($"{CProgram.ProbeFile}:", StringComparison.Ordinal)).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others));

        bool IsKnown(int index) => probes[index].Expression is not null && !errors[index].Any();
        for (var i = 0; i < probes.Count; i++)
        {
            Assert.True(!errors[i].Any() || errors[i].Any(message => Lacking().IsMatch(message)),
                $"{probes[i].Expression}: {string.Join("; ", errors[i])}");
            _answers[probes[i]] = (false, null);
        }

        var content = headers.Compiler.Compile(CProgram.Of(headers, probes, IsKnown));
        foreach (var (index, number) in CProgram.Read(headers, probes, content))
        {
            var probe = probes[index];
            _answers[probe] = (true, probe.IsRight(number) ? null : $"has the {probe.What} {number}, not {probe.Expected}");
        }

        Assert.All(Enumerable.Range(0, probes.Count).Where(IsKnown), index => Assert.True(_answers[probes[index]].IsKnown));
    }

    public (bool IsKnown, string? Wrong) To(Probe probe) => _answers[probe];

    [GeneratedRegex("^" + CProgram.ProbeFile + @":(\d+):\d+: error: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Error();

    [GeneratedRegex("undeclared|incomplete (type|definition)|undefined type|(has )?no member named|does not refer to any field|" +
        "unknown type name|expected specifier-qualifier-list before|storage size of")]
    private static partial Regex Lacking();
}
