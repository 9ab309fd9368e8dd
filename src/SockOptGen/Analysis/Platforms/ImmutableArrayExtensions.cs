using System.Collections.Immutable;

namespace SockOptGen.Analysis.Platforms;

/// <summary>What list patterns would do, had netstandard2.0 an Index.</summary>
internal static class ImmutableArrayExtensions
{
    /// <summary>The only element; the default value where there are more or none.</summary>
    public static T? Only<T>(this ImmutableArray<T> items) => items.Length == 1 ? items[0] : default;

    /// <summary>The first element, or the default value.</summary>
    public static T? First<T>(this ImmutableArray<T> items) => items.IsDefaultOrEmpty ? default : items[0];

    /// <summary>The last element, or the default value.</summary>
    public static T? Last<T>(this ImmutableArray<T> items) => items.IsDefaultOrEmpty ? default : items[items.Length - 1];
}
