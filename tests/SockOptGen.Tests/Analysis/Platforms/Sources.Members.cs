namespace SockOptGen.Tests.Analysis.Platforms;

internal static partial class Sources
{
    public static TheoryData<string> Members() =>
    [
        """class C { static readonly bool s_linux = OperatingSystem.IsLinux(); """ +
            """bool M() => s_linux ? Probe("linux") : Probe("windows macos"); }""",
        """class C { static bool s_linux = OperatingSystem.IsLinux(); bool M() => s_linux ? Probe("linux") : false; }""",
        """class C { public static bool Linux = OperatingSystem.IsLinux(); bool M() => Linux ? Probe("windows linux macos") : false; }""",
        """class C { static bool s_linux = OperatingSystem.IsLinux(); static void Set(bool linux) => C.s_linux = linux; """ +
            """bool M() => s_linux ? Probe("windows linux macos") : false; }""",
        """class C { static bool s_linux = OperatingSystem.IsLinux(); static void Set(bool linux) => (s_linux, _) = (linux, 1); """ +
            """bool M() => s_linux ? Probe("windows linux macos") : false; }""",
        """class C { static bool s_linux = OperatingSystem.IsLinux(); static void Set() => s_linux |= true; """ +
            """bool M() => s_linux ? Probe("windows linux macos") : false; }""",
        """class C { static readonly bool s_linux; static C() { s_linux = OperatingSystem.IsLinux(); } """ +
            """bool M() => s_linux && Probe("linux"); }""",
        """class C { static readonly bool s_linux = OperatingSystem.IsLinux(); static C() { s_linux = true; } """ +
            """bool M() => s_linux && Probe("windows linux macos"); }""",
        """class C { static readonly bool s_linux; static C() { if (Environment.HasShutdownStarted) s_linux = """ +
            """OperatingSystem.IsLinux(); } bool M() => s_linux || Probe("windows linux macos"); }""",
        """class C { readonly bool _linux = OperatingSystem.IsLinux(); bool M() => _linux && Probe("linux"); }""",
        """class C { readonly bool _linux; C() { _linux = OperatingSystem.IsLinux(); } bool M() => _linux && Probe("linux"); }""",
        """class C { readonly bool _linux; C(bool b) { _linux = b; } C() { _linux = OperatingSystem.IsLinux(); } """ +
            """bool M() => _linux && Probe("windows linux macos"); }""",
        """class C { static bool Linux { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Linux); """ +
            """bool M() => Linux && Probe("linux"); }""",
        """class C { static bool Linux { get; set; } = OperatingSystem.IsLinux(); bool M() => Linux && Probe("windows linux macos"); }""",
        """class C { static bool Linux => OperatingSystem.IsLinux(); bool M() => Linux && Probe("linux"); }""",
        """class C { static bool Linux { get { return OperatingSystem.IsLinux(); } } bool M() { if (!Linux) return false; """ +
            """return Probe("linux"); } }""",
        """class C { static bool Linux { get => OperatingSystem.IsLinux(); } static bool Unix => Linux || OperatingSystem.IsMacOS(); """ +
            """bool M() => Unix ? Probe("linux macos") : Probe("windows"); }""",
        """class C { public virtual bool Linux => OperatingSystem.IsLinux(); bool M() => Linux && Probe("windows linux macos"); }""",
        """static class Os { public static bool IsUnix() => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(); } """ +
            """class C { bool M() => Os.IsUnix() ? Probe("linux macos") : Probe("windows"); }""",
        """static class Os { public static bool IsLinux() { if (OperatingSystem.IsLinux()) { return true; } return false; } } """ +
            """class C { bool M() => Os.IsLinux() ? Probe("linux") : Probe("windows macos"); }""",
        """static class Os { public static bool Is(bool flag) => flag && OperatingSystem.IsLinux(); } """ +
            """class C { bool M() => Os.Is(true) ? Probe("linux") : Probe("windows linux macos"); }""",
        """static class Os { public static bool A(int i) => i > 0 ? B(i - 1) : OperatingSystem.IsLinux(); """ +
            """static bool B(int i) => A(i); } class C { bool M() => Os.A(1) && Probe("windows linux macos"); }""",
        """static class Os { public static bool IsLinux() => Environment.OSVersion.Platform switch { PlatformID.Unix => """ +
            """!OperatingSystem.IsMacOS(), _ => false }; } class C { bool M() => Os.IsLinux() ? Probe("linux") : Probe("windows """ +
            """macos"); }""",
        """static class Os { public static async Task<bool> IsLinux() { await Task.Yield(); return OperatingSystem.IsLinux(); } } """ +
            """class C { async Task M() { if (await Os.IsLinux()) Probe("windows linux macos"); } }""",
        """class C<T> { static readonly bool s_linux = OperatingSystem.IsLinux(); bool M() => C<int>.s_linux && Probe("linux"); }""",
        """class C { static readonly int s_level = OperatingSystem.IsLinux() ? 1 : 0xffff; """ +
            """static int Option => OperatingSystem.IsWindows() ? 4 : 2; static int Get() => 5; """ +
            """void M() { Value("windows=65535 linux=1 macos=65535", s_level); Value("windows=4 linux=2 macos=2", Option); """ +
            """Value("windows=5 linux=5 macos=5", Get()); Value("windows=9 linux=6 macos=7", Option + (s_level == 1 ? 4 : 5)); } }""",
        """class C { [SupportedOSPlatformGuard("linux")] static bool G => Environment.HasShutdownStarted; """ +
            """bool M() => G ? Probe("linux") : Probe("windows macos"); }""",
        """class C { [SupportedOSPlatformGuard("linux"), SupportedOSPlatformGuard("macos")] static readonly bool s_g = """ +
            """Environment.HasShutdownStarted; bool M() => s_g ? Probe("linux macos") : Probe("windows"); }""",
        """class C { [SupportedOSPlatformGuard("windows10.0.16299")] static bool G() => Environment.HasShutdownStarted; """ +
            """bool M() => G() ? Probe("windows>=10.0.16299") : Probe("windows<10.0.16299 linux macos"); }""",
        """class C { [UnsupportedOSPlatformGuard("windows")] static bool G => Environment.HasShutdownStarted; """ +
            """bool M() => G ? Probe("linux macos") : Probe("windows"); }""",
        """class C { [UnsupportedOSPlatformGuard("windows10.0.20000")] static bool G => Environment.HasShutdownStarted; """ +
            """bool M() => G ? Probe("windows<10.0.20000 linux macos") : Probe("windows>=10.0.20000"); }""",
        // Helpers that throw.
        """class C { static void EnsureLinux() { if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException(); } """ +
            """void M() { Probe("windows linux macos"); EnsureLinux(); Probe("linux"); } }""",
        """class C { static void EnsureLinux(bool flag) { if (!OperatingSystem.IsLinux() && flag) throw new """ +
            """PlatformNotSupportedException(); } void M() { EnsureLinux(true); Probe("windows linux macos"); } }""",
        """class C { static void NotWindows() => _ = OperatingSystem.IsWindows() ? throw new Exception() : 0; """ +
            """static void Ensure() => NotWindows(); void M() { Ensure(); Probe("linux macos"); } }""",
        """class C { public virtual void Ensure() { if (!OperatingSystem.IsLinux()) throw new Exception(); } void M() { Ensure(); """ +
            """Probe("windows linux macos"); } }""",
        """class C { static async Task Ensure() { await Task.Yield(); if (!OperatingSystem.IsLinux()) throw new Exception(); } """ +
            """void M() { Ensure(); Probe("windows linux macos"); } }""",
        """class C { static void Ensure() { try { if (!OperatingSystem.IsLinux()) throw new Exception(); } catch { } } """ +
            """void M() { Ensure(); Probe("windows linux macos"); } }""",
        """class C { static int Level() { if (OperatingSystem.IsLinux()) return 1; if (OperatingSystem.IsMacOS()) return 0xffff; """ +
            """throw new PlatformNotSupportedException(); } void M() { var level = Level(); Probe("linux macos"); """ +
            """Value("linux=1 macos=65535", level); } }""",
        """class C { void M() { Trace.Assert(OperatingSystem.IsLinux()); Probe("linux"); } """ +
            """void N(bool flag) { Debug.Assert(flag || OperatingSystem.IsLinux()); Probe("windows linux macos"); } }""",
        // Tests that are kept.
        """class C { static readonly Lazy<bool> s_linux = new(() => OperatingSystem.IsLinux()); """ +
            """bool M() => s_linux.Value ? Probe("linux") : Probe("windows macos"); }""",
        """class C { static readonly Lazy<bool> s_linux = new Lazy<bool>(OperatingSystem.IsLinux, true); """ +
            """bool M() => s_linux.Value && Probe("linux"); }""",
        """class C { static Lazy<bool> s_linux = new(() => OperatingSystem.IsLinux()); """ +
            """bool M() => s_linux.Value && Probe("windows linux macos"); }""",
        """class C { static readonly Lazy<bool> s_linux = new(() => { Thread.Sleep(1); return OperatingSystem.IsLinux(); }); """ +
            """bool M() => s_linux.Value && Probe("windows linux macos"); }""",
        """class C { static readonly bool? s_linux = OperatingSystem.IsLinux(); """ +
            """bool M() => s_linux == true ? Probe("linux") : Probe("windows macos"); bool N() => s_linux.Value && Probe("linux"); """ +
            """bool O() => s_linux.GetValueOrDefault() && Probe("linux"); bool P() => s_linux ?? false ? Probe("linux") : """ +
            """Probe("windows macos"); }""",
        """class C { static readonly string s_os = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsWindows() ? "windows" """ +
            """: "other"; bool M() => s_os == "linux" ? Probe("linux") : s_os.Equals("windows") ? Probe("windows") : Probe("macos"); """ +
            """bool N() => s_os switch { "linux" or "other" => Probe("linux macos"), _ => Probe("windows") }; """ +
            """bool O() => string.Equals(s_os, "linux") ? Probe("linux") : Probe("windows macos"); }""",
        """[Flags] enum Systems { None, Linux = 1, MacOS = 2, Unix = 3 } class C { static readonly Systems s_here = """ +
            """OperatingSystem.IsLinux() ? Systems.Linux : OperatingSystem.IsMacOS() ? Systems.MacOS : Systems.None; """ +
            """bool M() => s_here.HasFlag(Systems.Linux) ? Probe("linux") : Probe("windows macos"); """ +
            """bool N() => (s_here & Systems.Unix) != 0 ? Probe("linux macos") : Probe("windows"); """ +
            """bool O(Systems wanted) => s_here.HasFlag(wanted) && Probe("windows linux macos"); }""",
        """class C { bool M() => OperatingSystem.IsLinux() is var linux && linux ? Probe("linux") : Probe("windows macos"); """ +
            """bool N(object o) => o is bool b && b && Probe("windows linux macos"); """ +
            """bool O(object o) { if (o is bool b && OperatingSystem.IsLinux()) { Probe("linux"); b = true; } """ +
            """return OperatingSystem.IsLinux() is bool c && c && Probe("linux"); } }""",
        """class C { bool M() => RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework") ? Probe("windows") : """ +
            """Probe("windows linux macos"); bool N() => RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", """ +
            """StringComparison.Ordinal) || Probe("windows linux macos"); bool O() => """ +
            """RuntimeInformation.FrameworkDescription.StartsWith(".NET ") && Probe("windows linux macos"); }""",
        """class C { bool M() => OperatingSystem.IsWindows() && (Environment.OSVersion.Version.CompareTo(new Version(10, 0, 16299)) """ +
            """>= 0 ? Probe("windows>=10.0.16299") : Probe("windows<10.0.16299")); """ +
            """bool N(Version other) => OperatingSystem.IsWindows() && other.CompareTo(new Version(10, 0)) >= 0 && Probe("windows"); """ +
            """bool O() => OperatingSystem.IsWindows() && 0 < Environment.OSVersion.Version.CompareTo(new Version(10, 0)) && """ +
            """Probe("windows>=10.0.0.1"); }""",
        // Bodies of every kind.
        """class C { bool _a = Probe("windows linux macos"); bool A { get; } = OperatingSystem.IsLinux() && Probe("linux"); }""",
        """class C { bool A => OperatingSystem.IsLinux() && Probe("linux"); bool B { get { return Probe("windows linux macos"); } """ +
            """set { if (value && OperatingSystem.IsLinux()) Probe("linux"); } } bool this[int i] => Probe("windows linux macos"); }""",
        """class C { C() : this(OperatingSystem.IsLinux() && Probe("linux")) { if (OperatingSystem.IsWindows()) return; """ +
            """Probe("linux macos"); } C(bool b) { } ~C() { Probe("windows linux macos"); } """ +
            """static C() => Probe("windows linux macos"); }""",
        """class B(bool b) { public bool X = b; } """ +
            """class C(bool b) : B(OperatingSystem.IsLinux() && Probe("linux")) { public bool Y = b; }""",
        """class C { async Task M() { if (!OperatingSystem.IsLinux()) return; await Task.Yield(); Probe("linux"); """ +
            """await foreach (var x in N()) Probe("linux"); } async IAsyncEnumerable<int> N() { if (OperatingSystem.IsLinux()) { """ +
            """await Task.Yield(); Probe("linux"); yield return 1; } } }""",
        """class C { IEnumerable<int> M() { if (!OperatingSystem.IsLinux()) yield break; yield return 1; Probe("linux"); } """ +
            """public static C operator +(C a, C b) { Probe("windows linux macos"); return a; } """ +
            """event Action E { add { if (OperatingSystem.IsLinux()) Probe("linux"); } remove { } } }""",
        """/* program */ if (!OperatingSystem.IsLinux()) return 1; Probe("linux"); Local(); return 0; void Local() => Probe("linux");""",
        """class C { [DoesNotReturn] static void Fail() => throw new Exception(); """ +
            """static void Need([DoesNotReturnIf(false)] bool b) { if (!b) throw new Exception(); } """ +
            """void M() { if (OperatingSystem.IsWindows()) Fail(); Probe("linux macos"); Need(OperatingSystem.IsLinux()); """ +
            """Probe("linux"); } }""",
        """interface I { bool M() => OperatingSystem.IsLinux() && Probe("linux"); } record R(int X) { public bool Y { get; } """ +
            """= Probe("windows linux macos"); } enum E { A } struct S { bool M() => Probe("windows linux macos"); }""",
    ];

