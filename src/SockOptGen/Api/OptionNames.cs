using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Api;

/// <summary>The names by which a program uses an option.</summary>
internal static class OptionNames
{
    private static readonly Access[] s_accesses = [Access.Read, Access.Write];

    /// <summary>The names of the accessors of <paramref name="option"/>, and of the types that are emitted for them.</summary>
    public static IEnumerable<string> Of(LinkedOption option) => [.. AccessorsOf(option.Option), .. TypesOf(option)];

    /// <summary>The names of the types that are emitted for the accessors of <paramref name="option"/>.</summary>
    public static IEnumerable<string> TypesOf(LinkedOption option) => TypesOf(option.Value);

    /// <summary>The names by which a project asks for <paramref name="option"/>: also those that its accessors are built from.</summary>
    public static IEnumerable<string> AskedBy(LinkedOption option) => option.Option.AccessorKeys.Concat(Of(option));

    /// <summary>The names of the accessors of <paramref name="option"/>: those that it has on any system.</summary>
    public static IEnumerable<string> AccessorsOf(SocketOption option) => s_accesses
        .Where(option.Can)
        .Select(access => AccessorName.Of(option, access))
        .SelectMany(static name => new[] { name.ToString(), name.Try.ToString() });

    /// <summary>Whether <paramref name="type"/> is emitted, as an enumeration of .NET or a number is not.</summary>
    public static bool IsEmitted(OptionType type) => type is { Kind: ValueKind.Structure } or { Enumeration.IsDotnet: false };

    private static IEnumerable<string> TypesOf(LinkedType type)
    {
        if (IsEmitted(type.Type))
        {
            yield return type.Type.ClrType;
        }
        else if (type.Type.Kind == ValueKind.Linger)
        {
            yield return EmittedTypes.Linger;
        }

        var parts = type.Fields.Select(static field => field.Type);
        foreach (var name in (type.Element is { } element ? parts.Append(element) : parts).SelectMany(TypesOf))
        {
            yield return name;
        }
    }
}
