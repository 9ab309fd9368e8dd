namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>Guards that the flow does not follow, and whose author knows better; and those that come from elsewhere.</summary>
public class UnsureTests
{
    [Theory]
    [InlineData("""if (RuntimeInformation.OSDescription.Contains("Linux")) Coming("?"); Coming("windows linux macos");""")]
    [InlineData("""if (!RuntimeInformation.OSDescription.Contains("Linux")) return 1; Coming("?");""")]
    [InlineData("""if (RuntimeInformation.RuntimeIdentifier.StartsWith("linux")) { if (flag) Coming("?"); } else Coming("?");""")]
    [InlineData("""if (RuntimeInformation.ProcessArchitecture == Architecture.Arm64) Coming("windows linux macos");""")]
    [InlineData(
        """var name = RuntimeInformation.OSDescription.ToLower(); if (name.Contains("linux") && flag) Coming("?"); else Coming("?");""")]
    [InlineData("""switch (RuntimeInformation.OSDescription) { case "Linux": Coming("?"); break; }""")]
    [InlineData(
        """if (OperatingSystem.IsLinux() && number == 1) Coming("linux"); else Coming("windows linux macos"); """ +
            """if (OperatingSystem.IsLinux() && RuntimeInformation.OSDescription.Length > 3) Coming("?");""")]
    [InlineData(
        """if (flag) Coming("windows linux macos"); if (text == "linux") Coming("windows linux macos"); """ +
            """if (socket.Connected) Coming("windows linux macos");""")]
    [InlineData("""var linux = OperatingSystem.IsLinux(); linux = flag; if (linux) Coming("?");""")]
    [InlineData("""var linux = flag; if (linux) Coming("windows linux macos");""")]
    [InlineData("""Action a = () => { if (RuntimeInformation.OSDescription.Contains("Linux")) Coming("?"); else Coming("?"); }; a();""")]
    public Task Condition_is_followed_to_where_it_comes_from(string statements) => Probes.AssertInMethodAsync(statements);

