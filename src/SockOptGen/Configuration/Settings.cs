using SockOptGen.Catalogue;

namespace SockOptGen.Configuration;

/// <summary>What the project asks for.</summary>
/// <param name="Levels">The prefixes or native names of the levels to emit; null: the default ones.</param>
/// <param name="Platforms">The systems whose numbers are emitted.</param>
/// <param name="EmitDescriptors">Whether a list of all options is emitted beside the accessors.</param>
internal sealed record Settings(EquatableArray<string>? Levels, EquatableArray<Platform> Platforms, bool EmitDescriptors)
{
    /// <summary>The value that stands for every level, or every system.</summary>
    public const string All = "All";

    /// <summary>Whether the options of <paramref name="level"/> are wanted.</summary>
    public bool Wants(Level level)
    {
        if (Levels is not { } levels)
        {
            return level.IsDefault;
        }

        foreach (var name in levels)
        {
            if (IsAll(name) || Names(name, level))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="name"/> stands for every level, or every system.</summary>
    public static bool IsAll(string name) => Is(name, All);

    /// <summary>Whether <paramref name="name"/> means <paramref name="level"/>.</summary>
    public static bool Names(string name, Level level) => Is(name, level.Prefix) || Is(name, level.Name);

    private static bool Is(string name, string candidate) => string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase);
}