    public static TheoryData<string> Attributes() =>
    [
        """class C { [SupportedOSPlatform("linux")] void M() { Probe("linux"); if (OperatingSystem.IsWindows()) Probe(""); """ +
            """Action a = () => Probe("linux"); } }""",
        """class C { [SupportedOSPlatform("linux"), SupportedOSPlatform("macos")] void M() { Probe("linux macos"); """ +
            """if (!OperatingSystem.IsMacOS()) Probe("linux"); } }""",
        """[SupportedOSPlatform("linux")] class C { void M() => Probe("linux"); bool _f = Probe("linux"); """ +
            """class N { void M() => Probe("linux"); } }""",
        """[UnsupportedOSPlatform("windows")] class C { [UnsupportedOSPlatform("macos")] void M() => Probe("linux"); """ +
            """void N() => Probe("linux macos"); }""",
        """[SupportedOSPlatform("linux")] class C { [SupportedOSPlatform("windows")] void M() => Probe(""); }""",
        """class C { [SupportedOSPlatform("windows10.0.16299")] void M() => Probe("windows>=10.0.16299"); """ +
            """[UnsupportedOSPlatform("windows"), SupportedOSPlatform("windows10.0.16299")] void N() => Probe("windows>=10.0.16299 """ +
            """linux macos"); }""",
        """class C { [SupportedOSPlatform("windows10.0.16299"), UnsupportedOSPlatform("windows10.0.19041")] void M() => """ +
            """Probe("windows>=10.0.16299<10.0.19041"); [UnsupportedOSPlatform("windows10.0.19041")] void N() => """ +
            """Probe("windows<10.0.19041 linux macos"); }""",
        """class C { [SupportedOSPlatform("windows10")] void M() => Probe("windows linux macos"); """ +
            """[SupportedOSPlatform("browser")] void N() => Probe(""); [UnsupportedOSPlatform("browser")] void O() => Probe("windows """ +
            """linux macos"); }""",
        """class C { [SupportedOSPlatform("freebsd")] void M() => Probe("freebsd"); """ +
            """[SupportedOSPlatform("ios"), UnsupportedOSPlatform("maccatalyst")] void N() { Probe("macos"); """ +
            """if (OperatingSystem.IsMacCatalyst()) Probe(""); } }""",
        """class C { [SupportedOSPlatform("linux")] bool A => Probe("linux"); bool B { [SupportedOSPlatform("linux")] get => """ +
            """Probe("linux"); set => Probe("windows linux macos"); } [SupportedOSPlatform("linux")] bool _f = Probe("linux"); """ +
            """[SupportedOSPlatform("linux")] C() => Probe("linux"); [SupportedOSPlatform("linux")] event Action E { add { """ +
            """Probe("linux"); } remove { } } }""",
        """[assembly: SupportedOSPlatform("windows7.0")] class C { void M() { Probe("windows>=7.0"); """ +
            """if (OperatingSystem.IsWindowsVersionAtLeast(10)) Probe("windows>=10.0"); if (OperatingSystem.IsLinux()) Probe(""); } }""",
        """[assembly: UnsupportedOSPlatform("windows")] namespace A.B { class C { void M() => Probe("linux macos"); } }""",
    ];

