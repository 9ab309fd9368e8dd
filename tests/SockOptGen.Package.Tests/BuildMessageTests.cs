namespace SockOptGen.Package.Tests;

/// <summary>A message that is not recognized would let every "no warnings" pass.</summary>
public sealed class BuildMessageTests
{
    [Theory]
    [InlineData("/tmp/App/App.cs(12,9): warning CA1416: This call site is reachable. [/tmp/App/App.csproj]", "/tmp/App/App.cs(12,9)",
        "warning", "CA1416")]
    [InlineData("CSC : error SOCK0001: No. [/tmp/App/App.csproj]", "CSC", "error", "SOCK0001")]
    [InlineData("CSC : warning SOCK0006: No. [/tmp/App/App.csproj::TargetFramework=net8.0]", "CSC", "warning", "SOCK0006")]
    [InlineData("  /tmp/App/App.cs(3): Trim analysis warning IL2026: App.Main(): Using member. [/tmp/App/App.csproj]", "/tmp/App/App.cs(3)",
        "warning", "IL2026")]
    [InlineData("/tmp/App/App.csproj : error NU1301: Unable to load the service index.", "/tmp/App/App.csproj", "error", "NU1301")]
    public void A_line_of_a_build_is_understood(string line, string place, string severity, string id)
    {
        var message = BuildMessage.Parse($"  Restored.\n{line}\n{line}\n").Single();

        Assert.Equal((place, severity, id), (message.Place, message.Severity, message.Id));
    }
}
