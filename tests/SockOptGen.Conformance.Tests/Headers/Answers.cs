using System.Globalization;
using System.Text.RegularExpressions;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>What headers say to probes.</summary>
internal sealed partial class Answers
{
    private readonly Dictionary<Probe, (bool IsKnown, string? Wrong)> _answers = [];

    public Answers(HeaderSet headers, IReadOnlyList<Probe> probes)
    {
        var (succeeded, output) = CCompiler.Check(headers.Compiler, headers.Folders, CProgram.Asserting(headers, probes));
        var errors = Error().Matches(output)
            .ToLookup(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1, match => match.Groups[2].Value);
        // Whatever the compiler complains about beside the probes makes its answers worthless.
        Assert.True(succeeded || errors.Count != 0, output);
        Assert.DoesNotContain(output.Split('\n'),
            line => line.Contains("error:", StringComparison.Ordinal) &&
                !line.StartsWith($"{CProgram.ProbeFile}:", StringComparison.Ordinal));

        bool IsLacking(int index) => errors[index].Any(message => Lacking().IsMatch(message));
        for (var i = 0; i < probes.Count; i++)
        {
            var known = probes[i].Expression is not null && !IsLacking(i) && (probes[i].IsConstant || headers.Runs);
            Assert.True(!known || errors[i].All(message => message.Contains("static assertion failed", StringComparison.Ordinal)),
                $"{probes[i].Expression}: {string.Join("; ", errors[i])}");
            _answers[probes[i]] = (known, known && errors[i].Any() ? $"has another {probes[i].What} than {probes[i].Expected}" : null);
        }

        if (headers.Runs)
        {
            Run(headers, probes);
        }
    }

    public (bool IsKnown, string? Wrong) To(Probe probe) => _answers[probe];

    /// <summary>Lets the machine itself print the numbers.</summary>
    private void Run(HeaderSet headers, IReadOnlyList<Probe> probes)
    {
        var printed = CCompiler.Execute(headers.Compiler, CProgram.Printing(headers, probes, index => _answers[probes[index]].IsKnown));
        foreach (var line in printed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = line.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
            var probe = probes[(int)numbers[0]];
            _answers[probe] = (true, probe.IsRight(numbers[1]) ? null : $"has the {probe.What} {numbers[1]}, not {probe.Expected}");
        }
    }

    [GeneratedRegex("^" + CProgram.ProbeFile + @":(\d+):\d+: error: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Error();

    [GeneratedRegex("undeclared|incomplete type|undefined type|has no member named|unknown type name|storage size of")]
    private static partial Regex Lacking();
}
