using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Conformance.Tests.Headers;

namespace SockOptGen.Conformance.Tests;

/// <summary>
/// Lacking.md: what the headers of each machine do not have, and only the facts have. Only the compiler's that is the same
/// wherever it runs: what is lacking elsewhere depends on the machine.
/// </summary>
public class LackingPageTests
{
    [Fact]
    public void Page_is_what_the_headers_lack()
    {
        Zig.Machines[0].SkipIfMissing();
        Assert.SkipUnless(File.Exists("/usr/include/bluetooth/bluetooth.h"), "Bluetooth's headers are not installed.");

        var text = new StringBuilder(
            "# What headers lack\n\n" +
            "Written by `LackingPageTests`. These names of the catalogue are newer than the headers of the Zig compiler, or private to\n" +
            "a kernel: their source is the facts beside this page. Everything else is compared with the headers of each machine.\n");
        var machines = Zig.Machines.GroupBy(Lacking, machine => machine.Name);
        foreach (var machine in machines)
        {
            text.Append($"\n## {string.Join(", ", machine)}\n\n| | lacking |\n|-|-|\n{machine.Key}");
        }

        CommittedFile.Verify(text.ToString(), Repository.Find("tests/SockOptGen.Conformance.Tests/Lacking.md"));
    }

    private static string Lacking(HeaderSet machine)
    {
        // What C has no name for is in no header.
        var nameless = Measure.Of(BuiltInCatalogue.File, machine.Platform, machine.Is32Bit).Where(measure => !measure.IsNamed)
            .Select(measure => measure.Label).ToHashSet();
        var findings = new Source(machine.Name).Compare(BuiltInCatalogue.File);
        var structures = findings.Single(finding => finding.What == "structures").Missing;
        // Nor is a field whose structure is not.
        bool IsListed(string name) => !nameless.Contains(name) && !(name.Contains('.') && structures.Contains(name.Split('.')[0]));
        return string.Concat(findings.Select(finding => $"| {finding.What} | " + string.Join(", ",
            finding.Missing.Where(IsListed).Order(StringComparer.Ordinal).Select(name => $"`{name}`")) + " |\n"));
    }
}
