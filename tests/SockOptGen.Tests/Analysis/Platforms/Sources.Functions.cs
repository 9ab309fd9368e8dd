namespace SockOptGen.Tests.Analysis.Platforms;

internal static partial class Sources
{
    public static TheoryData<string> Functions() =>
    [
        """Action a = () => Probe("windows linux macos"); a();""",
        """if (OperatingSystem.IsLinux()) Task.Run(() => Probe("linux"));""",
        """if (OperatingSystem.IsLinux()) Task.Run(async () => { await Task.Yield(); Probe("linux"); });""",
        """if (OperatingSystem.IsLinux()) Task.Run(delegate { Action inner = () => Probe("linux"); inner(); });""",
        """Action a = () => { if (OperatingSystem.IsLinux()) Probe("linux"); else Probe("windows macos"); };""",
        """try { while (flag) { Action a = () => Probe("windows linux macos"); } } finally { text = flag ? "" : "x"; }""",
        """var linux = OperatingSystem.IsLinux(); Action a = () => { if (linux) Probe("linux"); };""",
        """var linux = OperatingSystem.IsLinux(); Action a = () => { if (linux) Probe("windows linux macos"); }; linux = flag; a();""",
        """var x = from c in text where OperatingSystem.IsLinux() && Probe("linux") select c;""",
        """Local(); void Local() => Probe("windows linux macos");""",
        """if (OperatingSystem.IsLinux()) Local(); void Local() => Probe("linux");""",
        """if (OperatingSystem.IsLinux()) Local(); if (OperatingSystem.IsMacOS()) Local(); void Local() => Probe("linux macos");""",
        """if (OperatingSystem.IsLinux()) { Action a = Local; a(); } void Local() => Probe("linux");""",
        """if (OperatingSystem.IsLinux()) First(); void First() => Second(); void Second() { Probe("linux"); if (flag) First(); }""",
        """void Never() => Probe("windows linux macos");""",
        """void Never() { if (OperatingSystem.IsLinux()) Inner(); void Inner() => Probe("linux"); }""",
        """if (OperatingSystem.IsLinux()) return 1; Local(); void Local() { if (!OperatingSystem.IsWindows()) Probe("macos"); }""",
        """Local(); [SupportedOSPlatform("linux")] void Local() => Probe("linux");""",
        """Action a = [UnsupportedOSPlatform("windows")] () => Probe("linux macos");""",
        """if (Local()) Probe("linux"); bool Local() => OperatingSystem.IsLinux();""",
        """if (Local()) Probe("linux"); else Probe("windows linux macos"); bool Local() { return OperatingSystem.IsLinux() && flag; }""",
    ];

    public static TheoryData<string> Exceptions() =>
    [
        """try { if (!OperatingSystem.IsLinux()) return 1; Probe("linux"); } catch { Probe("windows linux macos"); } """ +
            """Probe("windows linux macos");""",
        """try { if (!OperatingSystem.IsLinux()) throw new Exception(); } finally { Probe("windows linux macos"); } Probe("linux");""",
        """if (OperatingSystem.IsLinux()) { try { socket.Close(); } catch (SocketException) when (Probe("linux")) { Probe("linux"); """ +
            """} finally { Probe("linux"); } }""",
        """var linux = OperatingSystem.IsLinux(); try { socket.Close(); linux = true; socket.Close(); } """ +
            """catch { if (linux) Probe("windows linux macos"); }""",
        """var linux = false; try { socket.Close(); linux = OperatingSystem.IsLinux(); } finally { linux = flag; } """ +
            """if (linux) Probe("windows linux macos");""",
        """var linux = false; try { linux = OperatingSystem.IsLinux(); } catch { return 1; } if (linux) Probe("linux");""",
        """try { socket.Close(); } catch { if (OperatingSystem.IsWindows()) throw; Probe("linux macos"); }""",
        """try { try { socket.Close(); } catch (SocketException) { return 1; } finally { socket.Close(); } } """ +
            """catch { Probe("windows linux macos"); }""",
    ];

    public static TheoryData<string> Values() =>
    [
        """Value("windows=1 linux=1 macos=1", 1); Value("windows=? linux=? macos=?", number);""",
        """Value("windows=65535 linux=1 macos=65535", OperatingSystem.IsLinux() ? 1 : 0xffff);""",
        """var level = OperatingSystem.IsLinux() ? 1 : 0xffff; Value("windows=65535 linux=1 macos=65535", level);""",
        """int level; if (OperatingSystem.IsLinux()) level = 1; else if (OperatingSystem.IsWindows()) level = 2; else level = 3; """ +
            """Value("windows=2 linux=1 macos=3", level);""",
        """var level = number; if (OperatingSystem.IsLinux()) level = 1; Value("windows=? linux=1 macos=?", level);""",
        """var level = 7; if (OperatingSystem.IsLinux()) { if (flag) level = 8; } Value("windows=7 linux=? macos=7", level);""",
        """var level = 7; if (OperatingSystem.IsLinux()) { level += 8; } Value("windows=7 linux=15 macos=7", level);""",
        """var level = 7; level++; Value("windows=? linux=? macos=?", level);""",
        """var level = 1; for (var i = 0; i < 9; i++) level = level + 1; Value("windows=? linux=? macos=?", level);""",
        """Value("windows=2 linux=1 macos=1", Environment.OSVersion.Platform switch { PlatformID.Win32NT => 2, _ => 1 });""",
        """Value("windows=1 linux=16 macos=1", (SocketOptionName)(OperatingSystem.IsLinux() ? 16 : 1));""",
        """Value("windows=1 linux=17 macos=1", OperatingSystem.IsLinux() ? 16 | 1 : flag ? 1 : 1);""",
        """Value("windows=b linux=a macos=b", OperatingSystem.IsLinux() ? "a" : "b");""",
        """if (OperatingSystem.IsLinux()) Value("linux=1", OperatingSystem.IsLinux() ? 1 : 2);""",
        """Value("windows=4 linux=4 macos=4", OperatingSystem.IsWindowsVersionAtLeast(10) ? 4 : 4); """ +
            """Value("windows=? linux=2 macos=2", OperatingSystem.IsWindowsVersionAtLeast(10) ? 4 : 2);""",
        """long level = OperatingSystem.IsLinux() ? 1 : 2; Value("windows=2 linux=1 macos=2", level); """ +
            """Value("windows=? linux=? macos=?", flag ? Environment.OSVersion : null!);""",
        """int? level = OperatingSystem.IsLinux() ? 1 : null; Value("windows=null linux=1 macos=null", level);""",
        """Local(); void Local() { Value("windows=2 linux=1 macos=2", Level()); int Level() => OperatingSystem.IsLinux() ? 1 : 2; }""",
        """var level = OperatingSystem.IsLinux() ? 1 : 2; Action a = () => Value("windows=2 linux=1 macos=2", level);""",
    ];
}
