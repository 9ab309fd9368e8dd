namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>The statements that the tests of the flow ask about, and that the hostile ones maim.</summary>
internal static partial class Sources
{
    public static TheoryData<string> Tests() =>
    [
        """Probe("windows linux macos");""",
        """if (OperatingSystem.IsWindows()) Probe("windows"); else Probe("linux macos"); Probe("windows linux macos");""",
        """if (OperatingSystem.IsLinux()) Probe("linux"); else Probe("windows macos");""",
        """if (OperatingSystem.IsMacOS()) Probe("macos"); else Probe("windows linux");""",
        """if (OperatingSystem.IsBrowser()) Probe(""); else Probe("windows linux macos");""",
        """if (!OperatingSystem.IsLinux()) { Probe("windows macos"); }""",
        """if (!!OperatingSystem.IsLinux()) { Probe("linux"); }""",
        """if (OperatingSystem.IsLinux() == false) Probe("windows macos");""",
        """if (OperatingSystem.IsLinux() is true) Probe("linux"); if (OperatingSystem.IsLinux() is not true) Probe("windows macos");""",
        """if (OperatingSystem.IsLinux() != OperatingSystem.IsMacOS()) Probe("linux macos"); else Probe("windows");""",
        """if (OperatingSystem.IsLinux() ^ OperatingSystem.IsMacOS()) Probe("linux macos"); else Probe("windows");""",
        """if (OperatingSystem.IsLinux() | OperatingSystem.IsMacOS()) Probe("linux macos"); else Probe("windows");""",
        """if (OperatingSystem.IsLinux() & flag) Probe("linux"); else Probe("windows linux macos");""",
        // A system that nobody asked for counts where it is named, and only there.
        """if (OperatingSystem.IsFreeBSD()) Probe("freebsd"); Probe("windows linux macos");""",
        """if (OperatingSystem.IsLinux() || OperatingSystem.IsFreeBSD()) Probe("linux freebsd"); else Probe("windows macos");""",
        """if (!OperatingSystem.IsLinux() && !OperatingSystem.IsFreeBSD()) return 1; Probe("linux freebsd");""",
        """if (OperatingSystem.IsWindows()) return 1; if (OperatingSystem.IsFreeBSD()) Probe("freebsd"); Probe("linux macos");""",
        """if (OperatingSystem.IsAndroid()) Probe("linux"); else Probe("windows linux macos");""",
        """if (OperatingSystem.IsLinux() || OperatingSystem.IsAndroid()) Probe("linux"); else Probe("windows macos");""",
        """if (OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() || OperatingSystem.IsMacCatalyst()) Probe("macos"); """ +
            """else Probe("windows linux macos");""",
        """if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) Probe("windows>=10.0.16299"); """ +
            """else Probe("windows<10.0.16299 linux macos");""",
        """if (OperatingSystem.IsWindows() && OperatingSystem.IsWindowsVersionAtLeast(10)) Probe("windows>=10.0"); """ +
            """else Probe("windows<10.0 linux macos");""",
        """if (!OperatingSystem.IsWindows() || OperatingSystem.IsWindowsVersionAtLeast(10, 0, 16299)) Probe("windows>=10.0.16299 """ +
            """linux macos");""",
        """if (OperatingSystem.IsMacOSVersionAtLeast(minor: 4, major: 12)) Probe("macos>=12.4");""",
        """if (OperatingSystem.IsWindowsVersionAtLeast(number)) Probe("windows"); else Probe("windows linux macos");""",
        """const int build = 17763; if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, build)) Probe("windows>=10.0.17763");""",
        """var build = 17763; if (OperatingSystem.IsWindowsVersionAtLeast(10, 0, build)) Probe("windows>=10.0.17763");""",
        """if (OperatingSystem.IsOSPlatform("Linux")) Probe("linux"); if (OperatingSystem.IsOSPlatform(text)) Probe("windows linux """ +
            """macos");""",
        """if (OperatingSystem.IsOSPlatformVersionAtLeast("windows", 10, 0, 17763)) Probe("windows>=10.0.17763");""",
        """if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) Probe("linux"); else Probe("windows macos");""",
        """if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX)) Probe("macos"); """ +
            """if (RuntimeInformation.IsOSPlatform(OSPlatform.FreeBSD)) Probe("freebsd");""",
        """if (RuntimeInformation.IsOSPlatform(OSPlatform.Create("LINUX"))) Probe("linux"); """ +
            """if (RuntimeInformation.IsOSPlatform(OSPlatform.Create(text))) Probe("windows linux macos");""",
        """var linux = OSPlatform.Linux; if (RuntimeInformation.IsOSPlatform(linux)) Probe("linux");""",
        """if (Environment.OSVersion.Platform == PlatformID.Unix) Probe("linux macos"); else Probe("windows");""",
        """if (Environment.OSVersion.Platform != PlatformID.Win32NT) Probe("linux macos"); else Probe("windows");""",
        """if (PlatformID.Unix.Equals(Environment.OSVersion.Platform)) Probe("linux macos");""",
        """if (Environment.OSVersion.Platform is PlatformID.Unix or PlatformID.MacOSX) Probe("linux macos"); else Probe("windows");""",
        """if (Environment.OSVersion is { Platform: PlatformID.Win32NT }) Probe("windows"); else Probe("linux macos");""",
        """if (Environment.OSVersion.Platform == PlatformID.MacOSX) Probe(""); else Probe("windows linux macos");""",
        """var p = (int)Environment.OSVersion.Platform; if (p == 4 || p == 6 || p == 128) Probe("linux macos"); else Probe("windows");""",
        """var os = Environment.OSVersion; if (os.Platform == PlatformID.Win32NT && os.Version >= new Version(10, 0, 16299)) """ +
            """Probe("windows>=10.0.16299"); else Probe("windows<10.0.16299 linux macos");""",
        """if (Environment.OSVersion.Version.Major >= 10) Probe("windows>=10.0 linux macos>=10.0"); """ +
            """else Probe("windows<10.0 linux macos<10.0");""",
        """if (OperatingSystem.IsWindows() && new Version("10.0.17763") <= Environment.OSVersion.Version) Probe("windows>=10.0.17763");""",
        """if (OperatingSystem.IsWindows() && Environment.OSVersion.Version.Build >= 17763) Probe("windows>=10.0.17763"); """ +
            """if (Environment.OSVersion.Version.Build > 5) Probe("windows linux macos");""",
        """if (flag) Probe("windows linux macos"); if (text == "linux") Probe("windows linux macos"); """ +
            """if (number > 4) Probe("windows linux macos");""",
    ];

