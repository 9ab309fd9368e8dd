namespace SockOptGen.Conformance.Tests.Headers;

/// <summary>
/// The Zig compiler: a clang for every machine, with the public headers of macOS 13 and those of Linux 6.3 and glibc for each
/// architecture. Only its clang is asked, and told where the headers stand: as `zig cc` it would compile a C library first.
/// </summary>
internal static class Zig
{
    /// <summary>.NET's architectures.</summary>
    public static IReadOnlyList<HeaderSet> Machines { get; } =
    [
        Linux("linux-x64", "x86_64-linux-gnu", "x86"),
        Linux("linux-arm64", "aarch64-linux-gnu", "aarch64"),
        Linux("linux-arm", "arm-linux-gnueabihf", "arm") with { Is32Bit = true },
        Linux("linux-x86", "x86-linux-gnu", "x86", "i686-linux-gnu") with { Is32Bit = true, IsX86 = true },
        Linux("linux-s390x", "s390x-linux-gnu", "s390x") with { IsBigEndian = true },
        Linux("linux-ppc64le", "powerpc64le-linux-gnu", "powerpc") with { IsPpc64Le = true },
        Linux("linux-riscv64", "riscv64-linux-gnu", "riscv"),
        // It has the kernel's headers alone; what glibc takes from the machine is that of arm64.
        Linux("linux-loongarch64", "aarch64-linux-gnu", "loongarch", "loongarch64-linux-gnu"),
        HeaderSet.MacOS("macos-x64", Clang("x86_64-macos", "x86_64-macos.13-none", "any-macos.13-any", "any-macos-any")),
        HeaderSet.MacOS("macos-arm64", Clang("arm64-macos", "aarch64-macos.13-none", "any-macos.13-any", "any-macos-any")),
    ];

    private static HeaderSet Linux(string name, string machine, string kernel, string? target = null)
    {
        var clang = Clang(target ?? machine, machine, "generic-glibc", $"{kernel}-linux-any", "any-linux-any");
        // Bluetooth's headers are not among them, and are the same for every machine.
        return HeaderSet.Linux(name, clang with { Arguments = [.. clang.Arguments, "-idirafter", "/usr/include"] });
    }

    private static CCompiler Clang(string target, params string[] headers)
    {
        const string Program = "zig";
        var library = Path.Combine(Path.GetDirectoryName(InstalledProgram.Find(Program)) ?? "", "lib");
        var folders = headers.Select(folder => Path.Combine(library, "libc", "include", folder))
            .Prepend(Path.Combine(library, "include")).SelectMany(folder => new[] { "-isystem", folder });
        // The headers of glibc leave its version to the compiler.
        return new CCompiler(Program, ["clang", "-target", target, "-nostdinc", .. folders, "-D__GLIBC_MINOR__=37"]) { IsClang = true };
    }
}
