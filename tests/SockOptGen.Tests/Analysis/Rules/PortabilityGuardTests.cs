using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

/// <summary>What tests of the system before a call mean to the rules about portability.</summary>
public class PortabilityGuardTests
{
    [Theory]
    [InlineData("if (Environment.OSVersion.Platform == PlatformID.Unix) socket.SetRawSocketOption(1, «25», bytes);",
        "PlatformID.Unix means every Unix", "SO_BINDTODEVICE")]
    [InlineData("if (!OperatingSystem.IsLinux()) socket.SetRawSocketOption(1, «25», bytes);", "is inverted",
        "SO_BINDTODEVICE on Linux")]
    [InlineData("if (OperatingSystem.IsWindows() && number == 1) return; socket.SetRawSocketOption(6, «4», bytes);", "excludes no system")]
    public Task Guard_that_does_not_prove_it_is_reported(string marked, params string[] parts) =>
        CallTest.ReportsAsync("SOCK2003", marked, parts);

    [Theory]
    [InlineData("if (RuntimeInformation.OSDescription.Contains(\"Linux\")) socket.SetRawSocketOption(6, 4, bytes);")]
    [InlineData(
        "if (RuntimeInformation.OSDescription.Contains(\"Windows\")) socket.SetSocketOption(SocketOptionLevel.Tcp, " +
            "(SocketOptionName)18, 1);")]
    [InlineData(
        "if (RuntimeInformation.OSDescription.Contains(\"Windows\")) socket.IOControl(IOControlCode.KeepAliveValues, bytes, null);")]
    [InlineData(
        "public class C { public void M(Socket socket) { if (OperatingSystem.IsLinux()) Set(socket); } private void Set(Socket socket) " +
            "=> socket.SetRawSocketOption(6, 4, new byte[4]); }")]
    [InlineData(
        "public class C { public void M(Socket socket) { if (OperatingSystem.IsWindows()) Set(socket); } private void Set(Socket " +
            "socket) => socket.IOControl(IOControlCode.KeepAliveValues, new byte[12], null); }")]
    public async Task Guard_that_its_author_understands_is_one(string text)
    {
        text = text.Contains("class ", StringComparison.Ordinal) ? "using System; using System.Net.Sockets; " + text : text;
        await CallTest.IsPortableAsync(new TestProject(), text);
        await CallTest.IsSilentOfAsync(new TestProject(), "SOCK1004", text);
    }

    /// <summary>Callers that leave two systems instead of three change what is said.</summary>
    [Fact]
    public Task Message_is_about_the_systems_that_the_callers_leave() => CallTest.ReportsAsync(
        "SOCK2002",
        "using System; using System.Net.Sockets; public class C { public void M(Socket socket) { if (!OperatingSystem.IsWindows()) " +
            "Set(socket); } private void Set(Socket socket) => socket.SetRawSocketOption(6, «4», new byte[4]); }",
        "(6, 4) is TCP_KEEPIDLE on Linux and TCP_NOPUSH on macOS");

    /// <summary>A body that is too much to follow keeps the rules that need no system.</summary>
    [Fact]
    public async Task Body_that_is_too_much_keeps_the_rules_that_need_no_system()
    {
        AllTests.Only();
        var lines = Enumerable.Range(0, 1_500)
            .Select(i => System.FormattableString.Invariant($"if (number == {i}) {{ v{i} = v{i} + 1; continue; }}"));
        var body =
            string.Concat(Enumerable.Range(0, 1_500).Select(i => System.FormattableString.Invariant($"var v{i} = 0; "))) +
            "while (number > 0) { " + string.Join("\n", lines) + " }";

        await CallTest.ReportsAsync("SOCK1001", body + """
            if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 4, bytes);
            socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.Broadcast», true);
            """);
        await CallTest.IsPortableAsync(new TestProject(), body + "if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 4, bytes);");
    }

