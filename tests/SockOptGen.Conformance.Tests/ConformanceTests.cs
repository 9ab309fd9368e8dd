using SockOptGen.Catalogue;
using SockOptGen.Conformance.Tests.Facts;
using SockOptGen.Conformance.Tests.Headers;

namespace SockOptGen.Conformance.Tests;

public class ConformanceTests
{
    [Fact]
    public void Numbers_are_those_of_the_Linux_headers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has its headers.");
        CCompiler.SkipWithout(LinuxHeaders.Compiler);

        LinuxHeaders.Compare(BuiltInCatalogue.File).AssertRight("Linux headers");
    }

    [Fact]
    public void Numbers_are_those_of_the_Windows_headers()
    {
        CCompiler.SkipWithout(WindowsHeaders.Compiler);

        WindowsHeaders.Compare(BuiltInCatalogue.File).AssertRight("Windows headers");
    }

    [Fact]
    public void Numbers_of_ppc64le_are_those_of_the_facts()
    {
        var findings = FactFile.ComparePpc64Le(BuiltInCatalogue.File);

        findings.AssertRight("linux-ppc64le");
        Assert.Empty(findings.Missing);
        Assert.NotEqual(0, findings.Checked);
    }

    [Theory]
    [InlineData("windows")]
    [InlineData("linux")]
    [InlineData("macos")]
    [InlineData("freebsd")]
    public void Numbers_are_those_of_the_facts(string system)
    {
        var findings = FactFile.Compare(BuiltInCatalogue.File, PlatformInfo.Find(system)!.Platform);

        findings.AssertRight(system);
        Assert.Empty(findings.Missing);
    }
}
