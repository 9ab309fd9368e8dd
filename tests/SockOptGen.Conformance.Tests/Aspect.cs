namespace SockOptGen.Conformance.Tests;

/// <summary>What a <see cref="Measure"/> measures.</summary>
internal enum Aspect
{
    /// <summary>The size of a structure.</summary>
    Size,

    /// <summary>Where a member lies.</summary>
    Offset,

    /// <summary>The size of a member.</summary>
    Width,

    /// <summary>The size of an element of the array that a structure ends with, however many those are.</summary>
    ElementWidth,

    /// <summary>The bits of a bit-field, as a mask of the integer that holds it.</summary>
    Mask,
}
