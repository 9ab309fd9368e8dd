namespace SockOptGen.Catalogue;

/// <summary>A size or an offset in bytes, in a 64-bit process and in a 32-bit one.</summary>
internal readonly record struct ByteCount(int In64, int In32);
