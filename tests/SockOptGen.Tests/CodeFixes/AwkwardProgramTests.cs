using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Calls in every corner of the language: every fix can be applied alone and compiles, and those that keep the meaning make of the
/// program what a person would.</summary>
public class AwkwardProgramTests
{
    private const string Usings = "using System;\nusing System.Net.Sockets;\nusing System.Threading.Tasks;\n\n";

    // $N, $T and $I stand for the arguments of a call, $G for a read.
    private static readonly (string Short, string Full)[] s_words =
    [
        ("$N", "SocketOptionLevel.Tcp, SocketOptionName.NoDelay"), ("$T", "SocketOptionLevel.Socket, SocketOptionName.SendTimeout"),
        ("$I", "SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime"), ("$D", "SocketOptionLevel.Socket, SocketOptionName.DontLinger"),
        ("$S", "SetSocketOption"), ("$G", "GetSocketOption"),
    ];

    private static readonly FixTest s_test = new FixTest("SOCK3001").OnLinux;

    [Theory]
    // Functions within functions, and members without a block.
    [InlineData("class C { void M(Socket s) { Func<int, Action> f = n => () => s.$S($N, n > 0 ? 1 : 0); f(1)(); } }",
        "class C { void M(Socket s) { Func<int, Action> f = n => () => s.SetTcpNoDelay(n > 0); f(1)(); } }")]
    [InlineData("class C { void M(Socket s) { static void L(Socket t) => t.$S($T, (int)0); L(s); } }",
        "class C { void M(Socket s) { static void L(Socket t) => t.SetSoSendTimeout(TimeSpan.Zero); L(s); } }")]
    [InlineData("class C(Socket s) { int this[int i] => i + (int)s.$G($N)!; ~C() => s.$S($T, 0); bool On => !((int)s.$G($N)! == 0); }",
        "class C(Socket s) { int this[int i] => i + (s.GetTcpNoDelay() ? 1 : 0); ~C() => s.SetSoSendTimeout(TimeSpan.Zero); " +
        "bool On => s.GetTcpNoDelay(); }")]
    [InlineData("partial class C { private partial void A(Socket s); } partial class C { private partial void A(Socket s) => " +
        "s.$S($T, 0); }",
        "partial class C { private partial void A(Socket s); } " +
        "partial class C { private partial void A(Socket s) => s.SetSoSendTimeout(TimeSpan.Zero); }")]
    [InlineData("record R(Socket S) { public bool On { get; init; } = (int)S.$G($N)! != 0; R W() => this with { On = (int)S.$G($N)! " +
        "== 1 }; }",
        "record R(Socket S) { public bool On { get; init; } = S.GetTcpNoDelay(); R W() => this with { On = S.GetTcpNoDelay() }; }")]
    [InlineData("file class F { static void M(Socket s) => s.$S($T, unchecked((int)0u)); }",
        "file class F { static void M(Socket s) => s.SetSoSendTimeout(TimeSpan.Zero); }")]
    // Statements.
    [InlineData("using var s = new Socket(SocketType.Stream, ProtocolType.Tcp);\ns.$S($N, args.Length > 0 ? 0 : 1); // now",
        "using var s = new Socket(SocketType.Stream, ProtocolType.Tcp);\ns.SetTcpNoDelay(args.Length <= 0); // now")]
    [InlineData("class C { void M(Socket s) { for (;; s.$S($T, 0)) { if (s.Connected) s.$S($N, 1); else s.$S($N, 0); } } }",
        "class C { void M(Socket s) { for (;; s.SetSoSendTimeout(TimeSpan.Zero)) { if (s.Connected) s.SetTcpNoDelay(true); " +
        "else s.SetTcpNoDelay(false); } } }")]
    // Expressions.
    [InlineData("class C { void M(Socket? s, TcpClient c) { s?.$S($N, 1); (s as Socket)?.$S($T, 0); c?.Client?.$S($T, 0); } }",
        "class C { void M(Socket? s, TcpClient c) { s?.SetTcpNoDelay(true); (s as Socket)?.SetSoSendTimeout(TimeSpan.Zero); " +
        "c?.Client?.SetSoSendTimeout(TimeSpan.Zero); } }")]
    [InlineData("class C { int M(Socket s, int k) => k switch { 0 => (int)s.$G($N)!, 1 when (int)s.$G($N)! == 1 => 5, _ => 6 }; }",
        "class C { int M(Socket s, int k) => k switch { 0 => s.GetTcpNoDelay() ? 1 : 0, 1 when s.GetTcpNoDelay() => 5, _ => 6 }; }")]
    [InlineData("class C { object[] M(Socket s) => P(1, (uint)(int)s.$G($I)!, $\"{(int)s.$G($N)! != 0}\"); object[] P(params " +
        "object[] p) => p; }",
        "class C { object[] M(Socket s) => P(1, (uint)(int)s.GetTcpKeepIdle().TotalSeconds, $\"{s.GetTcpNoDelay()}\"); " +
        "object[] P(params object[] p) => p; }")]
    [InlineData("class C { void M(Socket s, int k) => s.$S(optionValue: k > 1 ? 1 : 0, optionName: SocketOptionName.NoDelay, " +
        "optionLevel: SocketOptionLevel.Tcp); }", "class C { void M(Socket s, int k) => s.SetTcpNoDelay(k > 1); }")]
    [InlineData("class C { async Task M(Task<Socket> s, Task<int> n) { (await s).$S($T, 0); (await s).$S($N, Convert.ToInt32(await " +
        "n > 4)); } }",
        "class C { async Task M(Task<Socket> s, Task<int> n) { (await s).SetSoSendTimeout(TimeSpan.Zero); " +
        "(await s).SetTcpNoDelay(await n > 4); } }")]
    [InlineData("class C { void M(Socket s) => s.$S($N, bool.TryParse(\"x\", out var b) ? 1 : 0); }",
        "class C { void M(Socket s) => s.SetTcpNoDelay(bool.TryParse(\"x\", out var b)); }")]
    [InlineData("class C { unsafe void M(Socket s, long l) { int i = 1; int* p = &i; checked { s.$S($T, sizeof(int) - 4); s.$S($N, " +
        "*p > 0 ? 1 : 0); } } }",
        "class C { unsafe void M(Socket s, long l) { int i = 1; int* p = &i; checked { s.SetSoSendTimeout(TimeSpan.Zero); " +
        "s.SetTcpNoDelay(*p > 0); } } }")]
    [InlineData("class C { void M(Socket s, double d, int? n) { s.$S($N, d < 4 ? 0 : 1); s.$S($N, n < 4 ? 0 : 1); s.$S($N, d == 4 ? " +
        "0 : 1); } }",
        "class C { void M(Socket s, double d, int? n) { s.SetTcpNoDelay(!(d < 4)); s.SetTcpNoDelay(!(n < 4)); s.SetTcpNoDelay(d != " +
        "4); } }")]
    [InlineData("class C { void M(Socket s, dynamic d) { s.$S($N, d ? 1 : 0); s.$S($N, d == 1 ? 0 : 1); } }",
        "class C { void M(Socket s, dynamic d) { s.$S($N, d ? 1 : 0); s.$S($N, d == 1 ? 0 : 1); } }")]
    [InlineData("static class E { static T With<T>(this T s) where T : Socket { s.$S($N, 1); return s; } static void M(TcpClient c) " +
        "=> c.Client.With().$S($T, 0); }",
        "static class E { static T With<T>(this T s) where T : Socket { s.SetTcpNoDelay(true); return s; } " +
        "static void M(TcpClient c) => c.Client.With().SetSoSendTimeout(TimeSpan.Zero); }")]
    // Names that mean something else.
    [InlineData("class TimeSpan { } class Convert { public static int ToInt32(bool b) => 7; void M(Socket s) { s.$S($T, 5); " +
        "s.$S($N, ToInt32(true)); } }",
        "class TimeSpan { } class Convert { public static int ToInt32(bool b) => 7; void M(Socket s) { " +
        "s.SetSoSendTimeout(System.TimeSpan.FromMilliseconds(5)); s.$S($N, ToInt32(true)); } }")]
    [InlineData("#nullable disable\nclass C { bool M(Socket s, object o) { ((Socket)o).$S($N, o == null ? 0 : 1); return " +
        "(bool)s.$G($N); } }",
        "#nullable disable\nclass C { bool M(Socket s, object o) { ((Socket)o).SetTcpNoDelay(o != null); return s.GetTcpNoDelay(); } }")]
    public Task Program_is_fixed(string before, string after) => AssertFixedAsync(Usings + before, Usings + after, LanguageVersion.Latest);

