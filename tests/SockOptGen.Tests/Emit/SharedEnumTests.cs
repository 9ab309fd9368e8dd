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
              "types": { "my-family": { "kind": "enum", "enum": "System.Net.Sockets.AddressFamily", "layout": "uint16", "members": {{members}} } },
              "options": [ { "name": "SO_MINE", "level": "SOL_SOCKET", "accessor": "SoMine", "type": "my-family", "access": "read-write", "numbers": { "linux": 1234, "windows": 1234 }, "summary": "Mine." } ]
            }
            """;

        var run = (TestProject.WithCatalogue(json) with { Properties = [("SockOptGenLevels", "All")] }).Run().AssertCompiles();

        Assert.Contains("GetSoMine(", run.AllText, StringComparison.Ordinal);
    }
}
