using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Catalogue;
using SockOptGen.Configuration;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>How the code of a project asks for the system, so that it compiles for all of its targets.</summary>
internal sealed class SystemTests(Compilation compilation, AnalyzerConfigOptions options)
{
    /// <summary>What is asked where OperatingSystem tells nothing.</summary>
    public const string Information = "System.Runtime.InteropServices.RuntimeInformation";

    /// <summary>What it is asked for.</summary>
    public const string System = "System.Runtime.InteropServices.OSPlatform";

    // The first .NET whose OperatingSystem tells systems apart.
    private const int FirstMajor = 5;

    private readonly Lazy<bool> _isOld = new(() =>
        TargetFrameworks.Read(options).HasBefore(FirstMajor) || TargetFramework.Read(options).IsBefore(FirstMajor) ||
        compilation.GetTypeByMetadataName("System.OperatingSystem")?.GetMembers("IsLinux").IsEmpty != false);

    /// <summary>Whether only <c>RuntimeInformation</c> tells systems apart, and nothing tells their versions.</summary>
    public bool IsOld => _isOld.Value;

    /// <summary>Whether there is anything to ask: .NET Framework 4.6 has neither.</summary>
    public bool Exist => !IsOld || (compilation.GetTypeByMetadataName(Information) is not null &&
        compilation.GetTypeByMetadataName(System) is not null);

    /// <summary>A C# expression that is true on <paramref name="platform"/>: "OperatingSystem.IsLinux()".</summary>
    public string For(Platform platform) => PlatformInfo.Of(platform) is var info && IsOld ? info.OldGuard : $"{info.GuardMethod}()";

    /// <summary>One that is true on all systems but older versions of <paramref name="platform"/>; null: none is.</summary>
    public string? ForAllBut(Platform platform, string since) => IsOld ? null
        : PlatformInfo.Of(platform).GuardMethod is var method ? $"!{method}() || {method}VersionAtLeast({since.Replace(".", ", ")})"
        : null;
}