    public static TheoryData<string> Statements() =>
    [
        """if (OperatingSystem.IsWindows() && flag) Probe("windows"); else Probe("windows linux macos");""",
        """if (OperatingSystem.IsWindows() || flag) Probe("windows linux macos"); else Probe("linux macos");""",
        """if (OperatingSystem.IsWindows() || OperatingSystem.IsLinux()) Probe("windows linux"); else Probe("macos");""",
        """if (!(OperatingSystem.IsWindows() || OperatingSystem.IsLinux())) Probe("macos");""",
        """if (OperatingSystem.IsLinux() && Probe("linux")) { } if (!OperatingSystem.IsLinux() || Probe("linux")) { }""",
        """var x = OperatingSystem.IsLinux() ? Probe("linux") : Probe("windows macos");""",
        """if (OperatingSystem.IsLinux() ? flag : false) Probe("linux"); if (flag ? OperatingSystem.IsLinux() : """ +
            """OperatingSystem.IsMacOS()) Probe("linux macos");""",
        """if (OperatingSystem.IsWindows()) return 1; Probe("linux macos");""",
        """if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException(); Probe("linux");""",
        """if (!OperatingSystem.IsLinux()) { Probe("windows macos"); if (flag) return 1; else throw new Exception(); } Probe("linux");""",
        """if (OperatingSystem.IsWindows() && flag) return 1; Probe("windows linux macos");""",
        """if (!OperatingSystem.IsLinux() && flag) return 1; Probe("windows linux macos");""",
        """if (!OperatingSystem.IsLinux() || flag) return 1; Probe("linux");""",
        """if (OperatingSystem.IsLinux()) { } else return 1; Probe("linux");""",
        """_ = OperatingSystem.IsLinux() ? 0 : throw new Exception(); Probe("linux");""",
        """Debug.Assert(OperatingSystem.IsLinux()); Probe("linux");""",
        """if (!OperatingSystem.IsLinux()) Environment.FailFast(text); Probe("linux");""",
        """if (OperatingSystem.IsLinux()) { if (OperatingSystem.IsWindows()) Probe(""); Probe("linux"); }""",
        """if (OperatingSystem.IsWindows()) { } else if (OperatingSystem.IsLinux()) Probe("linux"); """ +
            """else if (OperatingSystem.IsMacOS()) Probe("macos"); else Probe("");""",
        """while (OperatingSystem.IsLinux()) { Probe("linux"); if (flag) break; } Probe("windows linux macos");""",
        """while (OperatingSystem.IsLinux()) { Probe("linux"); } Probe("windows macos");""",
        """do { Probe("windows linux macos"); } while (!OperatingSystem.IsWindows() && flag); Probe("windows linux macos");""",
        """for (var i = 0; i < 10; i++) { if (OperatingSystem.IsWindows()) continue; Probe("linux macos"); } """ +
            """Probe("windows linux macos");""",
        """for (var i = 0; OperatingSystem.IsLinux() && i < number; i++) Probe("linux");""",
        """foreach (var c in text) { if (!OperatingSystem.IsLinux()) break; Probe("linux"); } Probe("windows linux macos");""",
        """if (OperatingSystem.IsLinux()) goto linux; return 1; linux: Probe("linux");""",
        """text?.Where(c => Probe("windows linux macos")); if (OperatingSystem.IsLinux()) text?.Any(c => Probe("linux"));""",
        """using (socket) { if (!OperatingSystem.IsLinux()) return 1; Probe("linux"); }""",
        """lock (socket) { if (!OperatingSystem.IsLinux()) return 1; } Probe("linux");""",
        """checked { if (OperatingSystem.IsLinux()) { Probe("linux"); } }""",
        """return 1; Probe("");""",
    ];

