using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>
/// A C source with a line for each probe, so that a message of the compiler tells which probe it is about. Each line is a constant
/// behind a mark, so that its bytes are found in the object: nothing has to run, and no format of objects has to be known.
/// </summary>
internal static class CProgram
{
    /// <summary>What the compiler calls the file that the probes stand in: the probe of index 0 is its line 1.</summary>
    public const string ProbeFile = "probe";

    /// <summary>With the six digits of the index it has 16 bytes, so that nothing comes between it and what follows.</summary>
    private const string Mark = "SockOptGen";
    private const int MarkLength = 16;

    /// <summary>The source that asks for each probe that <paramref name="isWanted"/>.</summary>
    public static string Of(HeaderSet headers, IReadOnlyList<Probe> probes, Func<int, bool> isWanted)
    {
        var text = new StringBuilder(headers.Prologue);
        foreach (var file in headers.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"#if __has_include(<{file}>)\n#include <{file}>\n#endif\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"#line 1 \"{ProbeFile}\"\n");
        for (var i = 0; i < probes.Count; i++)
        {
            text.Append(isWanted(i) ? Line(probes[i], i) : "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The numbers of the probes in an object, by their index.</summary>
    public static IEnumerable<(int Index, long Number)> Read(HeaderSet headers, IReadOnlyList<Probe> probes, byte[] content)
    {
        var mark = Encoding.ASCII.GetBytes(Mark);
        for (var at = 0; content.AsSpan(at).IndexOf(mark) is var found and >= 0; at += found + MarkLength)
        {
            var index = int.Parse(content.AsSpan(at + found + mark.Length, MarkLength - mark.Length), CultureInfo.InvariantCulture);
            var (offset, width) = probes[index].Bits is { } bits ? bits : (0, sizeof(long));
            yield return (index, Number(content.AsSpan(at + found + MarkLength + offset, width), headers.IsBigEndian));
        }
    }

    private static string Line(Probe probe, int index)
    {
        var (type, value) = probe.Bits is null ? ("long long", $"(long long)({probe.Expression})")
            : (probe.Type, $"{{ {probe.Expression} }}");
        return string.Create(CultureInfo.InvariantCulture,
            $"void probe{index}(void) {{ static const struct {{ char mark[{MarkLength}]; {type} value; }} __attribute__((used)) probe = " +
            $"{{ \"{Mark}{index:D6}\", {value} }}; }}");
    }

    private static long Number(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        number.Clear();
        bytes.CopyTo(isBigEndian ? number[^bytes.Length..] : number);
        return isBigEndian ? BinaryPrimitives.ReadInt64BigEndian(number) : BinaryPrimitives.ReadInt64LittleEndian(number);
    }
}
