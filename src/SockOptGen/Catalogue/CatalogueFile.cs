namespace SockOptGen.Catalogue;

/// <summary>The valid entries of one catalogue.</summary>
internal sealed record CatalogueFile(
    string Path,
    EquatableArray<Level> Levels,
    EquatableArray<OptionType> Types,
    EquatableArray<SocketOption> Options)
{
    /// <summary>What .NET translates; of the built-in catalogue only.</summary>
    public DotnetNames? Dotnet { get; init; }

    /// <summary>The files that hold the rest of the built-in catalogue; of its first file only.</summary>
    public EquatableArray<Family> Families { get; init; }

    /// <summary>Whether it may have entries that nobody knows of, because an error keeps them from being read.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What the entries are called that are left out because of a mistake: levels, types, options and their accessors.</summary>
    public EquatableArray<string> Refused { get; init; }

    /// <summary>The codes of control calls.</summary>
    public EquatableArray<ControlCode> ControlCodes { get; init; }
}
