namespace SockOptGen.Catalogue;

/// <summary>An operating system that the catalogue gives numbers for.</summary>
internal enum Platform
{
    Windows,
    Linux,
    MacOS,
    FreeBsd,
}
