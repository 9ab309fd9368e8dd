using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Emit;

/// <summary>Collects the enumerations and structures that accessors name, and whether they are read and written.</summary>
internal sealed class UsedTypes
{
    private readonly SortedDictionary<string, UsedEnum> _enums = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, UsedStructure> _structures = new(StringComparer.Ordinal);

    public EquatableArray<UsedEnum> Enums => _enums.Values.ToEquatableArray();

    public EquatableArray<UsedStructure> Structures => _structures.Values.ToEquatableArray();

    /// <summary>Adds <paramref name="type"/> and what it is made of.</summary>
    public void Add(LinkedType type, bool isRead, bool isWritten)
    {
        var name = type.Type.ClrType;
        if (type.Type.Enumeration is { } enumeration)
        {
            _enums[name] = new UsedEnum(name, enumeration, isWritten || (_enums.TryGetValue(name, out var used) && used.IsWritten));
        }
        else if (type.Type.Kind == ValueKind.Structure)
        {
            _structures.TryGetValue(name, out var used);
            _structures[name] = new UsedStructure(type, isRead || used is { IsRead: true }, isWritten || used is { IsWritten: true });
            foreach (var field in type.Fields)
            {
                Add(field.Type, isRead, isWritten);
            }
        }
        else if (type.Element is { } element)
        {
            Add(element, isRead, isWritten);
        }
    }
}

/// <summary>An enumeration that an accessor names.</summary>
internal sealed record UsedEnum(string Name, EnumType Type, bool IsWritten);

/// <summary>A structure that an accessor takes or answers.</summary>
internal sealed record UsedStructure(LinkedType Type, bool IsRead, bool IsWritten);
