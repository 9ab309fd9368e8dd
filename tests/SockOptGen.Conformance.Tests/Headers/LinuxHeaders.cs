using System.Globalization;
using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>The headers of the Linux that the tests run on.</summary>
internal static class LinuxHeaders
{
    public const string Compiler = "gcc";

    private static readonly string[] s_files =
    [
        "stdio.h", "stddef.h", "errno.h", "sys/socket.h", "sys/time.h", "netinet/in.h", "linux/tcp.h", "linux/udp.h", "linux/in6.h", "linux/mroute.h", "linux/mroute6.h",
    ];

    /// <summary>The structures that emitted code reads and writes field by field.</summary>
    private static readonly string[] s_layouts =
    [
        "sizeof(struct linger) == 8", "offsetof(struct linger, l_onoff) == 0", "offsetof(struct linger, l_linger) == 4",
        "sizeof(struct timeval) == 2 * sizeof(long)", "offsetof(struct timeval, tv_usec) == sizeof(long)", "sizeof(int) == 4",
    ];

    public static Findings Compare(CatalogueFile file)
    {
        var constants = Constant.Of(file, Platform.Linux);
        var (missing, wrong) = (new List<string>(), new List<string>());
        foreach (var line in CCompiler.Execute(Compiler, CProgram.Printing(s_files, constants, s_layouts)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            var constant = constants[int.Parse(parts[0], CultureInfo.InvariantCulture)];
            if (parts.Length == 1)
            {
                missing.Add(constant.Name);
            }
            else if (int.Parse(parts[1], CultureInfo.InvariantCulture) != constant.Number)
            {
                wrong.Add($"{constant.Name} is {parts[1]}, not {constant.Number}");
            }
        }

        return new Findings(constants.Count - missing.Count, missing, wrong);
    }
}
