using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Api;

/// <summary>The names by which a program uses an option.</summary>
internal static class OptionNames
{
    /// <summary>The class of all accessors: who names it may look through its members.</summary>
    public const string AccessorClass = "SocketOptionExtensions";

    /// <summary>The names of the accessors of <paramref name="option"/>, and of the types that are emitted for them.</summary>
    public static IEnumerable<string> Of(LinkedOption option)
    {
        var name = option.Option.Accessor;
        return ["Get" + name, "Set" + name, "TryGet" + name, "TrySet" + name, .. TypesOf(option.Value)];
    }

    private static IEnumerable<string> TypesOf(LinkedType type)
    {
        if (type.Type is { Kind: ValueKind.Structure } or { Enumeration.IsDotnet: false })
        {
            yield return type.Type.ClrType;
        }

        var parts = type.Fields.Select(static field => field.Type);
        foreach (var name in (type.Element is { } element ? parts.Append(element) : parts).SelectMany(TypesOf))
        {
            yield return name;
        }
    }
}
