namespace SockOptGen.Diagnostics;

/// <summary>The categories of the diagnostics.</summary>
internal static class Categories
{
    public const string Catalogue = "SockOptGen.Catalogue";
    public const string Configuration = "SockOptGen.Configuration";
    public const string Usage = "SockOptGen.Usage";
    public const string Portability = "SockOptGen.Portability";
    public const string Style = "SockOptGen.Style";
}
