namespace SockOptGen.Catalogue.Linking;

/// <summary>An option with its level and its value type.</summary>
internal sealed record LinkedOption(SocketOption Option, Level Level, LinkedType Value)
{
    public OptionType Type => Value.Type;

    /// <summary>What stands for it in SockOptGenLevels: its set, or else its level.</summary>
    public string Part => Option.Set ?? Level.Prefix;

    /// <summary>Whether a project has it without asking.</summary>
    public bool IsDefault => Level.IsDefault && Option.Set is null;

    /// <summary>Whether the setter goes through .NET's own option: only that one survives a connect to several addresses on Unix.</summary>
    /// <remarks>Only what fits an int has a mapped call, and linger.</remarks>
    public bool IsMapped => Option.Dotnet is { IsExact: true } && KindInfo.Of(Type.Kind).HasMappedCall &&
        Type.MainLayout.Bytes != sizeof(long);

    /// <summary>The option's and the level's number on <paramref name="platform"/>, where
    /// <paramref name="access"/> is possible there.</summary>
    public (int Level, int Number)? NumberOn(Platform platform, Access access) =>
        (Option.Access[platform] & access) != 0 && Option.Numbers[platform] is { } number && Level.Numbers[platform] is { } level
            ? (level, number)
            : null;

    /// <summary>Whether <paramref name="access"/> is possible on any of <paramref name="platforms"/>.</summary>
    public bool Can(Access access, EquatableArray<Platform> platforms)
    {
        foreach (var platform in platforms)
        {
            if (NumberOn(platform, access) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
