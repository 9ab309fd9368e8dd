using SockOptGen.Catalogue;

namespace SockOptGen.Configuration;

/// <summary>What the project asks for.</summary>
/// <param name="Levels">The prefixes or native names of the levels to emit, and the names of sets; null: the default ones.</param>
/// <param name="Platforms">The systems whose numbers are emitted.</param>
/// <param name="EmitDescriptors">Whether a list of all options is emitted beside the accessors.</param>
/// <param name="EmitsUsedOnly">Whether options that the sources do not name are left out.</param>
internal sealed record Settings(EquatableArray<string>? Levels, EquatableArray<Platform> Platforms, bool EmitDescriptors,
    bool EmitsUsedOnly = false)
{
    /// <summary>Whether a build leaves out what the sources do not name; the list of descriptors names every option.</summary>
    public bool LeavesOut => EmitsUsedOnly && !EmitDescriptors;

    /// <summary>Whether the project asks for every accessor in every build.</summary>
    public bool EmitsAll { get; init; }

    /// <summary>Whether this build leaves out nothing, and an optimized one does. What other assemblies may call, no build leaves out
    /// unasked.</summary>
    public bool LeavesOutLater => !EmitsUsedOnly && !EmitDescriptors && !EmitsAll && !IsPublic;

    /// <summary>The systems that the project runs on.</summary>
    public ProjectSystems Systems { get; init; } = new(Platforms, MinimumVersions.None);

    /// <summary>The accessors, options and types that a build keeps though no source names them.</summary>
    public EquatableArray<string> Includes { get; init; } = [];

    /// <summary>Whether the accessors and their types are for other assemblies too.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The value that stands for every level, every system, or every accessor.</summary>
    public const string All = "All";

    /// <summary>The value that stands for the levels that a project gets without asking.</summary>
    public const string Default = "Default";

    /// <summary>The value that stands for the accessors that the sources name.</summary>
    public const string Used = "Used";

    /// <summary>The value that stands for no accessors.</summary>
    public const string None = "None";

    /// <summary>The value that stands for accessors that other assemblies see.</summary>
    public const string Public = "Public";

    /// <summary>The value that stands for accessors that no other assembly sees.</summary>
    public const string Internal = "Internal";

    /// <summary>Whether the options of <paramref name="level"/>, or those of its <paramref name="set"/>, are wanted.</summary>
    public bool Wants(Level level, string? set)
    {
        if (Levels is not { } levels)
        {
            return IsDefault(level, set);
        }

        foreach (var name in levels)
        {
            if (IsAll(name) || (Is(name, Default) && IsDefault(level, set)) || Names(name, level, set))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything of <paramref name="family"/> is wanted.</summary>
    /// <param name="family">A file of the built-in catalogue.</param>
    /// <param name="core">The file that has the levels.</param>
    public bool Wants(Family family, CatalogueFile core)
    {
        // No default level has a file of its own.
        return Levels is { } levels && family.Parts.Any(part => core.Levels.FirstOrDefault(level => level.Prefix == part) is { } level
            ? Wants(level, null)
            : levels.Any(name => IsAll(name) || Is(name, part)));
    }

    /// <summary>Whether <paramref name="name"/> stands for every level, every system, or every accessor.</summary>
    public static bool IsAll(string name) => Is(name, All);

    /// <summary>Whether <paramref name="name"/> stands for the accessors that the sources name.</summary>
    public static bool IsUsed(string name) => Is(name, Used);

    /// <summary>Whether <paramref name="name"/> stands for no accessors.</summary>
    public static bool IsNone(string name) => Is(name, None);

    /// <summary>Whether <paramref name="name"/> stands for accessors that other assemblies see.</summary>
    public static bool IsPublicWord(string name) => Is(name, Public);

    /// <summary>Whether <paramref name="name"/> says who sees the accessors.</summary>
    public static bool IsVisibility(string name) => IsPublicWord(name) || Is(name, Internal);

    /// <summary>Whether <paramref name="name"/> can stand among the levels: for some, for one, or for a set.</summary>
    /// <param name="name">The name.</param>
    /// <param name="core">The file of the built-in catalogue that has the levels and names the families.</param>
    public static bool IsKnown(string name, CatalogueFile core) =>
        IsAll(name) || Is(name, Default) ||
        core.Levels.Any(level => Names(name, level, null)) ||
        core.Families.Any(family => family.Parts.Any(part => Is(name, part)));

    private static bool IsDefault(Level level, string? set) => level.IsDefault && set is null;

    private static bool Names(string name, Level level, string? set) =>
        set is null ? Is(name, level.Prefix) || Is(name, level.Name) : Is(name, set);

    private static bool Is(string name, string candidate) => string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase);
}
