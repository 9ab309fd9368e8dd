namespace SockOptGen.Catalogue;

/// <summary>What .NET calls an option.</summary>
/// <param name="Level">The member of SocketOptionLevel.</param>
/// <param name="Name">The member of SocketOptionName.</param>
internal sealed record DotnetName(string Level, string Name)
{
    /// <summary>What .NET's option does otherwise than the native one; null where it means the same wherever .NET passes it on.</summary>
    public string? Differs { get; init; }

    /// <summary>The type that the value has to .NET; null: a number.</summary>
    public string? Takes { get; init; }

    /// <summary>The first version of .NET that has the name; null: all that are supported.</summary>
    public string? Since { get; init; }

    /// <summary>What .NET does on a system where it does not pass on the native option.</summary>
    public PerPlatform<string?> Instead { get; init; }

    /// <summary>Where .NET refuses the option although the system has it.</summary>
    public PerPlatform<bool> IsRefused { get; init; }

    /// <summary>Where .NET answers a read with the value that it set last itself, and asks no system.</summary>
    public PerPlatform<bool> IsOwnCopy { get; init; }

    /// <summary>Where .NET reads and sets it by other means on versions of the system that lack it.</summary>
    public PerPlatform<bool> IsEmulated { get; init; }

    /// <summary>Whether .NET reads it on Unix whatever the level.</summary>
    public bool IsAnyLevel { get; init; }

    /// <summary>The properties of .NET's classes that read and set it, as in "Socket.NoDelay".</summary>
    public EquatableArray<string> Properties { get; init; }

    /// <summary>The values that those of them take that check what they are set to: on all others they throw
    /// ArgumentOutOfRangeException, on every system.</summary>
    public EquatableArray<PropertyRange> Ranges { get; init; }

    /// <summary>What those properties do on every system once the socket is past the option's deadline; null:
    /// they leave that to the system.</summary>
    public string? Late { get; init; }

    /// <summary>Whether .NET's option is on some system not simply the native one.</summary>
    public bool IsOther => Differs is not null || Instead != default;

    /// <summary>Whether setting it means exactly the native option wherever that exists, in every framework.</summary>
    public bool IsExact => Differs is null && Takes is null && Since is null;

    /// <summary>What <paramref name="property"/> ("Socket.Ttl") checks; unbounded: nothing.</summary>
    public ValueRange RangeOf(string property) => Ranges.FirstOrDefault(range => range.Property == property)?.Range ?? default;

    public override string ToString() => $"{Level}.{Name}";
}

/// <summary>The values that a property of .NET takes.</summary>
/// <param name="Property">The property, as in "Socket.Ttl".</param>
/// <param name="Range">The values.</param>
internal sealed record PropertyRange(string Property, ValueRange Range);
