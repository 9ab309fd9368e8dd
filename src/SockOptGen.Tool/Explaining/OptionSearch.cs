using System.Net.Sockets.Options;

namespace SockOptGen.Tool.Explaining;

/// <summary>Finds options by anything that they are called.</summary>
internal static class OptionSearch
{
    private const string DotnetNames = "SocketOptionName.";

    /// <summary>The options that <paramref name="name"/> stands for: a native name, an accessor, or .NET's name.</summary>
    public static IReadOnlyList<SocketOptionDescriptor> ByName(string name)
    {
        var known = name.StartsWith(DotnetNames, StringComparison.Ordinal) ? name[DotnetNames.Length..] : name;
        return [.. SocketOptionDescriptor.All.Where(option => NamesOf(option).Contains(known, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The options with the <paramref name="number"/> at <paramref name="level"/> on some system, or on
    /// <paramref name="platform"/>.</summary>
    public static IReadOnlyList<SocketOptionDescriptor> ByNumber(string level, int number, string? platform = null) =>
    [
        .. SocketOptionDescriptor.All.Where(option => OnSystems(option, level, number, platform).Any())
    ];

    /// <summary>The systems on which <paramref name="option"/> has the <paramref name="number"/> at <paramref name="level"/>.</summary>
    public static IEnumerable<SocketOptionSystem> OnSystems(
        SocketOptionDescriptor option, string level, int number, string? platform = null)
    {
        var levelNumber = LevelName.ParseNumber(level);
        return option.Systems.Where(system => system.Number == number && (platform is null || system.Platform == platform) &&
            (levelNumber is { } wanted ? system.Level == wanted : LevelName.Fits(option, level)));
    }

    /// <summary>Everything that the option is called.</summary>
    public static IEnumerable<string> NamesOf(SocketOptionDescriptor option) =>
        new[] { option.Name, option.Accessor }
            .Concat(option.Synonyms).Concat(option.Systems.Select(system => system.Name)).Concat(option.AccessorNames)
            .Concat(option.Dotnet is { } dotnet ? [dotnet, dotnet[(dotnet.IndexOf('.') + 1)..]] : []);
}
