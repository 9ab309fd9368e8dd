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
    private readonly CallKindInfo _info = CallKindInfo.Of(Kind);

    /// <inheritdoc cref="CallKindInfo.IsMapped"/>
    public bool IsMapped => _info.IsMapped;

    /// <inheritdoc cref="CallKindInfo.IsRaw"/>
    public bool IsRaw => _info.IsRaw;

    /// <inheritdoc cref="CallKindInfo.IsManaged"/>
    public bool IsManaged => _info.IsManaged;

    /// <inheritdoc cref="CallKindInfo.IsAccessor"/>
    public bool IsAccessor => _info.IsAccessor;

    /// <inheritdoc cref="CallKindInfo.IsTry"/>
    public bool IsTry => _info.IsTry;

    /// <inheritdoc cref="CallKindInfo.TakesValue"/>
    public bool TakesValue => _info.TakesValue;

    /// <summary>Whether it reads or sets; a control call does neither.</summary>
    public Access Access => _info.Access;
}