    /// <summary>Without accessors, which need C# 12.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    public Task Program_of_an_old_language_is_fixed(LanguageVersion language) => AssertFixedAsync(
        Usings +
            "class C { bool M(Socket s) { s.$S($T, 5u); s.$S($T, (object)(byte)5); s.$S($N, 1); s.$S($D, 1); return (bool)s.$G($N); } }",
        Usings +
            "class C { bool M(Socket s) { s.$S($T, 5); s.$S($T, 5); s.$S($N, 1); s.$S($D, 1); return (int)s.$G($N) != 0; } }", language);

    [Theory]
    [InlineData(
        "using S = System.Net.Sockets.Socket; using SocketOptionLevel = System.Net.Sockets.SocketOptionLevel;\n" +
        "using SocketOptionName = System.Net.Sockets.SocketOptionName; using TimeSpan = System.String;\n" +
        "class C { TimeSpan t = \"\"; void M(S s) { s.$S($N, 1); s.$S($T, 0); } }",
        "using System.Net.Sockets;\n" +
        "using S = System.Net.Sockets.Socket; using SocketOptionLevel = System.Net.Sockets.SocketOptionLevel;\n" +
        "using SocketOptionName = System.Net.Sockets.SocketOptionName; using TimeSpan = System.String;\n" +
        "class C { TimeSpan t = \"\"; void M(S s) { s.SetTcpNoDelay(true); s.SetSoSendTimeout(System.TimeSpan.Zero); } }")]
    // The directive would make another Socket of the member.
    [InlineData(
        "using static System.Net.Sockets.SocketOptionLevel;\nusing static System.Net.Sockets.SocketOptionName;\n" +
        "class C { void M(System.Net.Sockets.Socket s) { s.$S(Tcp, NoDelay, 1); s.$S(Socket, SendTimeout, 0); } }",
        "using static System.Net.Sockets.SocketOptionLevel;\nusing static System.Net.Sockets.SocketOptionName;\n" +
        "class C { void M(System.Net.Sockets.Socket s) { s.$S(Tcp, NoDelay, 1); s.$S(Socket, SendTimeout, 0); } }")]
    [InlineData(
        "using System.Net.Sockets;\nnamespace System.Net { class TimeSpan { } class C { void M(Sockets.Socket s) { s.$S($T, 0); } } }",
        "using System.Net.Sockets;\n" +
        "namespace System.Net { class TimeSpan { } class C { void M(Sockets.Socket s) { s.SetSoSendTimeout(System.TimeSpan.Zero); } } }")]
    public Task Program_with_other_names_is_fixed(string before, string after) => AssertFixedAsync(before, after, LanguageVersion.Latest);

    [Fact]
    public Task Comments_and_lines_stay() => AssertFixedAsync(
        Usings + """
        class C(Socket socket)
        {
            private readonly Socket _socket = socket;

            void M(int n)
            {
                // c1c
                this . _socket
                    . $S ( $N , n > 3 ? 1 : 0 ) ; // c2c
                /* c3c */ this._socket /* c4c */ .$S($T, /* c5c */ 0 /* c6c */) /* c7c */ ; // c8c
                #region a
                this._socket
                    .$S(
                        SocketOptionLevel.Socket, // c9c
                        SocketOptionName.SendTimeout,
                        5000); // c10c
                #endregion
        #if true
                this._socket.$S($N,
                    n > 5
                        ? 1 // c11c
                        : 0);
        #endif
                if (
                    // c12c
                    (int)this._socket.$G($N)! == 0
                    && n > 4)
                {
                }
            }
        }
        """,
        Usings + """
        class C(Socket socket)
        {
            private readonly Socket _socket = socket;

            void M(int n)
            {
                // c1c
                this . _socket
                    . SetTcpNoDelay ( n > 3 ) ; // c2c
                /* c3c */ this._socket /* c4c */ .SetSoSendTimeout(/* c5c */ TimeSpan.Zero /* c6c */) /* c7c */ ; // c8c
                #region a
                this._socket
                    .SetSoSendTimeout(
                        /* c9c */ TimeSpan.FromMilliseconds(5000)); // c10c
                #endregion
        #if true
                this._socket.SetTcpNoDelay(/* c11c */ n > 5);
        #endif
                if (
                    // c12c
                    !this._socket.GetTcpNoDelay()
                    && n > 4)
                {
                }
            }
        }
        """, LanguageVersion.Latest);

    private static async Task AssertFixedAsync(string before, string after, LanguageVersion language)
    {
        var workspace = await FixWorkspace.CreateAsync(
            s_test.Project with { LanguageVersion = language }, s_test.Analyzer, Full(before));
        Assert.NotEmpty(await workspace.DiagnosticsAsync());
        await workspace.AssertEachAppliesAsync();

        await workspace.FormatAsync("SOCK3001", "SOCK1002", "SOCK1003", "SOCK1004");

        Assert.Equal(Full(after), Assert.Single(await workspace.TextsAsync()));
    }

    private static string Full(string text) =>
        s_words.Aggregate(text, (all, word) => all.Replace(word.Short, word.Full, StringComparison.Ordinal));
}