    public static TheoryData<string> Handled() =>
    [
        """Handled("False"); try { Handled("True"); } catch { Handled("False"); } finally { Handled("False"); }""",
        """try { Handled("True"); } catch (SocketException) { } try { Handled("True"); } catch (PlatformNotSupportedException) { } """ +
            """try { Handled("True"); } catch (NotSupportedException) { }""",
        """try { Handled("True"); } catch (Exception) { } try { Handled("False"); } catch (ArgumentException) { } """ +
            """try { Handled("True"); } catch (ArgumentException) { } catch (System.ComponentModel.Win32Exception) { }""",
        """try { try { Handled("True"); } finally { } } catch (Exception) { } try { Handled("False"); } """ +
            """catch (Exception) { socket.Close(); throw; } try { try { Handled("True"); } catch { throw; } } catch { }""",
        """try { Handled("False"); } catch (Exception e) when (e is ArgumentException) { } try { Handled("True"); } """ +
            """catch (Exception e) when (e is SocketException or ArgumentException) { }""",
        """try { Handled("True"); } catch (SocketException e) when (e.SocketErrorCode == SocketError.OperationNotSupported) { } """ +
            """try { Handled("True"); } catch (Exception) when (flag) { } try { Handled("False"); } catch when (false) { }""",
        """try { Handled("False"); } catch (Exception e) when (e is not (SocketException or PlatformNotSupportedException)) { } """ +
            """try { Handled("True"); } catch (Exception e) when (!(e is SocketException)) { } try { Handled("False"); } """ +
            """catch (Exception e) when (flag && e is IndexOutOfRangeException) { }""",
        """try { Action a = () => Handled("False"); Action b = () => { try { Handled("True"); } catch { } }; """ +
            """void Local() => Handled("False"); } catch { }""",
        """try { Handled("True"); using (socket) { lock (text) { foreach (var c in text) { if (flag) Handled("True"); } } } } """ +
            """catch (SocketException e) when (e is { ErrorCode: 92 }) { }""",
    ];