    public static TheoryData<string> Switches() =>
    [
        """switch (Environment.OSVersion.Platform) { case PlatformID.Unix: Probe("linux macos"); break; """ +
            """case PlatformID.Win32NT: Probe("windows"); break; default: Probe(""); break; }""",
        """switch (Environment.OSVersion.Platform) { case PlatformID.Win32S: case PlatformID.Win32NT: Probe("windows"); break; """ +
            """case PlatformID.MacOSX: Probe(""); break; default: Probe("linux macos"); break; }""",
        """switch (Environment.OSVersion.Platform) { case PlatformID.Unix when flag: Probe("linux macos"); break; """ +
            """default: Probe("windows linux macos"); break; } Probe("windows linux macos");""",
        """switch (Environment.OSVersion.Platform) { case PlatformID.Win32NT: return 1; } Probe("linux macos");""",
        """switch (number) { case 1 when OperatingSystem.IsLinux(): Probe("linux"); break; """ +
            """case 2: Probe("windows linux macos"); break; }""",
        """switch (OperatingSystem.IsLinux()) { case true: Probe("linux"); break; case false: Probe("windows macos"); break; }""",
        """_ = Environment.OSVersion.Platform switch { PlatformID.Unix => Probe("linux macos"), PlatformID.Win32NT => """ +
            """Probe("windows"), _ => throw new Exception() };""",
        """_ = true switch { _ when OperatingSystem.IsLinux() => Probe("linux"), _ when OperatingSystem.IsMacOS() => Probe("macos"), """ +
            """_ => Probe("windows") };""",
        """_ = (OperatingSystem.IsLinux(), flag) switch { (true, true) => Probe("linux"), (true, _) => Probe("linux"), (_, true) => """ +
            """Probe("windows macos"), _ => Probe("windows macos") };""",
        """var os = Environment.OSVersion.Platform switch { PlatformID.Win32NT => true, _ => false }; if (os) Probe("windows"); """ +
            """else Probe("linux macos");""",
        """var p = Environment.OSVersion.Platform; switch (p) { case PlatformID.Unix: Probe("linux macos"); break; }""",
    ];

