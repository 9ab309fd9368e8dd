using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

public class StructureTypeTests
{
    private const string Head = "\"kind\": \"structure\", \"struct\": \"Mine\", \"native\": \"struct mine\", \"summary\": \"Mine.\"";
    private const string Field = "{ \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"summary\": \"A.\" }";

    public static TheoryData<string, string, string> BadTypes => new()
    {
        { "SOCK0002", $"«{{» {Head}, \"fields\": [] }}", "has no 'size'" },
        { "SOCK0002", $"«{{» {Head}, \"size\": 4 }}", "has no 'fields'" },
        { "SOCK0002", $"«{{» {Head.Replace("\"struct\": \"Mine\", ", "", StringComparison.Ordinal)}, \"size\": 4, \"fields\": [] }}",
            "has no 'struct'" },
        { "SOCK0002", $"{{ {Head.Replace("\"Mine\"", "«\"int\"»", StringComparison.Ordinal)}, \"size\": 4, \"fields\": [] }}",
            "is not a valid identifier" },
        { "SOCK0002",
            $"{{ {Head.Replace("\"struct mine\"", "«\"struct{{}}; #error\"»", StringComparison.Ordinal)}, \"size\": 4, \"fields\": [] }}",
            "is not a C type" },
        { "SOCK0005", $"{{ {Head}, \"size\": «-1», \"fields\": [] }}", "not a valid value for 'size'" },
        { "SOCK0005", $"{{ {Head}, \"size\": {{ \"linux\": «2000000» }}, \"fields\": [] }}", "not a valid value for 'size'" },
        { "SOCK0002", $"{{ {Head}, \"size\": {{ «\"beos-32\"»: 4 }}, \"fields\": [] }}", "is not an operating system" },
        { "SOCK0002", $"{{ {Head}, \"size\": 4, \"fields\": [ «7» ] }}", "must be an object" },
        { "SOCK0002", $"{{ {Head}, \"size\": 4, \"fields\": [ «{{» \"type\": \"int32\", \"offset\": 0 }} ] }}", "A field needs a 'name'" },
        { "SOCK0002", $"{{ {Head}, \"size\": 4, \"fields\": [ «{{» \"name\": \"A\", \"type\": \"int32\" }} ] }}",
            "A field needs an 'offset'" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 4, \"fields\": [ «{{» \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"trailing\": true }} ] }}",
            "A trailing field is an array" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 4, \"fields\": [ {{ \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"bits\": «[»1] }} ] }}",
            "lowest bit and their count" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 4, \"fields\": [ {{ \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"bits\": [0, 1], " +
                $"\"mask\": «1» }} ] }}", "a field has one of them" },
        { "SOCK0005",
            $"{{ {Head}, \"size\": 4, \"fields\": [ {{ \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"mask\": «5» }} ] }}",
            "must be adjacent" },
        { "SOCK0005",
            $"{{ {Head}, \"size\": 4, \"fields\": [ {{ \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"mask\": «0» }} ] }}",
            "not a valid value for 'mask'" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 4, \"fields\": [ {{ \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"native\": «\"a->b\"» }} ] }}",
            "is not a member" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 4, \"fields\": [ {{ \"name\": \"A\", \"type\": \"int32\", \"offset\": 0, \"summary\": «\"*/\"» }} ] }}",
            "holds '*/'" },
        { "SOCK0003", $"{{ {Head}, \"size\": 4, \"fields\": [ {Field}, {Named("«\"A\"»")} ] }}", "The field name 'A' is taken" },
        { "SOCK0003", $"{{ {Head}, \"size\": 4, \"fields\": [ {Named("«\"ToString\"»")} ] }}", "The field name 'ToString' is taken" },
        { "SOCK0003", $"{{ {Head}, \"size\": 4, \"fields\": [ {Named("«\"Mine\"»")} ] }}", "The field name 'Mine' is taken" },
        { "SOCK0003", $"{{ {Head.Replace("\"Mine\"", "«\"TcpInfo\"»", StringComparison.Ordinal)}, \"size\": 4, \"fields\": [ {Field} ] }}",
            "belongs to the type 'tcp-info' already" },
        { "SOCK0003",
            $"{{ {Head.Replace("\"Mine\"", "«\"SocketLinger\"»", StringComparison.Ordinal)}, \"size\": 4, \"fields\": [ {Field} ] }}",
            "belongs to .NET or to the emitted code already" },
        { "SOCK0004", $"{{ {Head}, \"size\": 4, \"fields\": «[»{Field.Replace("int32", "int33", StringComparison.Ordinal)}] }}",
            "no type 'int33'; did you mean 'int32'?" },
        { "SOCK0004", $"«{{» {Head}, \"size\": 4, \"fields\": [ {{ \"type\": \"int32\", \"offset\": 0, \"counts\": \"B\" }} ] }}",
            "that a field could count" },
        { "SOCK0004",
            $"«{{» {Head}, \"size\": 4, \"fields\": [ {{ \"type\": \"int32\", \"offset\": 0, \"value\": 4, \"sizes\": \"B\" }} ] }}",
            "that a field could tell the size of" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 8, \"fields\": «[»{{ \"type\": \"int32\", \"offset\": 0, \"value\": 4, \"sizes\": \"B\" }}, " +
                "{ \"name\": \"B\", \"type\": \"int32\", \"offset\": 4, \"length\": 1 } ] }",
            "'sizes' is only valid for an array of structures; the field 'B' is not one" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 4, \"fields\": «[»{Field.Replace("\"offset\": 0", "\"offset\": 1", StringComparison.Ordinal)}] }}",
            "reaches beyond the structure" },
        { "SOCK0002", $"{{ {Head}, \"size\": 64, \"fields\": «[»{Field.Replace("int32", "peer-credentials", StringComparison.Ordinal)}] }}",
            "The structure in the field 'A' does not exist on windows" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": 64, \"fields\": «[»{{ \"name\": \"A\", \"type\": \"peer-credentials\", \"offset\": 0, " +
                "\"length\": 2, \"trailing\": true }] }",
            "The structure in the field 'A' does not exist on windows" },
        { "SOCK0002", $"{{ {Head}, \"size\": 4, \"fields\": «[»{Field.Replace("int32", "string", StringComparison.Ordinal)}] }}",
            "A text in a structure needs a 'length'" },
        { "SOCK0002", $"{{ {Head}, \"size\": 8, \"fields\": «[»{Field.Replace("int32", "linger", StringComparison.Ordinal)}] }}",
            "cannot be of kind linger" },
        { "SOCK0002", $"{{ {Head}, \"size\": 64, \"fields\": «[»{Field.Replace("int32", "my", StringComparison.Ordinal)}] }}",
            "contains itself" },
        { "SOCK0002",
            $"{{ {Head}, \"size\": {{ \"linux\": 8 }}, \"fields\": " +
                $"«[»{Field.Replace("\"offset\": 0", "\"offset\": { \"windows\": 0 }", StringComparison.Ordinal)}] }}",
                    "No system with the structure has the field 'A'" },
        { "SOCK0002", "{ \"kind\": \"list\", \"element\": «\"boolean\"» }", "A list takes structures, or integers" },
        { "SOCK0004", "{ \"kind\": \"list\", \"element\": «\"int33\"» }", "no type 'int33'" },
    };

    public static TheoryData<string, string> BadUses => new()
    {
        { "\"type\": \"bytes\", \"access\": «\"read\"»", "give it a 'size' in bytes" },
        { "\"type\": «\"host-address\"», \"access\": \"read\"", "is only valid for fields of structures" },
        { "\"type\": «\"tcp-info\"», \"access\": \"read\"", "has no size for windows" },
        { "\"type\": \"action\", \"access\": «\"read\"»", "set 'access' of SO_BAD to 'write'" },
        { "\"type\": \"bpf-program\", \"access\": \"read\", \"size\": «8»", "A system returns the whole program" },
        { "\"type\": \"int32\", \"access\": \"read\", \"size\": «8»", "'size' is only valid for strings and lists" },
        { "\"type\": \"int32\", \"access\": \"read\", \"infinite\": «-1»", "'infinite' is only valid for durations" },
        { "\"type\": \"timeout\", \"access\": \"read\", \"infinite\": «-1»", "A timeval has no -1" },
        { "\"type\": \"int32\", \"access\": \"read\", \"query\": «true»", "'query' is only valid for structures" },
    };

    private static string Named(string name) => Field.Replace("\"A\"", name, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(BadTypes))]
    public async Task Bad_type_is_reported_where_it_is_and_loses_only_itself(string id, string type, string message)
    {
        var json = MarkedJson.Parse($"{{ \"types\": {{ \"my\": {type} }} }}");
        var project = TestProject.WithCatalogue(json.Text);

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal((id, json.Span.Start), (diagnostic.Id, diagnostic.Location.SourceSpan.Start));
        Assert.Contains("GetUdpCork(", project.Run().AssertCompiles().AllText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadUses))]
    public async Task Bad_use_of_a_type_is_reported(string keys, string message)
    {
        var json =
            MarkedJson.Parse(
                $"{{ \"options\": [ {{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"numbers\": {{ " +
                    $"\"windows\": 9999 }}, \"summary\": \"Bad.\", {keys} }} ] }}");
        var project = TestProject.WithCatalogue(json.Text);

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain("GetSoBad(", project.Run().AssertCompiles().AllText, StringComparison.Ordinal);
    }
}
