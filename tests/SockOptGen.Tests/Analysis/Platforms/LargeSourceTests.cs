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

        return Probes.AssertAsync(
            source.Append("""static void A() { if (M0(1)) Probe("windows linux macos"); else Probe("windows linux macos"); } }""")
                .ToString());
    }

    [Theory]
    [InlineData(50)]
    [InlineData(400)]
    public Task Long_body_comes_to_an_end(int count) => Probes.AssertInMethodAsync(Repeat(
        count,
        "var v$n$ = OperatingSystem.IsLinux() ? $n$ : -1; var w$n$ = v$n$; while (flag) { try { w$n$ = w$n$ + 1; if (w$n$ == 3) break; " +
            "} catch { } }") +
        """if (OperatingSystem.IsLinux()) Probe("linux");""");

    /// <summary>What is too much is followed no further; then nothing is left out, and no guard counts.</summary>
    [Fact]
    public Task Body_that_is_too_much_is_reached_by_all()
    {
        AllTests.Only();
        return Probes.AssertInMethodAsync(
            Repeat(1_500, "var v$n$ = 0;") + "while (flag) { " + Repeat(1_500, "if (number == $n$) { v$n$ = v$n$ + 1; continue; }") + " }" +
            """if (OperatingSystem.IsLinux()) { Probe("windows linux macos"); Unsure("True"); }""");
    }

    /// <summary>Ten times the statements are ten times the steps: with the square of them these
    /// would not be followed to their end.</summary>
    [Theory]
    [InlineData("var v$n$ = OperatingSystem.IsLinux() ? $n$ : -1;", "")]
    [InlineData("try { var v$n$ = OperatingSystem.IsLinux() ? $n$ : -1; } catch (InvalidOperationException) { }", "")]
    [InlineData("var v$n$ = $n$; Action a$n$ = () => number = v$n$;", "")]
    [InlineData("if (number == $n$ && OperatingSystem.IsWindows()) return 1;", "")]
    [InlineData("var v$n$ = OperatingSystem.IsLinux() ? $n$ : -1; if (flag) throw new Exception();",
        "try { $ } catch (InvalidOperationException) { }")]
    public Task Many_statements_are_followed_to_their_end(string statement, string around)
    {
        AllTests.Only();
        // The compiler itself is slow with lambdas.
        var statements = Repeat(statement.Contains("=>", StringComparison.Ordinal) ? 600 : 3_000, statement);
        return Probes.AssertInMethodAsync($$"""
            {{(around.Length == 0 ? statements : around.Replace("$", statements))}}
            if (OperatingSystem.IsLinux()) { Probe("linux"); Unsure("False"); } else Probe("windows macos");
            """);
    }

    /// <summary>The compiler has a loop for each of these, and so have we: the stack of an editor's thread is short.</summary>
    [Theory]
    [InlineData("var x = $;", "number", " | ", 20_000)]
    [InlineData("var x = $;", "number", " + ", 20_000)]
    [InlineData("var x = $;", "text", " + ", 20_000)]
    [InlineData("var x = $;", "flag", " & ", 20_000)]
    [InlineData("if ($) return 1;", "flag", " || ", 5_000)]
    [InlineData("if ($) return 1;", "number == 1", " && ", 5_000)]
    [InlineData("try { } catch (SocketException e) when ($) { }", "flag", " || ", 5_000)]
    [InlineData("if (number is $) return 1;", "1", " or ", 1_000)]
    [InlineData("if ($ { }", "number == 2) { } else if (number == 3)", " { } else if (", 500)]
    [InlineData("text$.Trim();", ".Trim()", "", 2_000)]
    public Task Long_expression_is_survived(string statement, string part, string separator, int count) => Probes.AssertInMethodAsync(
        statement.Replace("$",
            string.Join(separator, Enumerable.Repeat(part, separator == " | " || AllTests.AreWanted ? count : count / 10))) +
        """ socket.NoDelay = true; if (OperatingSystem.IsLinux()) Probe("linux");""");

    [Theory]
    [InlineData("var x = $number$;", "(", ")", 300)]
    [InlineData("var x = $number$;", "(int)(long)(", ")", 150)]
    [InlineData("var x = $flag$;", "!", "", 300)]
    [InlineData("var x = $1$;", "flag ? 2 : ", "", 300)]
    [InlineData("var x = $text$;", "null ?? ", "", 300)]
    [InlineData("$number = 1;$", "if (flag) { ", " }", 300)]
    [InlineData("$number = 1;$", "try { ", " } finally { number = 2; }", 60)]
    public Task Deep_expression_is_survived(string statement, string open, string close, int count)
    {
        var parts = statement.Split('$');
        return Probes.AssertInMethodAsync(
            parts[0] + string.Concat(Enumerable.Repeat(open, count)) +
            parts[1] + string.Concat(Enumerable.Repeat(close, count)) + parts[2] +
            """ socket.NoDelay = true; if (OperatingSystem.IsLinux()) Probe("linux");""");
    }

    [Fact]
    public Task Nested_functions_come_to_an_end()
    {
        var nested =
            string.Concat(Enumerable.Range(0, 12)
                .Select(i => $"void L{i}() {{ if (OperatingSystem.IsLinux()) L{i}(); Action a{i} = () => {{ "));
        var ends = string.Concat(Enumerable.Range(0, 12).Reverse().Select(i => $" }}; a{i}(); }} L{i}(); L{i}();"));
        return Probes.AssertInMethodAsync($$"""{{nested}} Probe("windows linux macos"); {{ends}}""");
    }

    private static string Repeat(int count, string statement) =>
        string.Concat(Enumerable.Range(0, count)
            .Select(i => statement.Replace("$n$", i.ToString(System.Globalization.CultureInfo.InvariantCulture)) + "\n"));
}
