using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

public class CatalogueAnalyzerTests
{
    private const string Rest = "\"type\": \"int32\", \"access\": \"read\", \"numbers\": { \"linux\": 13 }, \"summary\": \"Bad.\"";

    private static string Extra(string keys) =>
        "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + keys + ", " + Rest + " }";

    private static string Dotnet(string value) =>
        "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"dotnet\": " + value + ", " + Rest + " }";

    public static TheoryData<string, string, string> BadOptions => new()
    {
        { "SOCK0002", "«{» \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + Rest + " }", "has no 'name'" },
        { "SOCK0002", "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", «\"colour\"»: \"red\", " + Rest + " }",
            "no key 'colour'" },
        { "SOCK0002", "{ \"name\": «7», \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + Rest + " }",
            "must be a string, not a number" },
        { "SOCK0002", "{ \"name\": «\"SO-BAD\"», \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + Rest + " }",
            "'SO-BAD' is not a valid identifier" },
        { "SOCK0002", "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": «\"So Bad\"», " + Rest + " }",
            "'So Bad' is not a valid identifier" },
        { "SOCK0002", "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": «\"So\\u202EBad\"», " + Rest + " }",
            "is not a valid identifier" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"remarks\": «\"a */ b\"», " + Rest + " }",
            "holds '*/'" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"remarks\": «\"a\\nb\"», " + Rest + " }",
            "holds a line break" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"remarks\": «\"a </summary> b\"», " + Rest + " }",
            "holds a tag" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"remarks\": «\"a\\u0000b\"», " + Rest + " }",
            "U+0000" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"aliases\": { «\"beos\"»: \"X\" }, " + Rest +
                " }", "'beos' in 'aliases'" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"sockets\": [ «\"carrier-pigeon\"» ], " + Rest +
                " }", "not a kind of socket" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"dotnet\": «\"NoDelay\"», " + Rest + " }",
            "SocketOptionLevel and SocketOptionName" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", «\"name\"»: \"SO_WORSE\", " + Rest + " }",
            "given twice" },
        { "SOCK0002", Extra("\"before\": «\"breakfast\"», \"late\": \"refused\""),
            "'breakfast' is not a valid value for 'before'; use one of bind, connect, listen" },
        { "SOCK0002", Extra("\"before\": [ \"bind\", «\"noon\"» ], \"late\": \"refused\""), "'noon' is not a valid value for 'before'" },
        { "SOCK0002", "«{» \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"before\": \"bind\", " + Rest + " }",
            "has no 'late'" },
        { "SOCK0002", Extra("\"late\": «\"refused\"»"), "add 'before'" },
        {
            "SOCK0002", Extra("\"before\": \"bind\", \"late\": «\"never\"»"),
            "'never' is not a valid value for 'late'; use one of refused, ignored, useless"
        },
        { "SOCK0002", Extra("\"before\": \"bind\", \"late\": { «\"beos\"»: \"refused\" }"), "'beos' in 'late'" },
        { "SOCK0002", Extra("\"conflicts\": { \"SO_KEEPALIVE\": «\"quarrels\"» }"),
            "'quarrels' is not a valid value for 'conflicts'; use one of refused, replaces" },
        { "SOCK0002", Extra("\"conflicts\": «[» \"SO_KEEPALIVE\" ]"), "must be an object, not an array" },
        { "SOCK0004", Extra("\"conflicts\": «{» \"SO_KEEPALIV\": \"refused\" }"),
            "SOL_SOCKET has no option 'SO_KEEPALIV'; did you mean 'SO_KEEPALIVE'?" },
        { "SOCK0002", Extra("\"alsoKnownAs\": [ «\"Keep alive\"» ]"), "write what follows Set or Get in the name" },
        { "SOCK0002", Extra("\"meantBy\": [ «\"NoDelay\"» ]"), "'meantBy' takes the members of SocketOptionLevel and SocketOptionName" },
        { "SOCK0002", Extra("\"nativeAccessOn\": { \"windows\": «\"both\"» }"), "'both' is not a valid access" },
        { "SOCK0002", Dotnet("«{» \"name\": \"Udp.NoChecksum\" }"), "write only the name" },
        { "SOCK0002", Dotnet("{ \"name\": «7», \"differs\": \"x\" }"), "SocketOptionLevel and SocketOptionName" },
        { "SOCK0002", Dotnet("«{» \"differs\": \"x\" }"), "'dotnet' has no 'name'" },
        { "SOCK0002", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"takes\": «\"int\"» }"), "'int' is not a type that .NET accepts" },
        { "SOCK0002", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"instead\": { «\"beos\"»: \"x\" } }"), "'beos' in 'instead'" },
        { "SOCK0002", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"instead\": { \"linux\": «\"a */ b\"» } }"), "is not plain text" },
        { "SOCK0002", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"refusedOn\": [ «\"beos\"» ] }"), "'beos' in 'refusedOn'" },
        { "SOCK0002", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"properties\": [ «\"DontFragment\"» ] }"), "as in \"Socket.DontFragment\"" },
        { "SOCK0002",
            Dotnet(
                "{ \"name\": \"Udp.NoChecksum\", \"properties\": [ \"Socket.Ttl\" ], \"ranges\": { \"Socket.Ttl\": { «\"least\"»: 0 } } }"),
                    "'ranges.Socket.Ttl' has no key 'least'" },
        { "SOCK0002", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"properties\": [ \"Socket.Ttl\" ], \"ranges\": { \"Socket.Ttl\": «7» } }"),
            "'ranges.Socket.Ttl' must be an object, not a number" },
        { "SOCK0002",
            Dotnet(
                "{ \"name\": \"Udp.NoChecksum\", \"properties\": [ \"Socket.Ttl\" ], \"ranges\": «{» \"Socket.Tll\": { \"min\": 0 } } }"),
                    "has 'Socket.Tll', which is missing in 'properties'" },
        { "SOCK0005",
            Dotnet(
                "{ \"name\": \"Udp.NoChecksum\", \"properties\": [ \"Socket.Ttl\" ], \"ranges\": { \"Socket.Ttl\": «{» \"min\": 5, " +
                    "\"max\": 4 } } }"), "5 is above 4" },
        { "SOCK0002", Dotnet("{ \"name\": \"Udp.NoChecksum\", «\"colour\"»: \"red\" }"), "no key 'colour'" },
        { "SOCK0005", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"since\": «\"nine\"» }"), "not a version of .NET" },
        { "SOCK0002", "«{» \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": null }", "has no 'reason'" },
        { "SOCK0005", Extra("\"since\": { \"linux\": «\"10.\\n0\"» }"), "is not a valid version" },
        { "SOCK0005", Extra("\"since\": { \"linux\": «\" 10.0\"» }"), "is not a valid version" },
        { "SOCK0005", Extra("\"until\": { \"linux\": «\"soon\"» }"), "is not a valid version" },
        { "SOCK0005", Extra("\"since\": { \"linux\": «\"+10.0\"» }"), "is not a valid version" },
        { "SOCK0005", Dotnet("{ \"name\": \"Udp.NoChecksum\", \"since\": «\"9.+0\"» }"), "not a version of .NET" },
        { "SOCK0002", Extra("\"remarks\": «\"a \\uFFFE b\"»"), "U+FFFE" },
        { "SOCK0002", Extra("\"remarks\": «\"a \\uFFFF b\"»"), "U+FFFF" },
        { "SOCK0002", Extra("\"set\": «\"" + new string('x', 501) + "\"»"), "'set' of 'SO_BAD' takes at most 500 letters" },
        { "SOCK0002", Dotnet("«\"Tcp.NoDelay\"»"),
            "'Tcp.NoDelay' of .NET is TCP_NODELAY of IPPROTO_TCP, which has another number on linux" },
        { "SOCK0002", "«\"SO_BAD\"»", "must be an object, not a string" },
        { "SOCK0003", "{ \"name\": «\"SO_KEEPALIVE\"», \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + Rest + " }",
            "SO_KEEPALIVE of SOL_SOCKET exists already" },
        { "SOCK0003", "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": «\"TcpNoDelay\"», " + Rest + " }",
            "taken by TCP_NODELAY" },
        { "SOCK0003", "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": «\"SocketOption\"», " + Rest + " }",
            "taken by a member of Socket" },
        { "SOCK0004", "{ \"name\": \"SO_BAD\", \"level\": «\"SOL_NOWHERE\"», \"accessor\": \"SoBad\", " + Rest + " }",
            "no level 'SOL_NOWHERE'; add it to 'levels'" },
        { "SOCK0004",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + Rest.Replace("\"int32\"", "«\"int33\"»") +
                " }", "no type 'int33'; did you mean 'int32'?" },
        { "SOCK0004",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"dotnet\": «\"Tcp.NoDelai\"», " + Rest + " }",
            "'Tcp.NoDelai' of .NET does not mean exactly one" },
        { "SOCK0005",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + Rest.Replace("13", "«1099511627776»") + " }",
            "1099511627776 is not a valid value for 'numbers'" },
        { "SOCK0005", "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", " + Rest.Replace("13", "«1.5»") + " }",
            "1.5 is not a valid value" },
        { "SOCK0005",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"since\": { \"windows\": «\"ten\"» }, " + Rest +
                " }", "'ten' is not a valid version" },
        { "SOCK0005",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"range\": «{» \"min\": 5, \"max\": 4 }, " + Rest +
                " }", "5 is above 4" },
        { "SOCK0005",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"range\": «{» \"min\": 0 }, " +
                Rest.Replace("int32", "boolean") + " }", "has no range" },
        { "SOCK0005",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"limits\": { \"linux\": «{» \"min\": 5, " +
            "\"max\": 4 } }, " + Rest + " }", "5 is above 4" },
        { "SOCK0005",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"limits\": «{» \"linux\": { \"min\": 0 } }, " +
                Rest.Replace("int32", "ipv4-address") + " }", "has no range; remove 'limits'" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"limits\": { «\"beos\"»: { \"min\": 0 } }, " +
                Rest + " }", "'beos' in 'limits'" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"limits\": { \"linux\": { \"min\": 0, " +
            "\"except\": «{» \"min\": 1 } } }, " + Rest + " }", "'limits.linux.except' must be an object with min and max" },
        { "SOCK0002",
            "{ \"name\": \"SO_BAD\", \"level\": \"SOL_SOCKET\", \"accessor\": \"SoBad\", \"limits\": { \"linux\": { «\"least\"»: 0 } }, " +
                Rest + " }", "'limits.linux' has no key 'least'" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task Bad_option_is_reported_where_it_is_and_loses_only_itself(string id, string option, string message)
    {
        var json = MarkedJson.Option(option);
        var project = TestProject.WithCatalogue(json.Text);

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal((id, json.Span), (diagnostic.Id, diagnostic.Location.SourceSpan));
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        var line = json.Text[..json.Span.Start].Split('\n');
        Assert.Equal((line.Length - 1, line[^1].Length),
            (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        var run = project.Run().AssertCompiles();
        Assert.Contains("GetSoGood(", run.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("GetSoBad(", run.AllText, StringComparison.Ordinal);
        Assert.Contains("GetUdpCork(", run.AllText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SOCK0001", """«»""", "The catalogue is empty")]
    [InlineData("SOCK0001", """{ "options": [«x»] }""", "not valid JSON")]
    [InlineData("SOCK0001", """{ "levels": { "Größe": «}» }""", "not valid JSON")]
    [InlineData("SOCK0001", """{ "options": [ «"»\ud800" ] }""", "not valid JSON")]
    [InlineData("SOCK0002", """«[» ]""", "A catalogue is an object")]
    [InlineData("SOCK0002", """{ «"option"»: [] }""", "no key 'option'")]
    [InlineData("SOCK0002", """{ "options": «{» } }""", "must be an array")]
    [InlineData("SOCK0002", """{ "levels": { "L": «1» } }""", "must be an object")]
    [InlineData("SOCK0002", """{ "levels": { "L": «{» "numbers": {} } } }""", "has no 'prefix'")]
    [InlineData("SOCK0002", """{ "levels": { "L": { «"prefx"»: "X", "numbers": {} } } }""", "no key 'prefx'; did you mean 'prefix'?")]
    [InlineData("SOCK0003", """{ "levels": { «"IPPROTO_TCP"»: { "prefix": "X", "numbers": {} } } }""", "exists already")]
    [InlineData("SOCK0003", """{ "types": { «"boolean"»: { "kind": "boolean", "layout": "int32" } } }""", "exists already")]
    [InlineData("SOCK0005", """{ "levels": { "L": { "prefix": "X", "numbers": { "linux": «99999999» } } } }""",
        "not a valid value for 'numbers'")]
    [InlineData("SOCK0002", """{ "types": { "t": { "kind": «"complex"», "layout": "int32" } } }""", "is not a valid value for 'kind'")]
    [InlineData("SOCK0002", """{ "types": { "t": { "kind": "boolean", "layout": «"int31"» } } }""", "is not a valid value for 'layout'")]
    [InlineData("SOCK0002", """{ "types": { "t": «{» "kind": "linger", "layout": "int32" } } }""", "cannot have this layout")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "enum", "layout": "int32", "enum": "T", "members": [ { "name": «"class"», "value": 1 } ] } } }""",
        "is not a valid identifier")]
    [InlineData("SOCK0002", """{ "dotnet": «{» } }""", "has no 'levels'")]
    [InlineData("SOCK0002", """{ "dotnet": { "levels": { "Tcp": «6» } } }""", "its native name")]
    [InlineData("SOCK0002", """{ "dotnet": { "levels": { }, "names": [ «"NoDelay"» ] } }""", "SocketOptionLevel and SocketOptionName")]
    [InlineData("SOCK0002", """{ "dotnet": { «"levels"»: { "Tcp": "IPPROTO_TCP" } } }""", "is only valid in the built-in catalogue")]
    [InlineData("SOCK0002", """{ "controlCodes": «[» ] }""", "must be an object")]
    [InlineData("SOCK0002", """{ "controlCodes": { «"SIO-A"»: { "numbers": { "windows": "0x18000001" }, "summary": "A." } } }""",
        "is not a valid identifier")]
    [InlineData("SOCK0002", """{ "controlCodes": { "SIO_A": «{» "numbers": { "windows": "0x18000001" } } } }""", "has no 'summary'")]
    [InlineData("SOCK0002", """{ "controlCodes": { "SIO_A": { "numbers": «{» }, "summary": "A." } } }""", "'numbers' is empty")]
    [InlineData("SOCK0002", """{ "controlCodes": { "SIO_A": { "numbers": { "windows": «1» }, "summary": "A." } } }""", "must be a string")]
    [InlineData("SOCK0005", """{ "controlCodes": { "SIO_A": { "numbers": { "windows": «"0x123456789"» }, "summary": "A." } } }""",
        "is not a valid control code")]
    [InlineData("SOCK0005", """{ "controlCodes": { "SIO_A": { "numbers": { "windows": «"12"» }, "summary": "A." } } }""",
        "write 32 bits as headers do")]
    [InlineData("SOCK0002",
        """{ "controlCodes": { "SIO_A": { "numbers": { "linux": "0x1" }, "translatedOn": «[» "linux" ], "summary": "A." } } }""",
        "needs the number of windows")]
    [InlineData("SOCK0002", """{ "controlCodes": { "SIO_A": { "numbers": { "linux": "0x1" }, "summary": "A.", "accessors": [ «7» ] } } }""",
        "is not a valid identifier")]
    [InlineData("SOCK0002",
        """{ "controlCodes": { "SIO_A": { "numbers": { "linux": "0x1" }, "summary": "A.", "input": «{» "size": 4 } } } }""",
        "has no 'native'")]
    [InlineData("SOCK0002",
        """{ "controlCodes": { "SIO_A": { "numbers": { "linux": "0x1" }, "summary": "A.", "input": { "native": «"int); """ +
            """x("», "size": 4 } } } }""", "is not a C type")]
    [InlineData("SOCK0005",
        """{ "controlCodes": { "SIO_A": { "numbers": { "linux": "0x1" }, "summary": "A.", "input": { "native": "BOOL", "size": """ +
            """4, "least": «5» } } } }""", "whole numbers from 1 to 4")]
    [InlineData("SOCK0002", """{ "controlCodes": { "SIO_A": { "numbers": { "linux": "0x1" }, "summary": "A.", «"colour"»: "red" } } }""",
        "no key 'colour'")]
    [InlineData("SOCK0003", """{ "controlCodes": { «"SIO_KEEPALIVE_VALS"»: { "numbers": { "windows": "0x1" }, "summary": "A." } } }""",
        "exists already")]
    [InlineData("SOCK0004",
        """{ "controlCodes": { "SIO_A": { "numbers": { "linux": "0x1" }, "summary": "A.", "accessors": «[» "TcpNoDelai" ] } } }""",
        "did you mean 'TcpNoDelay'?")]
    [InlineData("SOCK0003",
        """{ "types": { "t": { "kind": "enum", "layout": "int32", "enum": "T", "members": [ { "name": "A", "value": 1 }, { "name": """ +
            """«"A"», "value": 2 } ] } } }""", "The member 'A' is there already")]
    [InlineData("SOCK0004", """{ "types": { "t": { "kind": "enum", "layout": "int32", "enum": «"System.Net.Sockets.Nothing"» } } }""",
        ".NET has no enumeration 'System.Net.Sockets.Nothing'")]
    [InlineData("SOCK0004", """{ "types": { "t": { "kind": "enum", "layout": "int32", "enum": «"System.Net.Sockets.Socket"» } } }""",
        ".NET has no enumeration 'System.Net.Sockets.Socket'")]
    [InlineData("SOCK0004",
        """{ "types": { "t": { "kind": "enum", "layout": "int32", "enum": "System.Net.Sockets.SocketType", "members": [ { "name": """ +
            """«"Streem"» } ] } } }""", "'SocketType' of .NET has no member 'Streem'")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "enum", "layout": "int32", "enum": "T", "members": [ { "name": «"value__"», "value": 1 } ] } } }""",
        "cannot name a member")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "structure", "struct": "T", "size": 9, "summary": "T.", "fields": «[» """ +
            """{ "name": "F", "type": "string", "offset": 0, "length": 8, "trailing": true } ] } } }""", "trailing field is an array")]
    [InlineData("SOCK0005", """{ "types": { "t": { "kind": "structure", "struct": "T", "size": «0», "summary": "T.", "fields": [] } } }""",
        "whole numbers from 1")]
    [InlineData("SOCK0005",
        """{ "types": { "t": { "kind": "structure", "struct": "T", "size": { "linux": «0» }, "summary": "T.", "fields": [] } } }""",
        "whole numbers from 1")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "structure", "struct": "T", "size": 8, "summary": "T.", "fields": «[» """ +
            """{ "name": "F", "type": "uint8", "offset": 0, "bits": [4, 5] } ] } } }""", "The bits of the field 'F' end at 9")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "structure", "struct": "T", "size": 8, "summary": "T.", "fields": «[» { "value": """ +
            """1, "type": "uint8", "offset": 0, "bits": [4, 4] } ] } } }""", "A field with 'bits' needs a 'name'")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "structure", "struct": "T", "size": 8, "summary": "T.", "fields": «[» """ +
            """{ "name": "F", "type": "uint64", "offset": 0, "bits": [4, 4] } ] } } }""", "integers of at most 32 bits")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "structure", "struct": "T", "size": 8, "summary": "T.", "fields": «[» """ +
            """{ "name": "F", "type": "string", "offset": 0, "length": 8, "unset": -1 } ] } } }""",
        "Only an integer or a duration has an 'unset'")]
    [InlineData("SOCK0002",
        """{ "types": { "t": { "kind": "structure", "struct": "T", "size": 8, "summary": "T.", "fields": «[» """ +
            """{ "name": "F", "type": "uint32", "offset": 0, "unset": -1 } ] } } }""",
        "The 'unset' number of the field 'F' is not among the values of its type, 0 to 4294967295")]
    public async Task Bad_catalogue_is_reported_where_it_is(string id, string marked, string message)
    {
        var json = MarkedJson.Parse(marked);
        var project = TestProject.WithCatalogue(json.Text);

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(json.Span.Start, diagnostic.Location.SourceSpan.Start);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("GetUdpCork(", project.Run().AssertCompiles().AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_catalogue_is_silent() => Assert.Empty(await TestProject.WithCatalogue("{ }").AnalyzeAsync());

    [Fact]
    public async Task Name_taken_by_another_catalogue_is_reported_in_the_later_file()
    {
        const string Json =
            """{ "options": [ { "name": "SO_MINE", "level": "SOL_SOCKET", "accessor": "SoMine",""" +
            """ "type": "int32", "access": "read", "numbers": { "linux": 12 }, "summary": "Mine." } ] }""";
        var project =
            new TestProject { Files = [new TestFile("/project/b.sockopt.json", Json), new TestFile("/project/a.sockopt.json", Json)] };

        var diagnostic = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal(("SOCK0003", "/project/b.sockopt.json"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Contains(HintNames.UserAccessors("a.sockopt.json", 1), project.Run().AssertCompiles().HintNames);
    }
}
