namespace SockOptGen.Tool.Tests.Commands;

public sealed class DiffTests : IDisposable
{
    private const string Head = """{ "format": "sockopt.dump", "version": 1, "sockets": [ { "kind": "tcp4", "options": [ """;
    private const string Tail = " ] } ] }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("SockOptGen.Tool.Tests.");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_dump_does_not_differ_from_itself()
    {
        var dump = Write("a.json", (await ToolRun.Async("defaults", "udp4", "--json")).ShouldEndWith(0).Output);

        var run = (await ToolRun.Async("diff", dump, dump)).ShouldEndWith(1);

        Assert.Equal("No difference.", run.Output.Trim());
    }

    [Fact]
    public async Task Values_members_and_what_is_missing_are_told()
    {
        var before = Write("a.json", $$"""
            {{Head}}
            { "level": "L", "name": "SAME", "value": 1 }, { "level": "L", "name": "OTHER", "value": true },
            { "level": "L", "name": "PART", "value": { "A": 1, "B": 2 } }, { "level": "L", "name": "GONE", "value": "x" }
            {{Tail}}
            """);
        var after = Write("b.json", $$"""
            {{Head}}
            { "level": "L", "name": "SAME", "value": 1 }, { "level": "L", "name": "OTHER", "unavailable": "not here" },
            { "level": "L", "name": "PART", "value": { "A": 1, "B": 3 } }
            {{Tail}}
            """);

        var json = (await ToolRun.Async("diff", before, after, "--json")).ShouldEndWith(0).Json();

        Assert.Equal("sockopt.diff", json.GetProperty("format").GetString());
        Assert.Equal(
            ["tcp4 OTHER True (not here)", "tcp4 PART.B 2 3", "tcp4 GONE x "],
            json.GetProperty("differences").EnumerateArray().Select(difference =>
                $"{difference.GetProperty("socket")} {difference.GetProperty("option")} {difference.GetProperty("before")} " +
                $"{difference.GetProperty("after")}"));
        Assert.Contains("PART.B", (await ToolRun.Async("diff", before, after)).ShouldEndWith(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is not JSON (line 1).")]
    [InlineData("{\n", "it is not JSON (line 2).")]
    [InlineData("root:x:0:0", "it is not JSON (line 1).")]
    [InlineData("[]", "it has no \"format\".")]
    [InlineData("""{ "format": "sockopt.options", "version": 1, "options": [] }""", "its \"format\" is \"sockopt.options\".")]
    [InlineData("""{ "format": "sockopt.dump", "sockets": [] }""", "it has no \"version\".")]
    [InlineData("""{ "some": "thing" }""", "it has no \"format\".")]
    [InlineData("""{ "format": "sockopt.dump", "version": 2, "sockets": [] }""", "it is of version 2, and this sockopt reads version 1")]
    [InlineData("""{ "format": "sockopt.dump", "version": 1 }""", "it has no \"sockets\".")]
    [InlineData("""{ "format": "sockopt.dump", "version": 1, "sockets": [ 1 ] }""",
        "a member of a socket is missing, or has another form.")]
    [InlineData("""{ "format": "sockopt.dump", "version": 1, "sockets": {} }""", "a member of a socket is missing, or has another form.")]
    [InlineData("""{ "format": "sockopt.dump", "version": 1, "sockets": [ { "kind": "tcp4" } ] }""",
        "a member of a socket is missing, or has another form.")]
    public async Task Json_that_is_not_ours_is_wrong_usage(string text, string sentence)
    {
        var ours = Write("a.json", Head + Tail);

        var run = (await ToolRun.Async("diff", ours, Write("b.json", text))).ShouldEndWith(2);

        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_wrong_usage() =>
        Assert.Contains("cannot be read", (await ToolRun.Async("diff", "/nowhere/a.json", "/nowhere/b.json")).ShouldEndWith(2).Error,
            StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