    public static TheoryData<string> Guards() =>
    [
        """Guard(""); if (flag) Guard(""); if (OperatingSystem.IsLinux()) Guard("None"); else Guard("None inverted for Linux");""",
        """if (!OperatingSystem.IsLinux()) Guard("None inverted for Linux"); if (OperatingSystem.IsLinux()) return 1; """ +
            """Guard("None inverted for Linux");""",
        """if (Environment.OSVersion.Platform == PlatformID.Unix) Guard("UnixIsNotLinux"); else Guard("None");""",
        """if (Environment.OSVersion.Platform != PlatformID.Unix) return 1; Guard("UnixIsNotLinux");""",
        """var unix = Environment.OSVersion.Platform == PlatformID.Unix; if (unix && flag) Guard("UnixIsNotLinux");""",
        """switch (Environment.OSVersion.Platform) { case PlatformID.Unix: Guard("UnixIsNotLinux"); break; """ +
            """case PlatformID.Win32NT: Guard("None"); break; }""",
        """switch (Environment.OSVersion.Platform) { case PlatformID.Unix when flag: Guard(""); break; }""",
        """if (Environment.OSVersion.Platform == PlatformID.MacOSX) Guard("MacOSXIsNeverAnswered");""",
        """if (OperatingSystem.IsWindows() && flag) return 1; Guard("ProvesNothing");""",
        """if (OperatingSystem.IsWindows() && flag) throw new Exception(); if (OperatingSystem.IsMacOS()) return 1; Guard("None; """ +
            """ProvesNothing");""",
        """if (OperatingSystem.IsLinux() || flag) Guard("ProvesNothing"); if (OperatingSystem.IsLinux() && flag) Guard("None");""",
        """if (OperatingSystem.IsLinux() && Probe("linux")) { } if (!OperatingSystem.IsWindows()) { Guard("None"); """ +
            """while (OperatingSystem.IsLinux()) Guard("None; None"); }""",
        """for (; OperatingSystem.IsLinux();) { if (OperatingSystem.IsLinux() is false) continue; else { } Guard("None"); } """ +
            """if (OperatingSystem.IsLinux()) { } else return 1; Guard("None");""",
    ];
}
