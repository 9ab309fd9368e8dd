namespace SockOptGen.Catalogue;

/// <summary>
/// A size or an offset in bytes, in a 64-bit process and in a 32-bit one: that of Arm, and that of x86, where Linux aligns 64-bit
/// numbers to 4 bytes.
/// </summary>
internal sealed record ByteCount(int In64, int In32, int InX86)
{
    /// <summary>The same in each 32-bit process.</summary>
    public ByteCount(int in64, int in32)
        : this(in64, in32, in32)
    {
    }

    /// <summary>The fewest bytes that it can be.</summary>
    public int Least => Math.Min(In64, Math.Min(In32, InX86));

    /// <summary>Whether it is <paramref name="bytes"/> in a process of some kind.</summary>
    public bool CanBe(int bytes) => In64 == bytes || In32 == bytes || InX86 == bytes;

    /// <summary>What <paramref name="change"/> makes of this and <paramref name="other"/> in a process of each kind.</summary>
    public ByteCount With(ByteCount other, Func<int, int, int> change) =>
        new(change(In64, other.In64), change(In32, other.In32), change(InX86, other.InX86));
}
