using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>Collects the enumerations and structures that accessors name, and whether they are read and written.</summary>
internal sealed class UsedTypes
{
    private readonly Dictionary<string, UsedEnum> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UsedStructure> _structures = new(StringComparer.Ordinal);

    public EquatableArray<UsedEnum> Enums => _enums.Values.OrderBy(static used => used.Name, StringComparer.Ordinal).ToEquatableArray();

    public EquatableArray<UsedStructure> Structures =>
        _structures.Values.OrderBy(static used => used.Type.Type.ClrType, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Adds <paramref name="type"/> and what it is made of.</summary>
    /// <param name="type">The type of an option's value.</param>
    /// <param name="isRead">Whether the option is read somewhere.</param>
    /// <param name="writtenOn">The systems on which it is set, or asked with such a value.</param>
    /// <param name="isAsked">Whether it is asked.</param>
    public void Add(LinkedType type, bool isRead, EquatableArray<Platform> writtenOn, bool isAsked = false)
    {
        var isWritten = writtenOn.Length != 0;
        var name = type.Type.ClrType;
        if (type.Type.Enumeration is { } enumeration)
        {
            _enums.TryGetValue(name, out var used);
            _enums[name] = new UsedEnum(name, Union(used?.Type, enumeration), Union(used?.WrittenOn ?? [], writtenOn));
        }
        else if (type.Type.Kind == ValueKind.Structure)
        {
            _structures.TryGetValue(name, out var used);
            _structures[name] = new UsedStructure(type, isRead || used is { IsRead: true }, isWritten || used is { IsWritten: true },
                isAsked || used is { IsAsked: true });
            foreach (var field in type.Fields)
            {
                Add(field.Type, isRead, writtenOn);
            }
        }
        else if (type.Element is { } element)
        {
            Add(element, isRead, writtenOn);
        }
    }

    private static EquatableArray<Platform> Union(EquatableArray<Platform> known, EquatableArray<Platform> added) => PlatformInfo.All
        .Select(static info => info.Platform).Where(platform => known.Contains(platform) || added.Contains(platform)).ToEquatableArray();

    /// <summary>Several types may translate the same enumeration of .NET, each the members that its systems need.</summary>
    private static EnumType Union(EnumType? known, EnumType added)
    {
        if (known is null || known == added)
        {
            return added;
        }

        var names = new HashSet<string>(known.Members.Select(member => member.Name), StringComparer.Ordinal);
        return known with { Members = known.Members.Concat(added.Members.Where(member => names.Add(member.Name))).ToEquatableArray() };
    }
}

/// <summary>An enumeration that an accessor names.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">The enumeration.</param>
/// <param name="WrittenOn">The systems that get its numbers.</param>
internal sealed record UsedEnum(string Name, EnumType Type, EquatableArray<Platform> WrittenOn)
{
    /// <summary>How the class of accessors writes it.</summary>
    public string CodeName => EmittedTypes.NextToAccessors(Name, Type);
}

/// <summary>A structure that an accessor takes or answers.</summary>
/// <param name="Type">The structure.</param>
/// <param name="IsRead">Whether one is taken out of a buffer.</param>
/// <param name="IsWritten">Whether one is put into a buffer.</param>
/// <param name="IsAsked">Whether a read hands one over.</param>
internal sealed record UsedStructure(LinkedType Type, bool IsRead, bool IsWritten, bool IsAsked);
