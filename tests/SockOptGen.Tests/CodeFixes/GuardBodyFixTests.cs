using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Guards in members and lambdas whose body is one expression.</summary>
public class GuardBodyFixTests
{
    private const string Call = "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, bytes)";
    private const string Call2 = "socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger)";

    private static readonly FixTest s_notHere = new("SOCK2001");

    [Theory]
    [InlineData("void M(Socket socket, byte[] bytes) => ", "void M(Socket socket, byte[] bytes)")]
    [InlineData("Own(Socket socket, byte[] bytes) : this() => ", "Own(Socket socket, byte[] bytes) : this()")]
    [InlineData("~Own() => ", "~Own()")]
    [InlineData("async Task M(Socket socket, byte[] bytes) => ", "async Task M(Socket socket, byte[] bytes)")]
    [InlineData("void M(Socket socket, byte[] bytes)\n        => ", "void M(Socket socket, byte[] bytes)")]
    [InlineData("void M(Socket socket, byte[] bytes) // why\n        => ", "void M(Socket socket, byte[] bytes) // why")]
    public Task Member_gets_a_block(string before, string after) => s_notHere.FixesAsync(
        Own($"    // A member.\n    {before}{Call}; // here\n\n    void Next() {{ }}\n"),
        Own($$"""
                // A member.
                {{after}}
                {
                    if (OperatingSystem.IsWindows())
                    {
                        {{Call}}; // here
                    }
                }

                void Next() { }

            """));

    [Fact]
    public Task Accessor_gets_a_block() => s_notHere.FixesAsync(
        Own($"    byte[] P\n    {{\n        get => bytes;\n        set => {Call};\n    }}\n"),
        Own($$"""
                byte[] P
                {
                    get => bytes;
                    set
                    {
                        if (OperatingSystem.IsWindows())
                        {
                            {{Call}};
                        }
                    }
                }

            """));

    [Theory]
    [InlineData("Action set = () => «»;", "Action set = () =>", ";")]
    [InlineData("Action<int> set = x => «»; // now", "Action<int> set = x =>", "; // now")]
    [InlineData("Array.ForEach([1], x => «»);", "Array.ForEach([1], x =>", ");")]
    [InlineData("System.Threading.Tasks.Task.Run(() => «»).Wait();", "System.Threading.Tasks.Task.Run(() =>", ").Wait();")]
    [InlineData("Func<System.Threading.Tasks.Task> set = async () => «»;", "Func<System.Threading.Tasks.Task> set = async () =>", ";")]
    [InlineData("void Set() => «»; Set();", "void Set()", "\n        Set();")]
    public Task Function_gets_a_block(string before, string head, string tail) => s_notHere.FixesAsync(
        $"        {before.Replace("«»", Call, StringComparison.Ordinal)}\n        number++;",
        $$"""
                {{head}}
                {
                    if (OperatingSystem.IsWindows())
                    {
                        {{Call}};
                    }
                }{{tail}}
                number++;
        """,
        "Guard with OperatingSystem.IsWindows()");

    [Fact]
    public Task Comments_stay() => s_notHere.FixesAsync(
        $$"""
                Action set = () => // ports
                    // of Windows
                    {{Call}} /* all of them */;
        """,
        $$"""
                Action set = () =>
                {
                    // ports
                    // of Windows
                    if (OperatingSystem.IsWindows())
                    {
                        {{Call}}; /* all of them */
                    }
                };
        """);

    [Theory]
    // A result; an expression tree, which has no blocks; what the caller needs; directives; a throw.
    [InlineData("Func<object?> get = () => socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger);")]
    [InlineData(
        "Func<System.Threading.Tasks.Task<object?>> get = async () => socket.GetSocketOption(SocketOptionLevel.Socket, " +
            "SocketOptionName.DontLinger);")]
    [InlineData("object? Get() => socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger); Get();")]
    [InlineData("System.Linq.Expressions.Expression<Action> set = () => " + Call + ";")]
    [InlineData(
        "void Get(out object? x) => x = socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger); Get(out value!);")]
    [InlineData("Action set = () =>\n#if true\n" + Call + "\n#endif\n;")]
    [InlineData(
        "Action get = () => throw new Exception(" +
        "socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger)!.ToString());")]
    public Task Body_that_cannot_be_left_out_stays(string text) => s_notHere.OffersAsync(text);

    [Fact]
    public Task Accessor_with_a_warning_of_the_SDK_is_guarded_in_its_lambda() => PlatformWarningFixTests.Test.FixesAsync(
        "        Action<bool> quick = x => socket.SetTcpQuickAck(x);",
        """
                Action<bool> quick = x =>
                {
                    if (OperatingSystem.IsLinux())
                    {
                        socket.SetTcpQuickAck(x);
                    }
                };
        """,
        "Guard with OperatingSystem.IsLinux()");

    [Fact]
    public Task All_are_guarded_within_each_other_too()
    {
        const string Before = $$"""
                    Action set = () => {{Call}};
                    Array.ForEach([{{Call2}}], x => {{Call}});
            """;
        const string After = $$"""
                    Action set = () =>
                    {
                        if (OperatingSystem.IsWindows())
                        {
                            {{Call}};
                        }
                    };
                    if (OperatingSystem.IsWindows())
                    {
                        Array.ForEach([{{Call2}}], x =>
                        {
                            if (OperatingSystem.IsWindows())
                            {
                                {{Call}};
                            }
                        });
                    }
            """;
        return s_notHere.FixesAllAsync(FixAllScope.Document, [Before, Before], [After, Before]);
    }

    private static string Own(string members) => $$"""
        using System;
        using System.Net.Sockets;
        using System.Threading.Tasks;

        class Own
        {
            Socket socket = null!; byte[] bytes = []; Own() { }

        {{members}}}
        """;
}
