using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using SockOptGen.Analysis;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>Every option at every level with right and wrong values, types and sizes, on sockets that have it and others: of what the
/// rules warn about, Linux does.</summary>
public class TrueWarningTests
{
    private const int MethodsOfAFile = 2000;

    private const string Head = $$"""
        #nullable enable
        using System;
        using System.Net.Sockets;

        public static class Program
        {
            public static string Run(string method)
            {
                try
                {
                    return (string)typeof(Program).GetMethod(method)!.Invoke(null, null)!;
                }
                catch (System.Reflection.TargetInvocationException)
                {
                    return "it throws";
                }
            }

        {{LinuxCall.Held}}
        """;

    private static readonly string[] s_values = ["true", "0", "1", "2", "-1", "255", "70000", "(object)true", "1u"];

    private static readonly string[] s_bytes =
    [
        "BitConverter.GetBytes(1)", "BitConverter.GetBytes(5)", "BitConverter.GetBytes(-1)", "BitConverter.GetBytes(70000)",
        "BitConverter.GetBytes(1L)", "new byte[] { 1 }", "new byte[] { 0, 0, 0, 1 }", "new byte[8]", "new byte[16]", "Array.Empty<byte>()",
    ];

    // The value is held, but not heeded; or it is another one than was given.
    private static readonly string[] s_taken =
    [
        "fails or has no effect", "refuses the call or cuts the value", "a bool sets it to 1 or 0", "count as 0",
        "only the first 4 bytes are used", "belongs to", "takes an address in these bytes",
    ];

    private static readonly TestProject s_project =
        new() { Properties = [("SockOptGenEmit", "None"), ("RuntimeIdentifier", "linux-x64")] };

    private static readonly (LinuxCall Call, string Kind)[][] s_files =
    [
        .. LinuxCall.Mapped(arguments => s_values.Select(value => $"socket.SetSocketOption({arguments}, {value});"))
            .Concat(LinuxCall.Raw(_ => true, arguments => s_bytes.Select(value => $"socket.SetRawSocketOption({arguments}, {value});")))
            .SelectMany(call => LinuxCall.Sockets.Select(kind => (call, kind))).Chunk(MethodsOfAFile),
    ];

    public static TheoryData<int> Files =>
        [.. Enumerable.Range(0, s_files.Length).Where(file => AllTests.AreWanted ? file % 2 == 0 : file == 0)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Linux_does_what_a_warning_says(int file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The numbers of its options are those of Linux.");
        var calls = s_files[file];
        var project = s_project with { Source = Source(calls) };
        var compilation = project.CreateCompilation();
        var warnings = (await project.AnalyzeSourceAsync(compilation, new SocketCallAnalyzer()))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - Head.Count(letter => letter == '\n'));
        var run = AssemblyImage.Load(compilation).GetType("Program")!.GetMethod("Run")!;

        foreach (var warned in warnings)
        {
            var messages = warned.Select(warning => warning.GetMessage(CultureInfo.InvariantCulture)).ToList();
            var outcome = (string)run.Invoke(null, [$"M{warned.Key}"])!;
            Assert.True(outcome == "it throws" || messages.Any(message =>
                    s_taken.Any(taken => message.Contains(taken, StringComparison.Ordinal))),
                $"{calls[warned.Key].Kind}: {calls[warned.Key].Call.Text}\n{string.Join('\n', messages)}\n{outcome}");
        }

        Assert.NotEmpty(warnings);
    }

    private static string Source((LinuxCall Call, string Kind)[] calls)
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < calls.Length; i++)
        {
            var (call, kind) = calls[i];
            var held = $"Held(socket, {call.Native.Level}, {call.Native.Number})";
            var body = $"var old = {held}; {call.Text} return $\"it held {{old}} and holds {{{held}}}\";";
            text.Append(CultureInfo.InvariantCulture,
                $"    public static string M{i}() {{ using var socket = new Socket({kind}); {body} }}\n");
        }

        return text.Append("}\n").ToString();
    }
}