    /// <summary>Unix is a system beside other systems, and a kind of sockets beside others.</summary>
    [Fact]
    public Task Enumeration_of_systems_is_told_from_one_of_sockets() => CallTest.ReportsAsync(
        "SOCK2002",
        """
        using System.Net.Sockets;
        enum Kind { Tcp, Udp, Unix }
        enum Host { Windows, Unix }
        class C
        {
            void M(Socket socket, byte[] bytes, Kind kind, Host host)
            {
                if (kind != Kind.Unix)
                {
                    socket.SetRawSocketOption(6, «4», bytes);
                }

                if (host == Host.Unix)
                {
                    socket.SetRawSocketOption(6, 4, bytes);
                }
            }
        }
        """);

    /// <summary>A getter asks for the system to find its number, which guards nothing; a Try form tells whether the option is
    /// there.</summary>
    [Theory]
    [InlineData("SOCK2001",
        "if (socket.GetTcpNoDelay()) socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.ReuseUnicastPort», 1);")]
    public Task Accessor_in_a_condition_is_no_test_of_the_system(string id, string marked) =>
        CallTest.ReportsAsync(new TestProject { Properties = [("SockOptGenLevels", "So;Tcp")] }, id, marked);

    [Fact]
    public Task Try_form_in_a_condition_is_trusted() => CallTest.IsPortableAsync(
        new TestProject { Properties = [("SockOptGenLevels", "So;Tcp")] },
        "if (socket.TryGetSoReuseUnicastPort(out _)) socket.SetSocketOption(SocketOptionLevel.Socket, " +
            "SocketOptionName.ReuseUnicastPort, 1);");

    /// <summary>Helpers of the project that keep other systems out, by another helper or for a function that they are handed.</summary>
    [Theory]
    [InlineData("Ensure(); socket.SetRawSocketOption(1, 15, bytes); ")]
    [InlineData("ThrowIf(!OperatingSystem.IsLinux()); socket.SetRawSocketOption(1, 15, bytes); ")]
    [InlineData("EnsureInBraces(); socket.SetRawSocketOption(1, 15, bytes); ")]
    [InlineData("OnLinux(() => socket.SetRawSocketOption(6, 3, bytes)); ")]
    [InlineData("If(OperatingSystem.IsLinux(), () => socket.SetRawSocketOption(6, 3, bytes)); ")]
    [InlineData("var each = new System.Collections.Generic.Dictionary<System.Runtime.InteropServices.OSPlatform, Action> { " +
        "[System.Runtime.InteropServices.OSPlatform.Linux] = () => socket.SetRawSocketOption(6, 3, bytes) }; ")]
    public Task Helper_keeps_other_systems_out(string statements) => CallTest.IsPortableAsync(new TestProject(), WithHelpers(statements));

    [Theory]
    [InlineData("Ensure(); socket.SetRawSocketOption(0xffff, «4», bytes); ")]
    [InlineData("ThrowIf(bytes.Length == 0); socket.SetRawSocketOption(1, «15», bytes); ")]
    [InlineData("Each(() => socket.SetRawSocketOption(6, «3», bytes)); ")]
    public Task Helper_that_keeps_none_out_does_not(string marked) => CallTest.ReportsAsync("SOCK2002", WithHelpers(marked));

    private static string WithHelpers(string statements) =>
        $$"""
        using System;
        using System.Net.Sockets;
        class C
        {
            void M(Socket socket, byte[] bytes) { {{statements}}}
            static void Ensure() { if (!OperatingSystem.IsLinux()) Fail(); }
            static void EnsureInBraces() { if (!OperatingSystem.IsLinux()) { Fail(); } }
            static void Fail() => throw new PlatformNotSupportedException();
            static void ThrowIf(bool condition) { if (condition) throw new PlatformNotSupportedException(); }
            static void OnLinux(Action action) { if (OperatingSystem.IsLinux()) action(); }
            static void If(bool when, Action action) { if (when) action(); }
            static void Each(Action action) { for (var i = 0; i < 2; i++) action(); }
        }
        """;
}
