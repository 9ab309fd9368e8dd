namespace SockOptGen.Analysis.Platforms;

/// <summary>Values of .NET that guards are made of and that are no constants of C#; they stand in place of one.</summary>
internal enum OsMarker
{
    /// <summary><c>Environment.OSVersion</c>.</summary>
    OperatingSystem,

    /// <summary><c>Environment.OSVersion.Version</c>.</summary>
    Version,

    /// <summary><c>Environment.OSVersion.Version.Major</c>.</summary>
    Major,

    /// <summary><c>Environment.OSVersion.Version.Build</c>.</summary>
    Build,

    /// <summary><c>RuntimeInformation.FrameworkDescription</c>.</summary>
    Framework,
}

/// <summary>The answer of <c>CompareTo(bound)</c> of the system's version.</summary>
internal sealed record OsComparison(Version Bound);

/// <summary>An <c>OSPlatform</c>.</summary>
internal sealed record OsPlatformName(string Name);
