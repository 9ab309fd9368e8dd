using System.Globalization;
using System.Text.RegularExpressions;
using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>The Windows headers of the mingw-w64 cross compiler; nothing is run.</summary>
internal static partial class WindowsHeaders
{
    public const string Compiler = "x86_64-w64-mingw32-gcc";

    private static readonly string[] s_files = ["stddef.h", "winsock2.h", "ws2tcpip.h", "mswsock.h", "mstcpip.h"];

    private static readonly string[] s_layouts =
    [
        "sizeof(struct linger) == 4", "offsetof(struct linger, l_onoff) == 0", "offsetof(struct linger, l_linger) == 2", "sizeof(DWORD) == 4", "sizeof(BOOL) == 4",
    ];

    public static Findings Compare(CatalogueFile file)
    {
        var constants = Constant.Of(file, Platform.Windows);
        var (succeeded, output) = CCompiler.Check(Compiler, "#define _WIN32_WINNT 0x0A00\n" + CProgram.Asserting(s_files, constants, s_layouts));
        string[] Names(Regex pattern) => [.. pattern.Matches(output)
            .Select(match => constants[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]).Distinct().Select(constant => $"{constant.Name} ({constant.Number})")];
        var (missing, wrong) = (Names(Missing()), Names(Wrong()));
        Assert.True(succeeded || wrong.Length != 0, output);
        return new Findings(constants.Count - missing.Length, missing, wrong);
    }

    [GeneratedRegex("#pragma message: missing (\\d+)")]
    private static partial Regex Missing();

    [GeneratedRegex("static assertion failed: \"wrong (\\d+)\"")]
    private static partial Regex Wrong();
}
