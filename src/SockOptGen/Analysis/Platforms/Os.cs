namespace SockOptGen.Analysis.Platforms;

/// <summary>An operating system as guards and attributes tell them apart; several may share the
/// numbers of one catalogue platform.</summary>
internal enum Os
{
    Windows,
    Linux,
    Android,
    MacOS,
    Ios,
    MacCatalyst,
    TvOS,
    FreeBsd,
}
