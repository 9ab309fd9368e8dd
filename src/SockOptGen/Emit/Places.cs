using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Emit;

/// <summary>Offsets and sizes as C#.</summary>
internal static class Places
{
    public static string Text(ByteCount count) => count.In32 == count.In64
        ? Texts.Invariant(count.In64)
        : $"(IntPtr.Size == 4 ? {Texts.Invariant(count.In32)} : {Texts.Invariant(count.In64)})";
}
