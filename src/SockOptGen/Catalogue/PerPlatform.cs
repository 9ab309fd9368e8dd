namespace SockOptGen.Catalogue;

/// <summary>
/// One value for each operating system. It takes any number of systems: what is kept for one stays what it is when another joins.
/// </summary>
/// <remarks>Most entries say the same for all systems, or nothing for any: such a value is no object on the heap.</remarks>
internal readonly struct PerPlatform<T> : IEquatable<PerPlatform<T>>
{
    private readonly T _common;

    /// <summary>
    /// The value of each system, by its place in the enumeration; null: all have the common one, as have those beyond the end.
    /// </summary>
    private readonly T[]? _own;

    private PerPlatform(T common, T[]? own)
    {
        _common = common;
        _own = own;
    }

    public T this[Platform platform] => this[(int)platform];

    /// <summary>The value on Windows, in a form that patterns take.</summary>
    public T Windows => this[Platform.Windows];

    /// <summary>The value on Linux, in a form that patterns take.</summary>
    public T Linux => this[Platform.Linux];

    private T this[int place] => _own is { } own && (uint)place < (uint)own.Length ? own[place] : _common;

    public static bool operator ==(in PerPlatform<T> left, in PerPlatform<T> right) => left.Equals(right);

    public static bool operator !=(in PerPlatform<T> left, in PerPlatform<T> right) => !left.Equals(right);

    public static PerPlatform<T> Same(T value) => new(value, null);

    /// <summary>The value that <paramref name="value"/> has for each system of the table.</summary>
    public static PerPlatform<T> Of(Func<Platform, T> value)
    {
        var own = new T[PlatformInfo.All.Length];
        foreach (var info in PlatformInfo.All)
        {
            own[(int)info.Platform] = value(info.Platform);
        }

        return new PerPlatform<T>(default!, own);
    }

    public PerPlatform<T> With(Platform platform, T value)
    {
        if (EqualityComparer<T>.Default.Equals(this[platform], value))
        {
            return this;
        }

        var own = new T[Math.Max(Math.Max(PlatformInfo.All.Length, _own?.Length ?? 0), (int)platform + 1)];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = this[i];
        }

        own[(int)platform] = value;
        return new PerPlatform<T>(_common, own);
    }

    public bool Equals(PerPlatform<T> other)
    {
        if (_own is null && other._own is null)
        {
            return EqualityComparer<T>.Default.Equals(_common, other._common);
        }

        // The common value may be another one where none of the systems has it.
        var length = Math.Max(_own?.Length ?? 0, other._own?.Length ?? 0);
        for (var i = 0; i < length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is PerPlatform<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        for (var i = 0; i < PlatformInfo.All.Length; i++)
        {
            hash = unchecked((hash * 31) + (this[i] is { } value ? EqualityComparer<T>.Default.GetHashCode(value) : 0));
        }

        return hash;
    }

    public override string ToString()
    {
        var all = this;
        return string.Join(", ", PlatformInfo.All.Select(info => $"{info.Key}: {all[info.Platform]}"));
    }
}
