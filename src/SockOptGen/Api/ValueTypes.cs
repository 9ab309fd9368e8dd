using SockOptGen.Catalogue;

namespace SockOptGen.Api;

/// <summary>The C# types of values.</summary>
internal static class ValueTypes
{
    /// <summary>The structure of the emitted code that holds both halves of a linger.</summary>
    public const string Linger = "SocketLinger";

    /// <summary>The type of a value of <paramref name="type"/>; of a list that of its elements.</summary>
    public static string NameOf(OptionType type) => type.Kind == ValueKind.Linger ? Linger : type.ClrType;
}
