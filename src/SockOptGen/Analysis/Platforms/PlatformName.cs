namespace SockOptGen.Analysis.Platforms;

/// <summary>A name as platform attributes write it: <c>linux</c>, <c>windows10.0.16299</c>.</summary>
internal readonly record struct PlatformName(OsSet Systems, ulong Version)
{
    /// <summary>Reads a name, or null for one that .NET's own analyzer ignores too: a version has at least two parts.</summary>
    public static PlatformName? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var length = 0;
        while (length < text.Length && !char.IsDigit(text[length]))
        {
            length++;
        }

        if (length == 0)
        {
            return null;
        }

        var systems = OsSet.Named(text.Substring(0, length));
        return length == text.Length ? new PlatformName(systems, 0)
            : System.Version.TryParse(text.Substring(length), out var version) ? new PlatformName(systems, VersionRange.Pack(version))
            : null;
    }
}