    public static TheoryData<string> Locals() =>
    [
        """var linux = OperatingSystem.IsLinux(); if (linux) Probe("linux"); else Probe("windows macos");""",
        """bool linux; if (flag) linux = OperatingSystem.IsLinux(); else linux = false; if (linux) Probe("linux"); """ +
            """else Probe("windows linux macos");""",
        """var unix = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(); if (!unix) return 1; Probe("linux macos");""",
        """var linux = OperatingSystem.IsLinux() && flag; if (linux) Probe("linux"); else Probe("windows linux macos");""",
        """var linux = OperatingSystem.IsLinux(); linux = flag; if (linux) Probe("windows linux macos");""",
        """var linux = OperatingSystem.IsLinux(); linux |= OperatingSystem.IsMacOS(); if (linux) Probe("linux macos"); """ +
            """else Probe("windows");""",
        """var linux = OperatingSystem.IsLinux(); linux &= flag; if (linux) Probe("linux");""",
        """var linux = OperatingSystem.IsLinux(); bool.TryParse(text, out linux); if (linux) Probe("windows linux macos");""",
        """var linux = OperatingSystem.IsLinux(); ref var alias = ref linux; alias = true; if (linux) Probe("windows linux macos");""",
        """var linux = OperatingSystem.IsLinux(); Action a = () => linux = true; a(); if (linux) Probe("windows linux macos");""",
        """var linux = false; if (OperatingSystem.IsLinux()) linux = true; if (linux) Probe("linux"); else Probe("windows macos");""",
        """var (linux, windows) = (OperatingSystem.IsLinux(), OperatingSystem.IsWindows()); if (linux) Probe("linux"); """ +
            """if (!windows) Probe("linux macos");""",
        """var (linux, windows) = (OperatingSystem.IsLinux(), OperatingSystem.IsWindows()); (linux, windows) = (windows, linux); """ +
            """if (linux) Probe("windows");""",
        """flag = OperatingSystem.IsLinux(); if (flag) Probe("linux");""",
        """bool b; if (b = OperatingSystem.IsLinux()) Probe("linux"); if (b) Probe("linux");""",
        """var linux = OperatingSystem.IsLinux(); while (flag) { if (linux) Probe("windows linux macos"); linux = !linux; }""",
        """var linux = OperatingSystem.IsLinux(); for (var i = 0; i < 10; i++) { if (linux) Probe("linux"); }""",
        """var linux = true; for (var i = 0; i < 10; i++) """ +
            """{ if (linux) Probe("windows linux macos"); linux = OperatingSystem.IsLinux(); }""",
        """bool? linux = OperatingSystem.IsLinux(); if (linux == true) Probe("linux");""",
        """object linux = OperatingSystem.IsLinux(); if (linux is true) Probe("linux");""",
        """var level = OperatingSystem.IsLinux() ? 1 : 0xffff; if (level == 1) Probe("linux"); else Probe("windows macos");""",
        """flag = flag ? OperatingSystem.IsLinux() : OperatingSystem.IsMacOS(); if (flag) Probe("linux macos");""",
    ];
}
