using System.Globalization;
using System.Reflection;
using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Every option with many values, set and read by the old calls and by what the fixes of a whole solution make of them:
/// the system answers the same, and holds the same value after it.</summary>
public class SameAnswerTests
{
    private const int MethodsOfAFile = 400;

    private static readonly string s_sockets = string.Join(", ", LinuxCall.Sockets.Select(kind => $"() => new({kind})"));

    /// <summary>Runs a method on a socket of each kind, with each number.</summary>
    private static readonly string s_head = $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Net.Sockets;

        public static class Program
        {
            private static readonly Func<Socket>[] s_sockets = [{{s_sockets}}];

            private static readonly int[] s_numbers = [-1, 0, 1, 2, 5, 255, 256, 70000, int.MinValue, int.MaxValue];

            public static List<string> Run(string method, int level, int name)
            {
                var trace = new List<string>();
                foreach (var create in s_sockets)
                {
                    foreach (var number in s_numbers)
                    {
                        using var socket = create();
                        object? answer;
                        try
                        {
                            answer = typeof(Program).GetMethod(method)!.Invoke(null, [socket, number]);
                        }
                        catch (System.Reflection.TargetInvocationException e)
                        {
                            answer = e.InnerException is SocketException native ? native.SocketErrorCode : e.InnerException!.GetType();
                        }

                        trace.Add($"{socket.AddressFamily} {socket.SocketType} {number}: {answer}, {Held(socket, level, name)}");
                    }
                }

                return trace;
            }

        {{LinuxCall.Held}}
        """;

    private static readonly string[] s_values =
    [
        "n", "true", "false", "0", "1", "2", "5", "-1", "1000", "70000", "n > 4", "n > 4 ? 1 : 0", "(byte)n", "(short)n",
        "new LingerOption(true, n)", "new LingerOption(true, 3)", "new LingerOption(n > 0, 0)",
    ];

    private static readonly string[] s_bytes =
    [
        "BitConverter.GetBytes(n)", "BitConverter.GetBytes(0)", "BitConverter.GetBytes(1)", "BitConverter.GetBytes(2)",
        "BitConverter.GetBytes(-1)", "BitConverter.GetBytes(1000)", "BitConverter.GetBytes(70000)", "BitConverter.GetBytes((long)n)",
        "new byte[] { 1 }", "new byte[] { 0, 0, 0, 1 }", "new byte[] { 1, 0, 0, 0 }", "new byte[] { (byte)n, 0, 0, 0 }",
    ];

    private static readonly string[] s_reads = ["(int){0}!", "(int){0}! != 0", "(int){0}! == 1", "((LingerOption){0}!).LingerTime"];

    private static readonly string[] s_answers =
        ["BitConverter.ToInt32(b)", "BitConverter.ToInt32(b) != 0", "BitConverter.ToInt32(b) == 1"];

    private static readonly FixTest s_test =
        new FixTest("SOCK3001") { Project = new TestProject { Properties = [("SockOptGenLevels", "All")] } }.OnLinux;

    // A name at another level has no option.
    private static readonly LinuxCall[][] s_files =
        [.. LinuxCall.Mapped(Mapped).Where(call => call.Native != default).Concat(LinuxCall.Raw(IsNumber, Raw)).Chunk(MethodsOfAFile)];

    public static TheoryData<int> Files => [.. Enumerable.Range(0, AllTests.AreWanted ? s_files.Length : 1)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task System_answers_the_same(int file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The numbers of its options are those of Linux.");
        var calls = s_files[file];
        var text = new StringBuilder(s_head);
        for (var i = 0; i < calls.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    public static object? M{i}(Socket socket, int n) {{ {calls[i].Text} }}\n");
        }

        var workspace = await FixWorkspace.CreateAsync(s_test.Project, s_test.Analyzer, text.Append("}\n").ToString());
        var before = await workspace.LoadAsync();
        await workspace.FormatAsync("SOCK3001", "SOCK1002", "SOCK1003", "SOCK1004");
        var after = await workspace.LoadAsync();

        var changed = 0;
        var lines = Assert.Single(await workspace.TextsAsync()).Split('\n');
        for (var i = 0; i < calls.Length; i++)
        {
            var now = lines.Single(line => line.Contains($" M{i}(", StringComparison.Ordinal));
            if (now.Contains(calls[i].Text, StringComparison.Ordinal))
            {
                continue;
            }

            changed++;
            var (oldTrace, trace) = (Trace(before, calls[i], i), Trace(after, calls[i], i));
            var differences = oldTrace.Zip(trace).Where(pair => pair.First != pair.Second);
            Assert.True(oldTrace.SequenceEqual(trace),
                $"{calls[i].Text}\n{now}\n{string.Join('\n', differences.Select(pair => $"{pair.First} -> {pair.Second}"))}");
        }

        Assert.NotEqual(0, changed);
    }

    private static List<string> Trace(Assembly assembly, LinuxCall call, int method) =>
        (List<string>)assembly.GetType("Program")!.GetMethod("Run")!
            .Invoke(null, [$"M{method}", call.Native.Level, call.Native.Number])!;

    private static IEnumerable<string> Mapped(string arguments) =>
        s_values.Select(value => $"socket.SetSocketOption({arguments}, {value}); return null;").Concat(s_reads.Select(read =>
            $"{Try($"socket.SetSocketOption({arguments}, n);")} return {Format(read, $"socket.GetSocketOption({arguments})")};"));

    private static IEnumerable<string> Raw(string arguments) =>
        s_bytes.Select(value => $"socket.SetRawSocketOption({arguments}, {value}); return null;").Concat(s_answers.Select(answer =>
            $"{Try($"socket.SetRawSocketOption({arguments}, BitConverter.GetBytes(n));")} " +
            $"var b = new byte[4]; socket.GetRawSocketOption({arguments}, b); return {answer};"));

    // The one that is left out is a clock.
    private static bool IsNumber(LinkedOption linked) => linked.Option.Name != "TCP_TIMESTAMP" &&
        linked.Type.Kind is ValueKind.Boolean or ValueKind.Integer or ValueKind.Duration or ValueKind.Enumeration;

    private static string Try(string statement) => $"try {{ {statement} }} catch (SocketException) {{ }}";

    private static string Format(string text, string what) => string.Format(CultureInfo.InvariantCulture, text, what);
}
