using System.Text;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>A C source that asks the headers for constants, and checks layouts while it is compiled.</summary>
internal static class CProgram
{
    /// <summary>A program that prints a line for each constant: its index and number, or its index alone where the headers lack it.</summary>
    public static string Printing(IEnumerable<string> headers, IReadOnlyList<Constant> constants, IEnumerable<string> assertions) =>
        Write(headers, constants, assertions, "int main(void) {", (i, name) => $"printf(\"{i} %d\\n\", (int){name});", i => $"printf(\"{i}\\n\");", "return 0; }");

    /// <summary>A source that compiles only if all constants are right; a missing one leaves a note with its index.</summary>
    public static string Asserting(IEnumerable<string> headers, IReadOnlyList<Constant> constants, IEnumerable<string> assertions) =>
        Write(headers, constants, assertions, "", (i, name) => $"_Static_assert((int)({name}) == ({constants[i].Number}), \"wrong {i}\");", i => $"#pragma message(\"missing {i}\")", "");

    private static string Write(
        IEnumerable<string> headers, IReadOnlyList<Constant> constants, IEnumerable<string> assertions, string start, Func<int, string, string> known, Func<int, string> missing, string end)
    {
        var text = new StringBuilder();
        foreach (var header in headers)
        {
            text.Append("#include <").Append(header).Append(">\n");
        }

        foreach (var assertion in assertions)
        {
            text.Append("_Static_assert(").Append(assertion).Append(", \"").Append(assertion).Append("\");\n");
        }

        text.Append(start).Append('\n');
        for (var i = 0; i < constants.Count; i++)
        {
            text.Append("#ifdef ").Append(constants[i].Name).Append('\n')
                .Append(known(i, constants[i].Name)).Append("\n#else\n").Append(missing(i)).Append("\n#endif\n");
        }

        return text.Append(end).Append('\n').ToString();
    }
}
