namespace SockOptGen.Catalogue;

/// <summary>One value for each operating system.</summary>
internal readonly record struct PerPlatform<T>(T Windows, T Linux, T MacOS, T FreeBsd)
{
    public T this[Platform platform] => platform switch
    {
        Platform.Windows => Windows,
        Platform.Linux => Linux,
        Platform.MacOS => MacOS,
        _ => FreeBsd,
    };

    public static PerPlatform<T> Same(T value) => new(value, value, value, value);

    public PerPlatform<T> With(Platform platform, T value) => platform switch
    {
        Platform.Windows => this with { Windows = value },
        Platform.Linux => this with { Linux = value },
        Platform.MacOS => this with { MacOS = value },
        _ => this with { FreeBsd = value },
    };
}
