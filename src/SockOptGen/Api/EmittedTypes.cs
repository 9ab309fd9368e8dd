using SockOptGen.Catalogue;

namespace SockOptGen.Api;

/// <summary>The types that are emitted whatever the catalogue holds.</summary>
internal static class EmittedTypes
{
    /// <summary>The namespace of everything that is emitted, and of Socket.</summary>
    public const string Namespace = "System.Net.Sockets";

    /// <summary>The class of all accessors: who names it may look through its members.</summary>
    public const string Accessors = "SocketOptionExtensions";

    /// <summary>The class of all accessors, as a compilation knows it.</summary>
    public const string AccessorsInFull = $"{Namespace}.{Accessors}";

    /// <summary>An option as data, for projects that ask for the list.</summary>
    public const string Descriptor = "SocketOptionDescriptor";

    /// <summary>Takes the fields of structures out of buffers and puts them in.</summary>
    public const string Buffer = "SocketOptionBuffer";

    /// <summary>What every structure is.</summary>
    public const string Structure = "ISocketOptionStructure";

    /// <summary>What makes a structure of a number, for lists of them.</summary>
    public const string Number = "SocketOptionNumber";

    /// <summary>The value of an option of the kind linger.</summary>
    public const string Linger = "SocketLinger";

    /// <summary>All of them.</summary>
    public static EquatableArray<string> All { get; } = [Accessors, Descriptor, Buffer, Structure, Number, Linger];
}
