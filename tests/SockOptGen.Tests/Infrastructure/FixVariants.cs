using System.Text;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>Makes methods that read and set options in ways that a fix could get wrong.</summary>
/// <remarks>Effects, their order, checked, await, question marks, comments.</remarks>
internal sealed class FixVariants(int seed)
{
    /// <summary>What the methods call: everything leaves a trace.</summary>
    private const string Head = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Net.Sockets;
        using System.Threading.Tasks;

        public sealed class Program
        {
            private readonly List<string> _trace = new();
            private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            private Socket? Maybe(bool isThere) { T("maybe"); return isThere ? _socket : null; }
            private Socket S() { T("socket"); return _socket; }
            private Socket Property { get { T("property"); return _socket; } }
            private int I(int value) { T($"int {value}"); return value; }
            private bool B(bool value) { T($"bool {value}"); return value; }
            private int Out(out int value) { value = I(9000); return value; }
            private void T(object? what) => _trace.Add($"{what}");
            private void T(object? one, object? two, object? three) => _trace.Add($"{one} {two} {three}");

            public static List<string> Run(string method)
            {
                var program = new Program();
                try { ((Task)typeof(Program).GetMethod(method)!.Invoke(program, null)!).GetAwaiter().GetResult(); }
                catch (Exception e) { program.T(e.GetType() == typeof(AggregateException) ? e.InnerException!.GetType() : e.GetType()); }
                var socket = program._socket;
                foreach (var (level, name) in new[] { (6, 1), (1, 9), (1, 7), (1, 8), (1, 2), (0, 1), (0, 2) })
                {
                    var bytes = new byte[4];
                    socket.GetRawSocketOption(level, name, bytes);
                    program.T(BitConverter.ToInt32(bytes));
                }
                program.T(socket.ReceiveTimeout, socket.SendTimeout, $"{socket.LingerState!.Enabled} {socket.LingerState.LingerTime}");
                socket.Dispose();
                return program._trace;
            }

