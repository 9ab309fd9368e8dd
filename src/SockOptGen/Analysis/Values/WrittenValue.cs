using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Values;

/// <summary>What an expression says about its unit and its byte order, whatever its value is.</summary>
internal static class WrittenValue
{
    /// <summary>Why <paramref name="value"/>, an int that .NET is handed, cannot be meant for <paramref name="option"/>, in words; null: it can, or nobody knows.</summary>
    public static string? Problem(LinkedOption option, IOperation value, EquatableArray<Platform> platforms) => CodeReader.Unwrap(value) switch
    {
        IPropertyReferenceOperation { Property: { Name: var name, ContainingType: { Name: nameof(TimeSpan), SpecialType: SpecialType.None } type } } when IsOf(type, "System") => OfTime(option, name),
        IInvocationOperation { TargetMethod: { Name: "HostToNetworkOrder", ContainingType: { Name: "IPAddress" } type } } when IsOf(type, "Net") && IsHostOrder(option, platforms) =>
            $"{option.Option.Name} takes the machine's own byte order, and IPAddress.HostToNetworkOrder turns the bytes round; pass the number itself",
        _ => null,
    };

    private static string? OfTime(LinkedOption option, string property) => (option.Type.Unit, property) switch
    {
        (TimeUnit.Milliseconds, "TotalSeconds" or "Seconds") => $"{option.Option.Name} counts milliseconds, and {property} are seconds; write TotalMilliseconds",
        (TimeUnit.Milliseconds, "Milliseconds") => $"{option.Option.Name} counts all milliseconds of a time, and Milliseconds are only those beyond its whole seconds; write TotalMilliseconds",
        (TimeUnit.Seconds, "TotalMilliseconds" or "Milliseconds") => $"{option.Option.Name} counts seconds, and {property} are milliseconds; write TotalSeconds",
        (TimeUnit.Seconds, "Seconds") => $"{option.Option.Name} counts all seconds of a time, and Seconds are only those beyond its whole minutes; write TotalSeconds",
        _ => null,
    };

    private static bool IsHostOrder(LinkedOption option, EquatableArray<Platform> platforms) => platforms.Length != 0 && platforms.All(
        platform => option.Option.Numbers[platform] is null || LayoutInfo.Of(option.Type.Layout[platform]) is { IsInteger: true, IsNetworkOrder: false });

    private static bool IsOf(INamedTypeSymbol type, string @namespace) => type.ContainingNamespace.Name == @namespace && type.Locations[0].IsInMetadata;
}
