using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.CodeFixes;

/// <summary>Calls right behind `#region`, `#if`, `#nullable`: the directive stays, and the fix is offered.</summary>
public class DirectiveFixTests
{
    private const string NoDelay = "socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);";
    private const string DontLinger = "socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.DontLinger, 1);";

    private static readonly FixTest s_accessor = new("SOCK3001");

    public static TheoryData<string, string> Around => new()
    {
        { "        #region A region\n", "        #endregion\n" },
        { "#if true\n", "#endif\n" },
        { "#if false\n        number++;\n#else\n", "#endif\n" },
        { "#nullable disable\n", "#nullable restore\n" },
        { "#pragma warning disable CS0000\n        // Why.\n", "#pragma warning restore CS0000\n" },
    };

    [Theory]
    [MemberData(nameof(Around))]
    public Task Call_becomes_an_accessor(string before, string behind) => s_accessor.FixesAsync(
        $"{before}        {NoDelay} // now\n{behind}", $"{before}        socket.SetTcpNoDelay(true); // now\n{behind}");

    [Theory]
    [MemberData(nameof(Around))]
    public Task Call_is_guarded(string before, string behind) => new FixTest("SOCK2001").FixesAsync(
        $"{before}        {DontLinger} // now\n{behind}",
        $"{before}        if (OperatingSystem.IsWindows())\n        {{\n            {DontLinger} // now\n        }}\n{behind}");

    [Theory]
    [MemberData(nameof(Around))]
    public Task Property_becomes_an_accessor(string before, string behind) => new FixTest("SOCK3002").FixesAsync(
        $"{before}        socket.ExclusiveAddressUse = true;\n{behind}",
        $"{before}        socket.TrySetSoExclusiveAddressUse(true);\n{behind}");

    [Theory]
    [MemberData(nameof(Around))]
    public Task Control_call_becomes_accessors(string before, string behind) => new FixTest("SOCK2004").FixesAsync(
        $"{before}        socket.IOControl(IOControlCode.KeepAliveValues, new byte[12], null);\n{behind}",
            $"{before}        socket.SetSoKeepAlive(false);\n{behind}");

    [Fact]
    public Task Directive_between_arguments_belongs_to_none() => s_accessor.OffersAsync(
        "socket.SetSocketOption(SocketOptionLevel.Tcp,\n#if true\nSocketOptionName.NoDelay,\n#endif\ntrue);");
}
