namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>Guards as programs have them: followed, or trusted where they come from a test of the system, and neither where they do
/// not.</summary>
public class GuardKindTests
{
    [Theory]
    [InlineData(
        """class C { static readonly Lazy<bool> s_l = new Lazy<bool>(() => { return OperatingSystem.IsLinux(); }); """ +
            """void M() { if (s_l.Value) Coming("linux"); } }""")]
    [InlineData(
        """class C { static Lazy<bool> L { get; } = new(() => OperatingSystem.IsLinux()); void M() { if (L.Value) Coming("?"); } }""")]
    [InlineData("""class C { void M() { var l = new Lazy<bool>(() => OperatingSystem.IsLinux()); if (l.Value) Coming("?"); } }""")]
    [InlineData(
        """class C { void M() { bool? l = OperatingSystem.IsLinux() ? true : null; if (l == true) Coming("linux"); """ +
            """if (l is true) Coming("linux"); if (l ?? false) Coming("?"); if (l.GetValueOrDefault()) Coming("linux"); } }""")]
    [InlineData("""class C { void M() { Func<bool> linux = OperatingSystem.IsLinux; if (linux()) Coming("?"); } }""")]
    [InlineData(
        """class C { static readonly Func<bool> s_linux = () => OperatingSystem.IsLinux(); void M() { if (s_linux()) Coming("?"); } }""")]
    [InlineData(
        """class C { static readonly System.Collections.Generic.Dictionary<string, bool> s_can = new() { ["a"] = """ +
            """OperatingSystem.IsLinux() }; void M() { if (s_can["a"]) Coming("?"); """ +
            """if (s_can.TryGetValue("a", out var can) && can) Coming("?"); } }""")]
    [InlineData(
        """class C { public bool Supported { get; } public C(bool flag) { if (flag) Supported = OperatingSystem.IsLinux(); } """ +
            """void M() { if (Supported) Coming("?"); } }""")]
    [InlineData(
        """record Env(bool Linux); class C { readonly Env _env = new(OperatingSystem.IsLinux()); """ +
            """void M() { if (_env.Linux) Coming("?"); } }""")]
    [InlineData(
        """record Env(bool Supported); class C { readonly Env _env = new(OperatingSystem.IsLinux()); """ +
            """void M() { if (_env.Supported) Coming("?"); } }""")]
    [InlineData(
        """class C { readonly (bool Can, int Other) _env = (OperatingSystem.IsLinux(), 1); void M() { if (_env.Can) Coming("?"); } }""")]
    [InlineData(
        """class C { void M(bool expected) { if (OperatingSystem.IsLinux() == expected) Coming("?"); """ +
            """if (OperatingSystem.IsLinux() ^ expected) Coming("?"); } }""")]
    [InlineData(
        """class C { void M() { try { Console.WriteLine(); } catch (Exception) """ +
        """when (OperatingSystem.IsLinux()) { Coming("linux"); } } }""")]
    [InlineData(
        """class C { void M() { if (Environment.OSVersion is { Platform: PlatformID.Win32NT }) Coming("windows"); """ +
            """if (new[] { OSPlatform.Linux, OSPlatform.OSX }.Any(RuntimeInformation.IsOSPlatform)) Coming("?"); } }""")]
    [InlineData(
        """class C { async Task<bool> LinuxAsync() { await Task.Yield(); return OperatingSystem.IsLinux(); } """ +
            """async Task M() { if (await LinuxAsync()) Coming("?"); } }""")]
    [InlineData(
        """interface ISet { void Set(); } class LinuxSet : ISet { public void Set() => Coming("linux"); } """ +
            """class C { static void Add<T>() where T : new() { } void M() { if (OperatingSystem.IsLinux()) Add<LinuxSet>(); } }""")]
    [InlineData(
        """class LinuxSet { public void Set() => Coming("linux"); } class C { void M() { if (OperatingSystem.IsLinux()) """ +
            """Activator.CreateInstance(typeof(LinuxSet)); } }""")]
    [InlineData(
        """class C { static bool s_done; static bool s_can; static bool Can() { if (!s_done) { s_can = """ +
            """System.IO.Directory.Exists("/proc/net"); s_done = true; } return s_can; } void M() { if (Can()) Coming("?"); } }""")]
    [InlineData(
        """class C { void M() { if (System.IO.File.Exists("/proc/sys/net/ipv4/tcp_keepalive_time")) Coming("?"); """ +
            """if (Type.GetType("Mono.Runtime") != null) Coming("?"); } }""")]
    [InlineData(
        """class C { void M() { if (System.IO.Path.DirectorySeparatorChar == '\\') Coming("?"); """ +
            """if (Environment.NewLine == "\r\n") Coming("?"); } }""")]
    [InlineData(
        """[Flags] enum Sys { None, Linux, Mac = 2, Windows = 4 } class C { static readonly Sys s_sys = (OperatingSystem.IsLinux() ? """ +
            """Sys.Linux : Sys.None) | (OperatingSystem.IsMacOS() ? Sys.Mac : Sys.None); """ +
            """void M() { if (s_sys.HasFlag(Sys.Linux)) Coming("linux"); if ((s_sys & Sys.Mac) != 0) Coming("macos"); } }""")]
    [InlineData(
        """class C { static string Os() => OperatingSystem.IsLinux() ? "linux" : "other"; """ +
            """void M() { switch (Os()) { case "linux": Coming("linux"); break; } if (string.Equals(Os(), "linux", """ +
            """StringComparison.OrdinalIgnoreCase)) Coming("?"); } }""")]
    [InlineData(
        """class C { void M() { var v = Environment.OSVersion; if (v.Platform == PlatformID.Win32NT && v.Version.CompareTo(new """ +
            """Version(10, 0)) >= 0) Coming("windows>=10.0"); } }""")]
    [InlineData(
        """class C { readonly bool _can; C() { try { new Socket(SocketType.Stream, ProtocolType.Tcp).SetRawSocketOption(6, 4, new """ +
            """byte[4]); _can = true; } catch { _can = false; } } void M() { if (_can) Coming("?"); } }""")]
    [InlineData(
        """class C { bool _can = true; void M(Socket s) { if (!_can) return; try { s.SetRawSocketOption(6, 4, new byte[4]); } """ +
            """catch (SocketException) { _can = false; } Coming("?"); } }""")]
    [InlineData(
        """class C { static bool Connect(Socket s) { try { s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true); """ +
            """s.Connect("a", 1); Console.WriteLine("x"); Console.WriteLine("y"); return true; } catch { return false; } } """ +
            """void M(Socket s) { if (!Connect(s)) return; Coming("windows linux macos"); } }""")]
    [InlineData(
        """class C { static void Log() => Console.WriteLine(Environment.OSVersion); static bool Ready() { Log(); """ +
            """return DateTime.Now.Hour > 3; } void M() { if (Ready()) Coming("windows linux macos"); } }""")]
    [InlineData(
        """class Opt { public bool KeepAlive { get; set; } public Opt() { KeepAlive = true; } } """ +
            """class C { void M(Opt o) { if (o.KeepAlive) Coming("windows linux macos"); } }""")]
    [InlineData(
        """class C { static bool Is(string name) => RuntimeInformation.IsOSPlatform(OSPlatform.Create(name)); """ +
            """void M() { if (Is("LINUX")) Coming("?"); } }""")]
    [InlineData(
        """class C { static bool Is(OSPlatform p) => RuntimeInformation.IsOSPlatform(p); """ +
            """void M() { if (Is(OSPlatform.Linux)) Coming("?"); } }""")]
    [InlineData(
        """class C { void M() { var s = RuntimeInformation.RuntimeIdentifier.Split('-')[0] switch { "linux" => 1, "osx" => 2, _ => 3 """ +
            """}; if (s == 1) Coming("?"); } }""")]
    // What its author knows of an option, and what not.
    [InlineData(
        """class C { void M(Socket s) { if (!Tried(s)) Coming("?"); if (Connected(s)) Coming("windows linux macos"); } """ +
            """static bool Tried(Socket s) { try { s.SetRawSocketOption(6, 4, new byte[4]); } catch { return false; } return true; } """ +
            """static bool Connected(Socket s) { try { s.Connect("a", 1); s.NoDelay = true; } catch { return false; } return true; } }""")]
    public Task Guard_is_followed_trusted_or_none(string source) => Probes.AssertAsync(source);
}
