using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

public class SharedEnumTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("""[ { "name": "Unix", "value": 1, "numbers": { "windows": 77 } } ]""")]
    [InlineData("""[ { "name": "Osi", "value": 7, "numbers": { "linux": 77 } } ]""")]
    public void Two_types_may_translate_one_enumeration_of_dotnet(string members)
    {
        var json = $$"""
            {
              "types": { "my-family": { "kind": "enum", "enum": "System.Net.Sockets.AddressFamily", "layout": "uint16",
                "members": {{members}} } },
              "options": [ { "name": "SO_MINE", "level": "SOL_SOCKET", "accessor": "SoMine", "type": "my-family", "access": "read-write",
                "numbers": { "linux": 1234, "windows": 1234 }, "summary": "Mine." } ]
            }
            """;

        var run = (TestProject.WithCatalogue(json) with { Properties = [("SockOptGenLevels", "All")] }).Run().AssertCompiles();

        Assert.Contains("GetSoMine(", run.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_without_an_option_that_takes_the_value_does_not_refuse_it()
    {
        const string Json = """
            {
              "types": { "my-mode": { "kind": "enum", "enum": "MyMode", "summary": "A mode.", "layout": "int32", "members": [
                { "name": "Calm", "value": 1, "numbers": { "linux": 7 }, "platforms": ["linux"], "summary": "Calm." } ] } },
              "options": [ { "name": "SO_MINE", "level": "SOL_SOCKET", "accessor": "SoMine", "type": "my-mode", "access": "read-write",
                "numbers": { "linux": 1234 }, "summary": "Mine." } ]
            }
            """;

        var text = TestProject.WithCatalogue(Json).Run().AssertCompiles().AllText;

        var translation = text[text.IndexOf("FromEnum(Options.MyMode value)", StringComparison.Ordinal)..].Split(";\n\n")[0];
        Assert.Contains("Options.MyMode.Calm => 7", translation, StringComparison.Ordinal);
        Assert.Contains("OperatingSystem.IsLinux()", translation, StringComparison.Ordinal);
        // Else a Try would throw there, instead of answering that there is no such option.
        Assert.DoesNotContain("OperatingSystem.IsWindows()", translation, StringComparison.Ordinal);
    }
}
