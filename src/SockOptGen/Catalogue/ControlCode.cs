namespace SockOptGen.Catalogue;

/// <summary>A code of Socket.IOControl, WSAIoctl and ioctl.</summary>
internal sealed record ControlCode
{
    /// <summary>The native name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its number on each system; null where it does not exist.</summary>
    public PerPlatform<uint?> Numbers { get; init; }

    /// <summary>Further native names of the same number.</summary>
    public EquatableArray<string> Synonyms { get; init; }

    /// <summary>The member of IOControlCode.</summary>
    public string? Dotnet { get; init; }

    /// <summary>Where .NET translates the number of Windows. Elsewhere than on Windows it refuses all other numbers.</summary>
    public PerPlatform<bool> IsTranslated { get; init; }

    /// <summary>The exception with which .NET refuses the code on every system.</summary>
    public string? Refused { get; init; }

    /// <summary>What the system reads, where that has one size.</summary>
    public ControlBuffer? Input { get; init; }

    /// <summary>What the system answers, where that has one size.</summary>
    public ControlBuffer? Output { get; init; }

    /// <summary>The names of the accessors that do the same, all together.</summary>
    public EquatableArray<string> Accessors { get; init; }

    /// <summary>What .NET has for the same purpose.</summary>
    public string? Instead { get; init; }

    /// <summary>How the other systems do without it.</summary>
    public string? Elsewhere { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>Whether a call of .NET with the number of Windows works on <paramref name="platform"/>.</summary>
    public bool WorksOn(Platform platform) => Refused is null && (platform == Platform.Windows || IsTranslated[platform]);
}

/// <summary>The buffer of a control code.</summary>
/// <param name="Native">The C type.</param>
/// <param name="Size">Its size, the same in every process.</param>
/// <param name="Least">The fewest bytes that may do: of a BOOL the system is content with the first.</param>
internal sealed record ControlBuffer(string Native, int Size, int Least);
