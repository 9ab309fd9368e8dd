namespace SockOptGen.Api;

/// <summary>The names of the emitted files.</summary>
internal static class HintNames
{
    public const string Descriptors = $"{EmittedTypes.Descriptor}{Suffix}";

    public const string DescriptorSystems = $"{EmittedTypes.DescriptorSystem}{Suffix}";

    public const string Snapshots = $"{EmittedTypes.Snapshot}{Suffix}";

    public const string Readings = $"{EmittedTypes.Reading}{Suffix}";

    public const string Structures = $"SocketOptionStructures{Suffix}";

    public const string Enumerations = $"SocketOptionEnums{Suffix}";

    /// <summary>The file with what translates enumerations.</summary>
    public static readonly string Translations = Accessors("Enums");

    /// <summary>The file with the <see cref="UsedList"/>.</summary>
    public static readonly string Used = Accessors("Used");

    private const string Suffix = ".g.cs";

    /// <summary>The file with a part of the class of accessors: those of a level, of a user's catalogue, or a set of helpers.</summary>
    public static string Accessors(string part) => $"{EmittedTypes.Accessors}.{part}{Suffix}";

    /// <summary>The file with the accessors of the user's catalogue <paramref name="fileName"/>, the
    /// <paramref name="index"/>th of that name.</summary>
    public static string UserAccessors(string fileName, int index) =>
        Accessors($"User.{Sanitize(fileName)}{(index == 1 ? "" : $".{index}")}");

    private static string Sanitize(string fileName) =>
        new([.. fileName.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]);
}
