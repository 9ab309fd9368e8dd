using System.Globalization;
using System.Text;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>A C source with a line for each probe, so that a message of the compiler tells which probe it is about.</summary>
internal static class CProgram
{
    /// <summary>What the compiler calls the file that the probes stand in: the probe of index 0 is its line 1.</summary>
    public const string ProbeFile = "probe";

    /// <summary>A source that does not compile where a probe is wrong, or asks for what the headers lack.</summary>
    public static string Asserting(HeaderSet headers, IReadOnlyList<Probe> probes) => Write(
        headers, probes,
        static (probe, index) => probe.IsConstant ? $"void probe{index}(void) {{ _Static_assert({probe.Condition}, \"wrong\"); }}"
            : Function(probe, index));

    /// <summary>A program that prints the index and the number of each probe that <paramref name="isKnown"/>.</summary>
    public static string Printing(HeaderSet headers, IReadOnlyList<Probe> probes, Func<int, bool> isKnown)
    {
        var text = new StringBuilder(Write(
            headers, probes, (probe, index) => isKnown(index) ? Function(probe, index) : ""));
        text.Append("int main(void) {\n");
        for (var i = 0; i < probes.Count; i++)
        {
            if (probes[i].Expression is not null && isKnown(i))
            {
                text.Append(CultureInfo.InvariantCulture, $"printf(\"{i} %lld\\n\", probe{i}());\n");
            }
        }

        return text.Append("return 0; }\n").ToString();
    }

    private static string Function(Probe probe, int index) => $"long long probe{index}(void) {{ return (long long)({probe.Expression}); }}";

    private static string Write(HeaderSet headers, IReadOnlyList<Probe> probes, Func<Probe, int, string> line)
    {
        var text = new StringBuilder(headers.Prologue);
        foreach (var file in headers.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"#if __has_include(<{file}>)\n#include <{file}>\n#endif\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"#line 1 \"{ProbeFile}\"\n");
        for (var i = 0; i < probes.Count; i++)
        {
            text.Append(probes[i].Expression is null ? "" : line(probes[i], i)).Append('\n');
        }

        return text.ToString();
    }
}
