using Microsoft.CodeAnalysis;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Calls;

/// <summary>A buffer that is handed to a call.</summary>
/// <param name="Length">How many bytes it has; null: not known.</param>
/// <param name="Bytes">What stands in it, where each byte is known.</param>
/// <param name="Integer">The one number that fills it in the machine's byte order, where that is known.</param>
internal readonly record struct BufferArgument(int? Length, EquatableArray<byte>? Bytes, long? Integer)
{
    /// <summary>The type of the numbers that it was made of, where those are no bytes.</summary>
    public SpecialType Element { get; init; }

    /// <summary>Whether it holds the bytes of an IPAddress, which alone knows how many these are.</summary>
    public bool IsAddress { get; init; }

    /// <summary>The same buffer, whose content may have changed.</summary>
    public BufferArgument WithoutContent() => new(Length, null, null) { IsAddress = IsAddress };
}
