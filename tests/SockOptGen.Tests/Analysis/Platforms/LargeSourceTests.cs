using System.Text;

namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>Sources on which a careless walk would not come to an end.</summary>
public class LargeSourceTests
{
    [Fact]
    public Task Helpers_that_all_call_each_other_come_to_an_end()
    {
        var calls = string.Join(" || ", Enumerable.Range(0, 20).Select(i => $"M{i}(i)"));
        var source = new StringBuilder("static class C {");
        for (var i = 0; i < 20; i++)
        {
            source.Append($"static bool M{i}(int i) => i > 9 && ({calls});");
        }

        return Probes.AssertAsync(source.Append("""static void A() { if (M0(1)) Probe("windows linux macos"); else Probe("windows linux macos"); } }""").ToString());
    }

    [Theory]
    [InlineData(50, "linux")]
    // So much is not followed to its end, and nothing is said of it.
    [InlineData(1000, "")]
    public Task Long_body_comes_to_an_end(int count, string reached)
    {
        var statements = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            statements.AppendLine($"var v{i} = OperatingSystem.IsLinux() ? {i} : -{i}; var w{i} = v{i}; while (flag) {{ try {{ w{i} = w{i} + 1; if (w{i} == 3) break; }} catch {{ }} }}");
        }

        return Probes.AssertInMethodAsync($$"""{{statements}} if (OperatingSystem.IsLinux()) Probe("{{reached}}");""");
    }

    [Fact]
    public Task Nested_functions_come_to_an_end()
    {
        var nested = string.Concat(Enumerable.Range(0, 12).Select(i => $"void L{i}() {{ if (OperatingSystem.IsLinux()) L{i}(); Action a{i} = () => {{ "));
        var ends = string.Concat(Enumerable.Range(0, 12).Reverse().Select(i => $" }}; a{i}(); }} L{i}(); L{i}();"));
        return Probes.AssertInMethodAsync($$"""{{nested}} Probe("windows linux macos"); {{ends}}""");
    }
}
