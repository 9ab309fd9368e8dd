using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Linking;

/// <summary>Names of methods begin with a capital letter in .NET, and so do the names in a catalogue that become parts of them.</summary>
internal static class NameConvention
{
    /// <summary>What is unlike .NET in <paramref name="name"/>; null: nothing.</summary>
    public static string? Complaint(string name) => Identifiers.IsPascal(name) ? null
        : $"'{Display.Short(name)}' becomes part of method names; write it in the style of .NET: " +
            $"'{Display.Short(Identifiers.ToPascal(name))}'";
}
