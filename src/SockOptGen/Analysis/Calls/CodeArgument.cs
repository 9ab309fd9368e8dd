using Microsoft.CodeAnalysis;

namespace SockOptGen.Analysis.Calls;

/// <summary>An argument that says which level, option or control code is meant.</summary>
/// <param name="Kind">How far it is known.</param>
/// <param name="Enum">The enumeration of .NET that its member or constant is of.</param>
/// <param name="Member">The member of that; null where none is referenced.</param>
/// <param name="Number">Its value.</param>
/// <param name="Operation">The argument's value; null where the call has none.</param>
internal readonly record struct CodeArgument(CodeKind Kind, CodeEnum Enum, string? Member, int Number, IOperation? Operation)
{
    public bool IsKnown => Kind != CodeKind.Unknown;
}

/// <summary>How far an argument is known.</summary>
internal enum CodeKind
{
    Unknown,

    /// <summary>A member of one of .NET's enumerations, perhaps cast to a number.</summary>
    Member,

    /// <summary>A constant of one of .NET's enumerations, whose member is not known: values alias.</summary>
    Constant,

    /// <summary>A number, perhaps cast to one of .NET's enumerations.</summary>
    Number,
}

/// <summary>The enumerations of .NET for socket options.</summary>
internal enum CodeEnum
{
    None,
    Level,
    Name,
    ControlCode,
}