        """;

    private static readonly string[] s_truths =
    [
        "true", "1", "0", "B(true)", "B(false)", "I(3)", "number & 4", "number > 4 ? 1 : 0", "number > 4 ? 0 : 1",
        "checked((byte)number)", "unchecked((byte)number)", "await Task.FromResult(true)",
        "await Task.FromResult(1)", "maybe ?? true", "maybe!.Value", "Out(out var a@)", "I(2) is var b@ && b@ > 1", "!B(true)",
        "(B(true), I(4)).Item1", "number++", "false", "I(3) > 2", "B(true) && I(1) == 1", "B(false) ? 1 : 0", "number is 261",
        "Convert.ToInt32(B(true))", "I(2) < 3 ? 0 : 1", "!B(true) ? 0 : 1", "(byte)1", "1 == 1 ? 1 : 0", "maybe == null ? 0 : 1",
    ];

    private static readonly string[] s_numbers =
    [
        "5000", "(int)4000", "(int)TimeSpan.FromSeconds(3).TotalMilliseconds", "(int)TimeSpan.FromSeconds(I(3)).TotalMilliseconds",
        "I(6000)", "number * 30", "(short)number", "(ushort)I(7000)", "number++ + 8000", "--number * 10", "checked((byte)number)",
        "checked((byte)I(70000))", "unchecked((short)70000)", "unchecked((int)0x80001000)",
        "await Task.FromResult(9000)", "B(true) ? 5000 : I(6000)", "Out(out var a@)", "many ?? 7000", "many!.Value",
        "I(4000) is var b@ ? b@ : 0", "(I(1), I(7000)).Item2",
    ];

    private static readonly string[] s_bits = ["I(8)", "16", "(byte)number", "number & 15", "await Task.FromResult(24)",
        "unchecked((byte)number)"];

    private static readonly string[] s_receivers =
        ["_socket", "S()", "Property", "this.Property", "(S())", "(B(true) ? S() : _socket)", "new[] { S() }[I(0)]",
            "(await Task.FromResult(S()))", "((Socket)(object)S())", "Maybe(true)!"];

    private static readonly (string Level, string Name, string[] Values)[] s_options =
    [
        ("Tcp", "NoDelay", s_truths), ("Socket", "KeepAlive", s_truths), ("Socket", "ReceiveBuffer", s_numbers), ("Socket", "SendBuffer",
            s_numbers), ("Socket", "SendTimeout", s_numbers),
        ("Socket", "ReceiveTimeout", s_numbers), ("IP", "TypeOfService", s_bits), ("IP", "IpTimeToLive", s_bits),
        ("Socket", "Linger", ["new LingerOption(B(true), I(3))", "new LingerOption(false, 0)",
            "await Task.FromResult(new LingerOption(true, 4))"]),
    ];

    // What is read is used, so that a statement is none that could be left out.
    private static readonly string[] s_wrong =
    [
        "S.SetSocketOption($SocketOptionLevel.Socket,$ SocketOptionName.DontLinger,$ 1);",
        "S.SetSocketOption($SocketOptionLevel.Socket, SocketOptionName.DontLinger,$ number++);",
        "S.SetSocketOption($SocketOptionLevel.Socket,$ SocketOptionName.NoDelay, $true);",
        "S.SetSocketOption(SocketOptionLevel.IP,$ SocketOptionName.IpTimeToLive, $300);",
        "S.SetSocketOption(SocketOptionLevel.Socket,$ SocketOptionName.ReuseAddress, $B(true));",
        "S.SetSocketOption(SocketOptionLevel.Tcp,$ SocketOptionName.TcpKeepAliveTime, $await Task.FromResult(60));",
        "T(($int)$S.GetSocketOption(SocketOptionLevel.Tcp,$ SocketOptionName.TcpKeepAliveTime)$!$);",
        "T((bool)$S.GetSocketOption(SocketOptionLevel.Tcp,$ SocketOptionName.NoDelay)$!$);",
        "T((int)$S.GetSocketOption(SocketOptionLevel.Tcp,$ SocketOptionName.NoDelay)! $==$ 0$);",
        "S.SetSocketOption(SocketOptionLevel.Socket,$ SocketOptionName.ReceiveTimeout, $5000u$);",
        "S.SetRawSocketOption($6,$ 4, $BitConverter.GetBytes(number)$);",
        "S.SetRawSocketOption(6,$ 18, $new byte[4]);",
        "S.SetRawSocketOption((int)$SocketOptionLevel.Socket, (int)$SocketOptionName.KeepAlive, $BitConverter.GetBytes(1));",
        "S.IOControl(IOControlCode.KeepAliveValues, $new byte[12], null$);",
        "_socket.ExclusiveAddressUse$ = $B(true);",
        "S.TrySetTcpNoDelay($B(true));",
        "if ($!OperatingSystem.IsLinux()) S.SetRawSocketOption(1,$ 25, $new byte[4]);",
        "if (Environment.OSVersion.Platform $==$ PlatformID.Unix) { S.SetRawSocketOption(1,$ 25, new byte[4]); }",
    ];

    private readonly Random _random = new(seed);
    private int _comments;

    /// <summary>A file with <paramref name="count"/> methods: M0, M1 and so on.</summary>
    public string Make(int count) => Make(count, () => _random.Next(4) == 0 ? Read() : Set());

    /// <summary>The same of calls that are wrong on some system, or mean something else than they say.</summary>
    public string MakeWrong(int count) => Make(count, () =>
    {
        var receiver = Pick(["_socket", "S()", "Property", "(await Task.FromResult(S()))", "Maybe(true)?"]);
        var statement = Pick(s_wrong).Replace("S.", $"{Comment()}{receiver}{Comment()}{NewLine()}.", StringComparison.Ordinal);
        return string.Join("", statement.Split('$').Select((part, i) => i == 0 ? part : Comment() + NewLine() + part)) + LineComment();
    });

    private string Make(int count, Func<string> statement)
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < count; i++)
        {
            text.Append($$"""
                    public async Task M{{i}}()
                    {
                        await Task.Yield();
                        var (number, maybe, many) = (I(261), (bool?)B(true), (int?)I(6001));
                {{Around(statement())}}
                        T(number, maybe, many);
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }

    private string Set()
    {
        var option = Pick(s_options);
        string[] arguments =
            [Argument("optionLevel", Level(option.Level)), Argument("optionName", $"SocketOptionName.{option.Name}"),
                Argument("optionValue", Pick(option.Values))];
        if (_random.Next(4) == 0)
        {
            _random.Shuffle(arguments);
            arguments = [.. arguments.Select(argument => argument.Replace("@@", "", StringComparison.Ordinal))];
        }
        else
        {
            arguments = [.. arguments.Select(argument => argument[(argument.IndexOf("@@", StringComparison.Ordinal) + 2)..])];
        }

        var receiver = _random.Next(6) == 0 ? $"Maybe({Pick(["true", "false"])})?" : Pick(s_receivers);
        return $"{Comment()}{receiver}{Comment()}{NewLine()}.SetSocketOption(" +
            $"{Comment()}{NewLine()}{string.Join($",{Comment()}{NewLine()}", arguments)}{Comment()});{LineComment()}"
            .Replace("@", $"{_comments++}", StringComparison.Ordinal);
    }

