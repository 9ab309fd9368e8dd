using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis;

/// <summary>Projects for which no accessors are generated: the rules over calls work, and say what is missing once.</summary>
public class OldTargetTests
{
    [Theory]
    [InlineData("SOCK2001", "socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.DontLinger», 1);",
        "Guard it with RuntimeInformation.IsOSPlatform(OSPlatform.Windows)")]
    [InlineData("SOCK2001", "socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)3», 60);",
        "Set SockOptGenMinimumWindows to 10.0.16299")]
    [InlineData("SOCK2004", "socket.IOControl(«IOControlCode.KeepAliveValues», new byte[12], null);",
        "Guard it with RuntimeInformation.IsOSPlatform(OSPlatform.Windows)")]
    [InlineData("SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)4», 60);", "write (SocketOptionName)3")]
    [InlineData("SOCK1004", "socket.SetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)18», 1);",
        "write a P/Invoke of setsockopt")]
    [InlineData("SOCK1004", "socket.GetSocketOption(SocketOptionLevel.Tcp, «(SocketOptionName)11», 104);",
        "write a P/Invoke of getsockopt")]
    [InlineData("SOCK1001", "socket.SetSocketOption(SocketOptionLevel.Socket, «SocketOptionName.NoDelay», true);",
        "SocketOptionLevel.Tcp")]
    public async Task Rules_say_what_the_target_has(string id, string statement, string part)
    {
        var text = "using System.Net.Sockets; public class C { public void M(Socket socket) { " + statement + " } }";
        var project = TestProject.ForNetStandard();

        await CallTest.ReportsAsync(project, id, text, part);

        var messages = await CallTest.AnalyzeAsync(project, MarkedSource.Parse(text));
        Assert.All(messages, message => Assert.DoesNotContain("OperatingSystem.", message.GetMessage(), StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain("accessor", message.GetMessage(), StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain("raw call", message.GetMessage(), StringComparison.Ordinal));
    }

    [Fact]
    public Task Numbers_are_explained_without_accessors() => CallTest.ReportsAsync(
        TestProject.ForNetStandard(), "SOCK2002",
        "using System; using System.Runtime.InteropServices; public class C { [DllImport(\"libc\")] static extern int setsockopt(" +
            "IntPtr socket, int level, int name, ref int value, int length); public void M(IntPtr socket, int value) => " +
            "setsockopt(socket, 6, «4», ref value, 4); public void N(System.Net.Sockets.Socket socket) { } }",
        "TCP_NOPUSH on macOS; test for the system and pass its number");

    /// <summary>A project may want only the rules.</summary>
    [Theory]
    [InlineData("SOCK2002", "socket.SetRawSocketOption(6, «4», new byte[4]);", "; test for the system and pass its number")]
    [InlineData("SOCK1005", "socket.SetRawSocketOption(«(int)SocketOptionLevel.Socket», 9, new byte[4]);",
        "write the number of each system")]
    public async Task Project_that_emits_none_is_told_of_none(string id, string statement, string part)
    {
        var project = new TestProject { Properties = [("SockOptGenEmit", "None")] };

        await CallTest.ReportsAsync(project, id, statement, part);

        var messages = await CallTest.AnalyzeAsync(project, MarkedSource.Parse(statement));
        Assert.All(messages, message => Assert.DoesNotContain("accessor", message.GetMessage(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) socket.SetSocketOption(SocketOptionLevel.Socket, " +
        "SocketOptionName.DontLinger, 1);")]
    [InlineData("socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);")]
    public Task Guards_that_the_target_has_count(string statement) => CallTest.IsSilentAsync(
        TestProject.ForNetStandard(),
        "using System.Net.Sockets; using System.Runtime.InteropServices; public class C { public void M(Socket socket) { " + statement +
            " } }");

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning, "this project has .NET Standard 2.0 and C# 7.3; the rules work here")]
    [InlineData("netstandard2.0,net6.0,net472", DiagnosticSeverity.Warning, "Set SockOptGenEmit to None")]
    [InlineData("netstandard2.0,net8.0", DiagnosticSeverity.Info,
        "this target has .NET Standard 2.0 and C# 7.3; the rules work here; put calls of accessors into #if")]
    [InlineData("net10.0-windows10.0.19041.0,netstandard2.0", DiagnosticSeverity.Info, "#if NET8_0_OR_GREATER")]
    public async Task It_is_a_suggestion_where_another_target_has_accessors(string targets, DiagnosticSeverity severity, string part)
    {
        var diagnostic = Assert.Single(await TestProject.ForNetStandard(targets).AnalyzeAsync());

        Assert.Equal(("SOCK0006", severity), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains(part, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestion_is_no_error_where_warnings_are()
    {
        var project = TestProject.ForNetStandard("netstandard2.0,net8.0");
        var compilation = project.CreateCompilation();
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));

        var diagnostic = Assert.Single(await project.AnalyzeAsync(compilation, new SockOptGen.Analysis.SettingsAnalyzer()));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    /// <summary>A language that is too old has its own reason; another target does not change it.</summary>
    [Fact]
    public async Task Old_language_of_a_new_target_stays_a_warning()
    {
        var diagnostic = Assert.Single(await new TestProject
        {
            LanguageVersion = LanguageVersion.CSharp11,
            Properties =
            [
                ("TargetFrameworkIdentifier", ".NETCoreApp"), ("TargetFrameworkVersion", "v8.0"),
                ("SockOptGenTargetFrameworks", "net8.0,net10.0"),
            ],
        }.AnalyzeAsync());

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.EndsWith("this project has C# 11.0; the rules work here; set LangVersion to 12 or later for the accessors",
            diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_alone_neither_name_nor_write_an_accessor()
    {
        const string Text = "socket.SetSocketOption(SocketOptionLevel.Tcp, «SocketOptionName.TcpKeepAliveRetryCount», 4);";
        const string Guard = "!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 15063)";
        var project = new TestProject { Properties = [("SockOptGenEmit", "None")] };

        await CallTest.ReportsAsync(project, "SOCK2001", Text, $", or guard it with {Guard}");

        Assert.All(await CallTest.AnalyzeAsync(project, MarkedSource.Parse(Text)),
            message => Assert.DoesNotContain("SetTcpKeepCount", message.GetMessage(), StringComparison.Ordinal));
        await new FixTest("SOCK2001") { Project = project }.OffersAsync(Text, $"Guard with {Guard}");
    }

    [Fact]
    public async Task Project_that_wants_the_rules_alone_is_told_nothing()
    {
        var project = TestProject.ForNetStandard();
        Assert.Empty(await (project with { Properties = [.. project.Properties, ("SockOptGenEmit", "None")] }).AnalyzeAsync());
    }
}
