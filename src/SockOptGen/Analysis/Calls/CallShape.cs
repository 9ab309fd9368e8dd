using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Calls;

/// <summary>What a method is, and which of its parameters is what; -1: it has none.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Level">The parameter with the level.</param>
/// <param name="Name">The parameter with the option's name or number, or with a control code.</param>
/// <param name="Value">The parameter with the value, or with the buffer.</param>
/// <param name="Length">The parameter with the buffer's length.</param>
/// <param name="Output">The parameter with the second buffer of a control call.</param>
/// <param name="OutputLength">The parameter with that one's length.</param>
/// <param name="Platforms">The systems that have the library; null: all.</param>
internal sealed record CallShape(
    CallKind Kind,
    int Level,
    int Name,
    int Value = -1,
    int Length = -1,
    int Output = -1,
    int OutputLength = -1,
    EquatableArray<Platform>? Platforms = null)
{
    /// <summary>Whether .NET translates level and name.</summary>
    public bool IsMapped => Kind <= CallKind.GetNewBytes;

    /// <summary>Whether level and name go to the system as they are.</summary>
    public bool IsRaw => Kind is CallKind.SetRaw or CallKind.GetRaw or CallKind.NativeSet or CallKind.NativeGet;

    /// <summary>Whether it is a method of Socket.</summary>
    public bool IsManaged => Kind < CallKind.NativeSet;

    /// <summary>Whether it is an emitted accessor.</summary>
    public bool IsAccessor => Kind >= CallKind.GetAccessor;

    /// <summary>Whether it is the form of an accessor that answers false where the option is not available.</summary>
    public bool IsTry => Kind >= CallKind.TryGetAccessor;

    /// <summary>Whether it reads or sets; a control call does neither.</summary>
    public Access Access => Kind switch
    {
        CallKind.IOControl or CallKind.NativeIOControl => Access.None,
        CallKind.GetObject or CallKind.GetBytes or CallKind.GetNewBytes or CallKind.GetRaw or CallKind.NativeGet or
            CallKind.GetAccessor or CallKind.TryGetAccessor => Access.Read,
        _ => Access.Write,
    };
}