    [Theory]
    [InlineData(
        """class C { static bool Try(out bool linux) { linux = OperatingSystem.IsLinux(); return true; } """ +
            """void M() { if (Try(out bool linux) && linux) Coming("?"); } }""")]
    [InlineData(
        """class C { static bool Try(out bool valid) { valid = DateTime.Now.Hour == 1; return true; } """ +
            """void M() { if (Try(out bool valid) && valid) Coming("windows linux macos"); } }""")]
    [InlineData(
        """class C { static bool? s_linux; static bool Linux => s_linux ??= OperatingSystem.IsLinux(); """ +
            """void M() { if (Linux) Coming("?"); } }""")]
    [InlineData(
        """class C { static bool s_linux; static void Init() => s_linux = RuntimeInformation.IsOSPlatform(OSPlatform.Linux); """ +
            """void M() { if (s_linux) Coming("?"); } }""")]
    [InlineData(
        """class C { static bool s_ready; static void Init() => s_ready = true; """ +
            """void M() { if (s_ready) Coming("windows linux macos"); } }""")]
    [InlineData(
        """class C { static readonly string s_os = GetOs(); static string GetOs() { foreach (var name in new[] { "linux", "windows" """ +
            """}) if (OperatingSystem.IsOSPlatform(name)) return name; return ""; } void M() { if (s_os == "linux") Coming("?"); } }""")]
    [InlineData("""class C { public virtual bool Linux => OperatingSystem.IsLinux(); void M() { if (Linux) Coming("?"); } }""")]
    [InlineData(
        """interface ISystem { bool IsLinux { get; } bool IsBig { get; } } class C { void M(ISystem system, bool isWindows) { if """ +
            """(system.IsLinux) Coming("?"); if (system.IsBig) Coming("windows linux macos"); if (isWindows) Coming("?"); } }""")]
    [InlineData(
        """static class Require { public static void Linux(string what) { var name = RuntimeInformation.OSDescription; """ +
            """if (!name.StartsWith("Linux")) throw new Exception(what); } public static void Some(int count) { if (count == 0) """ +
            """throw new Exception(); } } class C { void M() { Require.Some(1); Coming("windows linux macos"); Require.Linux("x"); """ +
            """Coming("?"); } }""")]
    // A name of a system, where what is behind it is not known.
    [InlineData(
        """enum Target { Linux, Other } class Config { public Target Target { get; set; } public bool IsLinux { get; set; } """ +
            """public bool Fast { get; set; } } class C { void M(Config config) { if (config.Target == Target.Linux) Coming("?"); """ +
            """if (config.IsLinux) Coming("?"); if (config.Fast) Coming("windows linux macos"); """ +
            """if (config.Target == Target.Other) Coming("windows linux macos"); } }""")]
    [InlineData(
        """class C { [DllImport("libc")] static extern int uname(byte[] buffer); static bool Darwin() { var buffer = new byte[8192]; """ +
            """return uname(buffer) == 0 && buffer[0] == 'D'; } void M() { if (Darwin()) Coming("?"); } }""")]
    // What has nothing to do with systems.
    [InlineData(
        """class C { static int Retries() => Environment.ProcessorCount > 4 ? 3 : 1; """ +
            """void M(string[] args) { if (Retries() > 1) Coming("windows linux macos"); """ +
            """if (args.Length > 0 && Environment.GetEnvironmentVariable("X") != null) Coming("windows linux macos"); """ +
            """if (System.Diagnostics.Debugger.IsAttached) Coming("windows linux macos"); """ +
            """if (IntPtr.Size == 8) Coming("windows linux macos"); } }""")]
    // The result of a probe.
    [InlineData(
        """class C { static readonly bool s_can = Try(socket => socket.SetSocketOption(SocketOptionLevel.Tcp, """ +
            """SocketOptionName.TcpKeepAliveTime, 1)); static bool Try(Action<Socket> set) { try { set(null!); return true; } """ +
            """catch (SocketException) { return false; } } void M() { if (s_can) Coming("?"); } }""")]
    [InlineData(
        """class C { static bool Can() { using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); """ +
            """try { socket.SetRawSocketOption(6, 4, new byte[4]); return true; } catch { return false; } } """ +
            """static readonly bool s_can = Can(); void M() { if (!s_can) return; Coming("?"); } }""")]
    [InlineData(
        """class C { static bool IsOpen(Socket socket) { socket.SetSocketOption(SocketOptionLevel.Socket, """ +
            """SocketOptionName.KeepAlive, true); return socket.Connected; } void M(Socket socket) { if (IsOpen(socket)) """ +
            """Coming("windows linux macos"); } }""")]
    public Task Member_is_looked_into(string source) => Probes.AssertAsync(source);

    [Theory]
    [InlineData(
        """class C { static bool Try(Action set) { try { set(); return true; } catch (SocketException) { return false; } } """ +
            """void M() => Try(() => Handled("True")); }""")]
    [InlineData(
        """class C { static bool Try(Action set, Action other) { try { set(); return true; } catch { return false; } """ +
            """finally { other(); } } void M() => Try(() => Handled("True"), () => Handled("False")); }""")]
    [InlineData(
        """class C { static bool Try(Action set) { try { set(); return true; } catch (ArgumentException) { return false; } } """ +
            """void M() => Try(() => Handled("False")); }""")]
    [InlineData("""class C { static void Try(Action set) { try { set(); } catch { throw; } } void M() => Try(() => Handled("False")); }""")]
    [InlineData(
        """class C { static void Run(Action set) { set(); try { } catch { } } void M() { Run(() => Handled("False")); """ +
            """Task.Run(() => Handled("False")); } }""")]
    public Task Probe_is_handled_by_the_helper_that_runs_it(string source) => Probes.AssertAsync(source);
}