    private string Read()
    {
        string Call(string level, string name) =>
            $"{Pick(s_receivers)}.GetSocketOption({Comment()}SocketOptionLevel.{level}, {Comment()}SocketOptionName.{name})";
        return Pick<Func<string>>(
        [
            () => $"T(I(1), (int){Call("Socket", "ReceiveBuffer")}!, I(2));",
            () => $"T(number++, (int){Call("Tcp", "NoDelay")}! != 0, number);",
            () => $"T({Comment()}(int){Call("Tcp", "NoDelay")}! == 0);{LineComment()}",
            () => $"T(!{Comment()}((int){Call("Tcp", "NoDelay")}! == 0));",
            () => $"T(0 {Comment()}!= (int){Call("Tcp", "NoDelay")}!, I(1), B(true) ? (int){Call("Tcp", "NoDelay")}! : I(7));",
            () => $"T(TimeSpan.FromSeconds({Comment()}(int){Call("Tcp", "TcpKeepAliveTime")}!), (number), I(1));",
            () => $"T($\"{{(int){Call("Socket", "KeepAlive")}!}}\");",
            () => $"T((int){Call("Socket", "SendTimeout")}! / 2);",
            () => $"{{ if ((int){Call("Socket", "Type")}! is var type && type > 0) T(type); }}",
            () => $"T((SocketType){Call("Socket", "Type")}!);",
            () => $"T(((LingerOption){Call("Socket", "Linger")}!).LingerTime);",
            () => $"T(checked((byte)(int){Call("IP", "TypeOfService")}!));",
            () => $"T(unchecked((byte)(int){Call("IP", "IpTimeToLive")}!));",
            () => $"T((uint)(int){Call("Socket", "ReceiveBuffer")}!);",
            () => $"{{ int? x = (int?){Call("Socket", "ReceiveBuffer")}; T(x); }}",
            () => $"T(Convert.ToBoolean({Call("Tcp", "NoDelay")}));",
            () => Raw("6, 1", "BitConverter.ToInt32(bytes) != 0"),
            () => Raw("1, 8", "BitConverter.ToInt32(bytes, 0)"),
        ])().Replace("@", "", StringComparison.Ordinal);
    }

    /// <summary>A read in three statements, which may stand on one line.</summary>
    private string Raw(string option, string answer) =>
        $"{{{Comment()}{NewLine()} var bytes = new byte[4];{Comment()}{NewLine()} {Comment()}_socket.GetRawSocketOption({option}, bytes);" +
        $"{Comment()}{NewLine()} {Comment()}T({Comment()}{answer});{Comment()}{NewLine()} }}";

    private string Around(string statement) => Pick(
    [
        $"        {statement}",
        $"        if (B(true))\n            {statement}\n        else\n            T(1);",
        $"        for (var i = 0; i < I(2); i++)\n        {{\n            {statement}\n        }}",
        $"        Func<Task> run = async () =>\n        {{\n            await Task.Yield();\n            {statement}\n        }};\n    " +
            $"    await run();",
        $"#region here\n        {statement}\n#endregion",
        $"#if true\n        {statement}\n#endif",
        $"        switch (number)\n        {{\n            case > 0:\n                {statement}\n                break;\n        }}",
        $"        try {{ {statement}\n }} catch (SocketException e) {{ T(e.SocketErrorCode); }}",
    ]);

    private string Level(string level) =>
        _random.Next(3) == 0 ? $"(SocketOptionLevel){Comment()}SocketOptionLevel.{level}" : $"SocketOptionLevel.{level}";

    private string Argument(string name, string value) => $"{name}: @@{Comment()}{(_random.Next(6) == 0 ? $"({value})" : value)}";

    private string Comment() => _random.Next(6) == 0 ? $"/* c{_comments++}c */ " : "";

    private string LineComment() => _random.Next(4) == 0 ? $" // c{_comments++}c" : "";

    private string NewLine() => _random.Next(5) == 0 ? (_random.Next(2) == 0 ? $" // c{_comments++}c" : "") + "\n                " : "";

    private T Pick<T>(T[] of) => of[_random.Next(of.Length)];
}
