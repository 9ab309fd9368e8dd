using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;

namespace SockOptGen.Api;

/// <summary>The types that are emitted whatever the catalogue holds.</summary>
internal static class EmittedTypes
{
    /// <summary>The namespace of the class of accessors, and of Socket: nothing else is emitted
    /// into it, so that nothing collides.</summary>
    public const string Namespace = "System.Net.Sockets";

    /// <summary>The class that accessors extend, as a compilation knows it.</summary>
    public const string SocketInFull = $"{Namespace}.Socket";

    /// <summary>What stands before the name of a type where the class of accessors names it: a user's types in the
    /// namespace of Socket come first.</summary>
    public const string Near = "Options.";

    /// <summary>The namespace of all types but that class.</summary>
    public const string TypeNamespace = $"{Namespace}.Options";

    /// <summary>The class of all accessors: who names it may look through its members.</summary>
    public const string Accessors = "SocketOptionExtensions";

    /// <summary>The class of all accessors, as a compilation knows it.</summary>
    public const string AccessorsInFull = $"{Namespace}.{Accessors}";

    /// <summary>An option as data, for projects that ask for the list.</summary>
    public const string Descriptor = "SocketOptionDescriptor";

    /// <summary>What such an option is on one system.</summary>
    public const string DescriptorSystem = "SocketOptionSystem";

    /// <summary>The options of one socket with their values, for projects that ask for the list.</summary>
    public const string Snapshot = "SocketOptionSnapshot";

    /// <summary>One of them.</summary>
    public const string Reading = "SocketOptionReading";

    /// <summary>Takes the fields of structures out of buffers and puts them in.</summary>
    public const string Buffer = "SocketOptionBuffer";

    /// <summary>What every structure is.</summary>
    public const string Structure = "ISocketOptionStructure";

    /// <summary>What makes a structure of a number, for lists of them.</summary>
    public const string Number = "SocketOptionNumber";

    /// <summary>The value of an option of the kind linger.</summary>
    public const string Linger = "SocketLinger";

    /// <summary>How the class of accessors writes the type of a value, or of its elements.</summary>
    public static string NextToAccessors(LinkedType type)
    {
        var value = (type.Element ?? type).Type;
        return value.Kind == ValueKind.Linger ? Near + Linger : OptionNames.IsEmitted(value) ? Near + value.ClrType : type.Type.ClrType;
    }

    /// <summary>How the class of accessors writes an enumeration.</summary>
    public static string NextToAccessors(string name, EnumType type) => type.IsDotnet ? name : Near + name;

    /// <summary>Those that only emitted code names.</summary>
    public static EquatableArray<string> Helpers { get; } = [Buffer, Structure, Number];

    /// <summary>All of them.</summary>
    public static EquatableArray<string> All { get; } =
        [Accessors, Descriptor, DescriptorSystem, Snapshot, Reading, Buffer, Structure, Number, Linger];
}
