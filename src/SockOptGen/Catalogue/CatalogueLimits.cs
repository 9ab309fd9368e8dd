namespace SockOptGen.Catalogue;

/// <summary>How much one catalogue may hold. More is a mistake or an attack, and would stall the compiler.</summary>
internal static class CatalogueLimits
{
    /// <summary>The characters of a file. The largest built-in one is a twelfth of this.</summary>
    public const int Characters = 4 * 1024 * 1024;

    /// <summary>The keys of an object, and the elements of an array. All built-in files together have a third of this in options.</summary>
    public const int Entries = 5_000;

    /// <summary>The keys and values of a file. The built-in files would have as many if they were that long.</summary>
    public const int Values = 250_000;

    /// <summary>The problems that are told of one file.</summary>
    public const int Reports = 100;

    /// <summary>The letters of a name. Metadata of .NET has room for 1,023 bytes, and an accessor's name has a verb before it.</summary>
    public const int NameLength = 500;

    /// <summary>How deep structures may be in each other. Built-in ones go two deep.</summary>
    public const int Nesting = 8;

    /// <summary>The fields of a structure, those of the structures in it included. A walk over them all stays short so.</summary>
    public const int NestedFields = 1_024;

    /// <summary>The members of an enumeration.</summary>
    public const int Members = 1_024;
}
