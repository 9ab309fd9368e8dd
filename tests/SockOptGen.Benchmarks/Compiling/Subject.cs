using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SockOptGen.Configuration;

namespace SockOptGen.Benchmarks.Compiling;

/// <summary>What is compiled: always the same small program, with the generator set up in various ways or without it.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Properties">The project's properties; null: no generator.</param>
/// <param name="UserOptions">The size of a user's catalogue.</param>
/// <param name="WritesDocumentation">Whether the project generates an XML documentation file, for
/// which comments are parsed and bound.</param>
internal sealed record Subject(string Name, ImmutableDictionary<string, string>? Properties, int UserOptions = 0,
    bool WritesDocumentation = false)
{
    /// <summary>What the SDK tells of a project that sets nothing.</summary>
    public static ImmutableDictionary<string, string> DefaultProperties { get; } = ImmutableDictionary<string, string>.Empty
        .Add("TargetFrameworkIdentifier", ".NETCoreApp")
        .Add("TargetFrameworkVersion", "v10.0")
        .Add(SettingsReader.EmitProperty, "")
        .Add("_SupportedPlatformList", "Linux,macOS,Windows");

    private static readonly ImmutableDictionary<string, string> s_all = DefaultProperties.Add("SockOptGenLevels", "All")
        .Add("SockOptGenPlatforms", "All");

    public static Subject Without { get; } = new("without", null);

    public static Subject WithoutDocumented { get; } = new("without, XML documentation on", null, WritesDocumentation: true);

    public static ImmutableArray<Subject> All { get; } =
    [
        Without,
        new("Udp only", DefaultProperties.Add("SockOptGenLevels", "Udp")),
        new("default", DefaultProperties),
        new("All levels, All platforms", s_all),
        new("default, five options in use", DefaultProperties.Add(SettingsReader.EmitsUsedProperty, "true")),
        new("All levels, All platforms, five options in use", s_all.Add(SettingsReader.EmitsUsedProperty, "true")),
        WithoutDocumented,
        new("default, XML documentation on", DefaultProperties, WritesDocumentation: true),
        new("default and 100 user options", DefaultProperties, UserOptions: 100),
        new("default and 1,000 user options", DefaultProperties, UserOptions: 1_000),
        new("default and 10,000 user options", DefaultProperties, UserOptions: 10_000),
    ];

    /// <summary>The subject without the generator that this one is compared with.</summary>
    public Subject Baseline => WritesDocumentation ? WithoutDocumented : Without;

    public ImmutableArray<AdditionalText> Catalogues { get; } = [.. SyntheticCatalogue.Create(UserOptions)];
}
